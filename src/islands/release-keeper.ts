import { isOldCopy } from '../domain/copy-age.ts';
import { formatDate } from '../i18n/format.ts';
import { requireLocale, type Locale } from '../i18n/locales.ts';
import { listPath } from '../installed/release-list.ts';
import { canSave, SaveError, saveLanguages, savedLanguages } from '../installed/save.ts';
import { deviceStorage, readText, writeText } from '../storage/safe-storage.ts';
import { readyToLeave } from './before-leaving.ts';
import { element } from './dom.ts';
import { fillText } from './fill-text.ts';
import { isolatedText } from './isolated-text.ts';
import { ownRelease, readersDay } from './own-release.ts';

/** Says that the reader has deleted what an installed guide had saved by itself. */
export const DECLINED_KEY = 'mizan:offline-declined';
/** The release that found no room here: it is not fetched again at every visit. */
export const NO_ROOM_KEY = 'mizan:offline-no-room';
/** An old copy says so once in each tab. */
export const OLD_TOLD_KEY = 'mizan:old-told';
/** A page that is open for hours asks for a new version this often at most, when the reader comes back to it. */
const ASK_EVERY_MS = 3_600_000;

/** A new worker that has not taken its place is asked again after this long. */
const ASK_WORKER_MS = 500;
/** A new worker may wait for half a minute (Chromium) until the old one goes to sleep; what is to be saved does not wait for more. */
const SETTLED_MS = 40_000;

type Strings = Record<'ready' | 'reload' | 'later' | 'blocked' | 'old', string>;

/** Registers the worker, tells of a new version, and keeps what is saved up to date. */
export async function keepRelease(host: HTMLElement): Promise<void> {
	const own = ownRelease();
	const base = host.dataset['base'];
	if (!own || !base || !canSave()) return;
	const strings = JSON.parse(host.dataset['strings'] ?? '{}') as Strings;
	const locale = requireLocale(document.documentElement.lang);
	const isStored = () => caches.match(base + listPath(own.release)).then(Boolean);
	let told: unknown;
	const hear = async (release: unknown) => {
		// A worker that has not heard of this page's release is an older one.
		if (release === told || !navigator.onLine || !(await isStored())) return;
		if (release !== own.release) showReady(host, strings);
		else if (told) host.hidden = true;
		told = release;
	};
	navigator.serviceWorker.addEventListener('message', ({ data }) => void hear(data));
	let registration: ServiceWorkerRegistration;
	try {
		registration = await register(base);
		const { active } = await navigator.serviceWorker.ready;
		active?.postMessage([own.release, location.pathname.slice(base.length)]);
		// A page of a release that the worker has not heard of: the browser would ask for the new worker by and by.
		if (!(await isStored())) await registration.update();
	} catch {
		// A private window, or a host without the worker: the page is read as it is.
		return;
	}
	const installed = matchMedia('(display-mode: standalone)').matches;
	if (own.date && (installed || !navigator.onLine)) warnIfOld(host, strings, locale, own.date);
	await saveByItself(registration, { base, release: own.release }, locale, installed);
}

/** The one address that may become a script here. */
function scriptUrl(address: string): string {
	const { trustedTypes } = window as { trustedTypes?: { createPolicy: CreatePolicy } };
	const policy = trustedTypes?.createPolicy('mizan', { createScriptURL: (url) => (url === address ? url : '') });
	return policy?.createScriptURL(address) ?? address;
}
type CreatePolicy = (
	name: string,
	rules: { createScriptURL: (url: string) => string }
) => { createScriptURL: (url: string) => string };

async function register(base: string): Promise<ServiceWorkerRegistration> {
	const registration = await navigator.serviceWorker.register(scriptUrl(`${base}sw.js`), {
		scope: base,
		updateViaCache: 'none',
	});
	keepAsking(registration);
	registration.addEventListener('updatefound', () => askNewest(registration));
	// It may have been found while this page registered.
	askNewest(registration);
	return registration;
}

/**
 * Asks the newest worker which release it is of, and to take the place of the old one. Chromium lets it wait where the old one
 * is woken in between, so it is asked again; the page does not wait for that: the old worker serves pages of any release.
 */
function askNewest(registration: ServiceWorkerRegistration): void {
	const { installing, waiting, active } = registration;
	if (!installing) (waiting ?? active)?.postMessage(null);
	if (installing ?? waiting) setTimeout(askNewest, ASK_WORKER_MS, registration);
}

/** Waits for a new worker to be in its place: what is downloaded meanwhile would keep the old one busy, and the new one out. */
async function settled(registration: ServiceWorkerRegistration): Promise<void> {
	await registration.update().catch(() => undefined);
	const begun = performance.now();
	while ((registration.installing ?? registration.waiting) && performance.now() - begun < SETTLED_MS)
		await new Promise((resolve) => setTimeout(resolve, ASK_WORKER_MS));
}

function keepAsking(registration: ServiceWorkerRegistration): void {
	let asked = performance.now();
	document.addEventListener('visibilitychange', () => {
		if (document.visibilityState !== 'visible' || performance.now() - asked < ASK_EVERY_MS) return;
		asked = performance.now();
		registration.update().catch(() => undefined);
	});
}

function show(host: HTMLElement, text: string, ...buttons: HTMLButtonElement[]): void {
	const line = element('p', {}, ...isolatedText(text));
	const close = element('button', { type: 'button', class: 'plain' }, String(host.dataset['later']));
	close.addEventListener('click', () => (host.hidden = true));
	host.replaceChildren(line, element('p', { class: 'actions' }, ...buttons, close));
	host.hidden = false;
}

function showReady(host: HTMLElement, strings: Strings): void {
	host.dataset['later'] = strings.later;
	const reload = element('button', { type: 'button', class: 'main' }, strings.reload);
	reload.addEventListener('click', () => {
		if (readyToLeave()) location.reload();
		else show(host, strings.blocked);
	});
	show(host, strings.ready, reload);
}

function warnIfOld(host: HTMLElement, strings: Strings, locale: Locale, date: string): void {
	if (!isOldCopy(date, readersDay())) return;
	try {
		if (sessionStorage.getItem(OLD_TOLD_KEY)) return;
		sessionStorage.setItem(OLD_TOLD_KEY, '1');
	} catch {
		// Without storage it is told on every page.
	}
	host.dataset['later'] = strings.later;
	show(host, fillText(strings.old, { date: formatDate(locale, date) }));
}

/** An installed guide saves its language; one that was saved is saved again in its new version. */
async function saveByItself(
	registration: ServiceWorkerRegistration,
	{ base, release }: { base: string; release: string },
	locale: Locale,
	installed: boolean
): Promise<void> {
	const declined = readText(deviceStorage(), DECLINED_KEY);
	const full = readText(deviceStorage(), NO_ROOM_KEY);
	const { connection } = navigator as { connection?: { saveData?: boolean } };
	if (!navigator.onLine || connection?.saveData) return;
	const saved = await savedLanguages(base);
	const wanted = new Set(saved.keys());
	if (installed && declined.ok && declined.text === null) wanted.add(locale);
	const missing = [...wanted].filter((one) => saved.get(one) !== release);
	if (missing.length === 0 || (full.ok && full.text === release)) return;
	await settled(registration);
	const signal = new AbortController().signal;
	try {
		await saveLanguages({ base, release }, missing, { signal, onProgress: () => undefined });
	} catch (error) {
		// What goes wrong is said where the reader asks for it: on the offline page.
		if (error instanceof SaveError && error.fault === 'full') writeText(deviceStorage(), NO_ROOM_KEY, release);
	}
}
