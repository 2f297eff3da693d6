import type { FullData } from '../domain/decision-data.ts';
import type { RecordDetails } from '../domain/record-details.ts';
import { requireLocale, type Locale } from '../i18n/locales.ts';
import { buildRecord } from '../record/decision-record.ts';
import { fromJson, type ImportedRecord } from '../record/from-json.ts';
import { layOut } from '../record/layout.ts';
import type { DecisionRecord } from '../record/record.ts';
import { toCsv } from '../record/to-csv.ts';
import { toJson } from '../record/to-json.ts';
import { toMarkdown } from '../record/to-markdown.ts';
import { Voice, type RecordVocabulary } from '../record/words.ts';
import { CURRENT_DRAFT_KEY } from '../storage/current-draft.ts';
import { DRAFTS_KEY } from '../storage/drafts-store.ts';
import { readResponses } from '../storage/read-responses.ts';
import { deviceStorage, type StorageLike } from '../storage/safe-storage.ts';
import { encodeShare } from '../storage/share-codec.ts';
import { beforeLeaving } from './before-leaving.ts';
import { element } from './dom.ts';
import { isolatedText } from './isolated-text.ts';
import { RecordDraft } from './record-draft.ts';
import { copyText, downloadFile, readTextFile } from './record-files.ts';
import { RecordForm } from './record-form.ts';
import { RecordStrings } from './record-strings.ts';
import { RecordView } from './record-view.ts';
import { shortName, someOf } from './some-of.ts';
import { publicUrl } from './site-files.ts';

/** A typist's next key comes sooner. */
const TYPING_PAUSE_MS = 250;

const FILES = {
	markdown: { ending: 'md', type: 'text/markdown' },
	json: { ending: 'json', type: 'application/json' },
	csv: { ending: 'csv', type: 'text/csv' },
} as const;

/** The decision record of the draft that is open: fields to complete it, a preview that prints, and files to keep. */
export class DecisionRecordElement extends HTMLElement {
	/** Where drafts are kept; tests pass another. */
	storage: StorageLike | null = deviceStorage();
	#listeners?: AbortController;
	#timer = 0;
	/** Whether all that was typed is stored. */
	#isKept = true;
	#locale!: Locale;
	#data!: FullData;
	#words!: RecordVocabulary;
	#strings!: RecordStrings;
	#draft!: RecordDraft;
	#form!: RecordForm;
	#today = '';

	connectedCallback() {
		const data = document.getElementById('decision-data')?.textContent;
		const words = document.getElementById('record-words')?.textContent;
		if (!data || !words) return;
		this.#locale = requireLocale(document.documentElement.lang);
		this.#data = JSON.parse(data) as FullData;
		this.#words = JSON.parse(words) as RecordVocabulary;
		this.#strings = new RecordStrings(this.dataset['strings']);
		this.#today = localDay(new Date());
		this.#draft = new RecordDraft(this.storage);
		this.#form = new RecordForm(this.querySelector('form')!, this.#today);
		this.#listen();
		this.#open();
		this.dataset['ready'] = '';
	}

	disconnectedCallback() {
		this.#flush();
		this.#listeners?.abort();
	}

	#listen() {
		this.#listeners = new AbortController();
		const { signal } = this.#listeners;
		const form = this.querySelector('form')!;
		form.addEventListener('submit', (event) => event.preventDefault(), { signal });
		form.addEventListener('input', this.#onInput, { signal });
		this.#find('[data-part="files"]').addEventListener('click', this.#onClick, { signal });
		this.#find('[data-part="import"]').addEventListener('change', (event) => void this.#onImport(event), { signal });
		window.addEventListener('pagehide', this.#flush, { signal });
		beforeLeaving(() => {
			this.#flush();
			return this.#isKept;
		}, signal);
		// A page that comes back by the Back button, or another tab, may find other answers.
		window.addEventListener('pageshow', (event) => event.persisted && this.#open(), { signal });
		window.addEventListener('storage', this.#onStorage, { signal });
	}

	#onStorage = ({ key }: StorageEvent) => {
		if (key !== null && key !== DRAFTS_KEY && key !== CURRENT_DRAFT_KEY) return;
		this.#flush();
		this.#open();
	};

	/** Shows the draft as it is stored now. */
	#open() {
		const problem = this.#draft.open();
		if (problem) this.#say('fault');
		this.#show();
	}

	#show() {
		const { current } = this.#draft;
		this.#find('[data-part="empty"]').hidden = current !== null;
		this.#find('[data-part="blank"]').hidden = true;
		this.#find('[data-part="open"]').hidden = false;
		for (const part of this.querySelectorAll<HTMLElement>('[data-part="draft"]')) part.hidden = current === null;
		if (!current) return;
		const note = this.#strings.text('form.draft', { name: shortName(current.name) });
		this.#find('[data-part="name"]').replaceChildren(...isolatedText(note));
		this.#form.write(this.#kept);
		this.#render();
	}

	get #kept(): RecordDetails {
		return this.#draft.current?.details ?? {};
	}

	#record(): DecisionRecord {
		const { model } = this.#data;
		const responses = this.#draft.current?.responses ?? { answers: {}, marks: {} };
		const link = publicUrl(this.dataset['decide'] ?? '');
		link.hash = encodeShare(model, responses).fragment;
		return buildRecord({
			data: this.#data,
			responses,
			details: this.#form.read(this.#kept),
			today: this.#today,
			shareLink: link.href,
		});
	}

	#render() {
		const record = layOut(this.#record(), this.#words);
		const view = new RecordView(new Voice(this.#words), this.#form.languages(this.#locale));
		view.render(this.#find('[data-part="record"]'), record);
	}

	#onInput = ({ target }: Event) => {
		if ((target as HTMLInputElement).name === 'date') this.#form.followDate(this.#kept);
		clearTimeout(this.#timer);
		this.#timer = window.setTimeout(() => {
			this.#flush();
			this.#render();
		}, TYPING_PAUSE_MS);
	};

	/** Saves what was typed and not yet saved. */
	#flush = () => {
		if (this.#timer === 0) return;
		clearTimeout(this.#timer);
		this.#timer = 0;
		this.#isKept = !this.#draft.save(this.#form.read(this.#kept), new Date().toISOString());
		if (!this.#isKept) this.#say('fault');
	};

	#onClick = ({ target }: Event) => {
		const action = (target as Element).closest('button')?.dataset['action'];
		if (action === 'print') print();
		else if (action === 'copy') void this.#copy();
		else if (action === 'markdown' || action === 'json' || action === 'csv') this.#download(action);
	};

	#write(form: keyof typeof FILES): string {
		const record = this.#record();
		const languages = this.#form.languages(null);
		if (form === 'json') {
			const schema = publicUrl(this.dataset['schema'] ?? '').href;
			// The dates go along even if nobody set them: another day would change them.
			const details = { ...this.#form.read(this.#kept), date: record.date, reviewDate: record.reviewDate };
			const responses = this.#draft.current?.responses ?? { answers: {}, marks: {} };
			return toJson(record, { schema, responses, details }, languages);
		}
		const laidOut = layOut(record, this.#words);
		return form === 'csv' ? toCsv(laidOut, this.#words, languages) : toMarkdown(laidOut, this.#words, languages);
	}

	#download(form: keyof typeof FILES) {
		const { ending, type } = FILES[form];
		const content = this.#write(form);
		const languages = [...this.#form.languages(null)].join('-');
		const name = `decision-record-${this.#record().date}.${languages}.${ending}`;
		downloadFile(name, type, content);
		this.#say('downloaded', { name });
	}

	async #copy() {
		this.#say((await copyText(this.#write('markdown'))) ? 'copied' : 'notCopied');
	}

	async #onImport({ target }: Event) {
		const input = target as HTMLInputElement;
		const [file] = input.files ?? [];
		if (!file) return;
		const text = await readTextFile(file);
		// The same file can be chosen again.
		input.value = '';
		if (text === null) {
			this.#say('import.unread');
			return;
		}
		const result = fromJson(text, this.#data.model, readResponses);
		if (result.ok) this.#restore(result);
		else this.#say(`import.${result.error.kind}`, { ...result.error });
	}

	#restore({ responses, details, unknown, damaged, dataVersion }: ImportedRecord) {
		this.#flush();
		const name = details.title?.trim() || details.organisation?.trim() || this.#words[this.#locale].title;
		const problem = this.#draft.add(name, responses, details, new Date().toISOString());
		this.#isKept = !problem;
		this.#show();
		const { dataVersion: now } = this.#data;
		this.#notify(
			problem ? this.#strings.text('import.unsaved') : this.#strings.text('imported', { name }),
			...(unknown.length > 0
				? [this.#strings.text('imported.unknown', { ids: someOf(unknown.map(({ id }) => id)).join(', ') })]
				: []),
			...(damaged > 0 ? [this.#strings.text('imported.damaged', { count: damaged })] : []),
			...(dataVersion !== null && dataVersion !== now
				? [this.#strings.text('imported.otherData', { version: dataVersion, now })]
				: [])
		);
	}

	#say(key: string, parts: Record<string, string | number> = {}) {
		this.#notify(this.#strings.text(key, parts));
	}

	#notify(...lines: string[]) {
		this.#find('[data-part="status"]').replaceChildren(...lines.map((line) => element('p', {}, ...isolatedText(line))));
	}

	#find(selector: string): HTMLElement {
		return this.querySelector<HTMLElement>(selector)!;
	}
}

/** The reader's own day, `YYYY-MM-DD`. */
const localDay = (now: Date): string =>
	[now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
