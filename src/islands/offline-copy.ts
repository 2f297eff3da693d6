import { isOldCopy } from '../domain/copy-age.ts';
import { formatDate, formatNumber, formatShare } from '../i18n/format.ts';
import { LOCALES, requireLocale, type Locale } from '../i18n/locales.ts';
import { NEWEST, type Release } from '../installed/release-list.ts';
import {
	bytesOf,
	canSave,
	deleteAll,
	packList,
	packsOf,
	SaveError,
	savedLanguages,
	saveLanguages,
	type SaveFault,
} from '../installed/save.ts';
import { deviceStorage, writeText } from '../storage/safe-storage.ts';
import { setText } from './dom.ts';
import { fillText } from './fill-text.ts';
import { isolatedText } from './isolated-text.ts';
import { ownRelease, readersDay } from './own-release.ts';
import { DECLINED_KEY } from './release-keeper.ts';

/** What is said aloud while saving: each quarter, not each step. */
const SPOKEN_STEP = 0.25;
const MEGABYTE = 1_000_000;

type Name =
	| 'one'
	| 'both'
	| 'saving'
	| 'saved'
	| 'cancelled'
	| 'deleted'
	| 'none'
	| 'state'
	| `saved.${Locale | 'both'}`
	| 'stateOlder'
	| 'copy'
	| 'old'
	| 'asking'
	| 'same'
	| 'newer'
	| 'unreached'
	| `fault.${SaveFault}`;

/** Saves the guide in the browser, says what is saved and how old it is, and asks for a newer version when told to. */
export class OfflineCopyElement extends HTMLElement {
	#listeners?: AbortController;
	#saving: AbortController | undefined;
	#share = 0;

	connectedCallback() {
		const own = ownRelease();
		// A copy on a disk is saved already.
		this.hidden = location.protocol === 'file:';
		if (!own) return;
		this.#listeners = new AbortController();
		this.#on('check', () => void this.#check(own));
		this.#showAge(own);
		this.#find('age').hidden = false;
		if (!canSave()) {
			this.#find('unsupported').hidden = false;
			this.#find('plain').hidden = true;
			return;
		}
		this.#on('save', () => void this.#save(own));
		this.#on('cancel', () => this.#saving?.abort());
		this.#on('delete', () => void this.#delete(own));
		this.#find('plain').hidden = true;
		this.#find('controls').hidden = false;
		void this.#showSizes(own);
		void this.#showState(own);
		this.dataset['ready'] = '';
	}

	disconnectedCallback() {
		this.#listeners?.abort();
		this.#saving?.abort();
	}

	get #locale(): Locale {
		return requireLocale(document.documentElement.lang);
	}
	get #base(): string {
		return this.dataset['base'] ?? '/';
	}
	#find(part: string): HTMLElement {
		return this.querySelector<HTMLElement>(`[data-part="${part}"]`)!;
	}
	#on(action: string, run: () => void) {
		const button = this.querySelector(`[data-action="${action}"]`);
		button?.addEventListener('click', run, { signal: this.#listeners!.signal });
	}
	#button(action: string): HTMLButtonElement {
		return this.querySelector<HTMLButtonElement>(`[data-action="${action}"]`)!;
	}

	get #strings(): Record<Name, string> {
		return JSON.parse(this.dataset['strings'] ?? '{}') as Record<Name, string>;
	}
	#text(name: Name, values: Record<string, string> = {}): (Node | string)[] {
		return isolatedText(fillText(this.#strings[name], values));
	}
	#say(name: Name, values: Record<string, string> = {}, part = 'status') {
		setText(this.#find(part), ...this.#text(name, values));
	}

	/** The languages that the reader has chosen. */
	get #wanted(): Locale[] {
		const both = this.querySelector<HTMLInputElement>('input[value="both"]')?.checked;
		return both ? [...LOCALES] : [this.#locale];
	}

	async #showSizes(own: Release) {
		try {
			const list = await packList({ base: this.#base, release: own.release });
			for (const [part, locales] of [
				['one', [this.#locale]],
				['both', LOCALES],
			] as const)
				setText(this.#find(`size-${part}`), ...this.#text(part, { size: this.#megabytes(packsOf(list, locales)) }));
		} catch {
			// Without a network the sizes are not known, and there is nothing to save from.
		}
	}

	#megabytes(packs: Parameters<typeof bytesOf>[0]): string {
		return formatNumber(this.#locale, Math.max(0.1, Math.round((bytesOf(packs) / MEGABYTE) * 10) / 10));
	}

	async #showState(own: Release) {
		const saved = await savedLanguages(this.#base);
		const [first, ...others] = saved.keys();
		const name = first && this.#strings[`saved.${others.length > 0 ? 'both' : first}`];
		const isOlder = [...saved.values()].some((release) => release !== own.release);
		this.#say(name ? (isOlder ? 'stateOlder' : 'state') : 'none', { languages: name ?? '' }, 'state');
	}

	async #save(own: Release) {
		this.#saving = new AbortController();
		this.#working(true);
		// Asked for in answer to a press: the browser may then keep what is saved when it needs room.
		void navigator.storage.persist().catch(() => false);
		try {
			await saveLanguages({ base: this.#base, release: own.release }, this.#wanted, {
				signal: this.#saving.signal,
				onProgress: (share) => this.#progress(share),
			});
			this.#share = 0;
			this.#say('saved');
		} catch (error) {
			const percent = { percent: formatShare(this.#locale, this.#share) };
			if (!(error instanceof SaveError)) this.#say('cancelled', percent);
			else this.#say(`fault.${error.fault}`, percent);
			if (error instanceof SaveError && error.fault === 'full') this.#share = 0;
		}
		this.#saving = undefined;
		this.#working(false);
		await this.#showState(own);
	}

	#progress(share: number) {
		const percent = { percent: formatShare(this.#locale, share) };
		const bar = this.querySelector('progress')!;
		bar.value = share;
		this.#say('saving', percent, 'percent');
		const step = Math.floor(share / SPOKEN_STEP);
		if (step > Math.floor(this.#share / SPOKEN_STEP) && share < 1) this.#say('saving', percent);
		this.#share = share;
	}

	#working(isWorking: boolean) {
		const hadFocus = this.contains(document.activeElement);
		this.#find('progress').hidden = !isWorking;
		// While it works, the bar says to the eye what is spoken now and then.
		this.#find('status').classList.toggle('visually-hidden', isWorking);
		this.#button('cancel').hidden = !isWorking;
		this.#button('save').hidden = isWorking;
		this.querySelector('fieldset')!.disabled = isWorking;
		this.#button('delete').hidden = isWorking;
		if (isWorking) {
			setText(this.#find('status'), '');
			this.#progress(0);
		}
		if (hadFocus) this.#button(isWorking ? 'cancel' : 'save').focus();
	}

	async #delete(own: Release) {
		// First of all: no page shall begin to save again by itself.
		writeText(deviceStorage(), DECLINED_KEY, '1');
		try {
			await deleteAll(this.#base);
		} catch (error) {
			if (!(error instanceof SaveError)) throw error;
			this.#say(`fault.${error.fault}`);
			return;
		}
		this.#share = 0;
		this.#say('deleted');
		await this.#showState(own);
		this.#button('save').focus();
	}

	#showAge({ date, dataVersion }: Release) {
		const values = { date: this.#day(date), version: dataVersion ?? '–' };
		this.#say('copy', values, 'copy');
		const isOld = date !== null && isOldCopy(date, readersDay());
		if (isOld) this.#say('old', values, 'old');
		this.#find('old').hidden = !isOld;
	}

	#day(date: string | null): string {
		return date ? formatDate(this.#locale, date) : '–';
	}

	async #check(own: Release) {
		this.#say('asking', {}, 'found');
		try {
			const response = await fetch(this.#base + NEWEST, { cache: 'no-store' });
			if (!response.ok) throw new Error(String(response.status));
			const newest = (await response.json()) as Release;
			const isSame = newest.release === own.release;
			this.#say(isSame ? 'same' : 'newer', { date: this.#day(newest.date) }, 'found');
			if (!isSame && canSave()) void askForUpdate();
		} catch {
			this.#say('unreached', { date: this.#day(own.date) }, 'found');
		}
	}
}

/** The browser asks again by and by, if it cannot now. */
const askForUpdate = (): Promise<unknown> =>
	navigator.serviceWorker
		.getRegistration()
		.then((registration) => registration?.update())
		.catch(() => undefined);
