import { otherLocale, type Locale } from '../i18n/locales.ts';
import { plural } from '../i18n/plural.ts';
import { openEngine, type SearchAnswer, type SearchEngine, type SearchHit } from '../search/engine.ts';
import { KINDS, type Kind } from '../search/guide-map.ts';
import { deviceStorage } from '../storage/safe-storage.ts';
import { forgetSearches, readRecentSearches, rememberSearch } from '../storage/recent-searches.ts';
import { element, setText } from './dom.ts';
import { isolatedText } from './isolated-text.ts';
import { keepFoundWords } from './found-words.ts';
import type { SearchStrings } from './search-strings.ts';
import { searchFiles } from './search-files.ts';
import { pageAddress } from './site-files.ts';

/** Long enough for the next key of a quick typist, too short to be felt. */
const TYPING_PAUSE_MS = 40;
/** Excerpts that are fetched with the results; those after when they come into view. */
const EXCERPTS_AT_ONCE = 4;

interface PanelOptions {
	strings: SearchStrings;
	locale: Locale;
	/** Where the site lives, with a slash at both ends. */
	base: string;
	/** Results to show at most. */
	limit: number;
	/** Told of each query that is answered, as the page's address is. */
	onQuery?: (query: string) => void;
}

let panels = 0;
/** One engine for the box and the page. A failure is forgotten, so that the next key tries again. */
let engine: Promise<SearchEngine> | undefined;

/** A combobox over the guide: a field, what to narrow it to, a line that says what was found, and the results. */
export class SearchPanel {
	readonly form: HTMLFormElement;
	readonly input: HTMLInputElement;
	/** Everything below the form. */
	readonly body: HTMLElement;
	readonly #options: PanelOptions;
	readonly #status: HTMLElement;
	readonly #notes: HTMLElement;
	readonly #list: HTMLElement;
	readonly #filters: HTMLFieldSetElement;
	readonly #id = `search-${panels++}`;
	#active = -1;
	#turn = 0;
	#timer = 0;
	#verbatim = '';
	/** Options made for the query that is shown. */
	#made = 0;

	constructor(options: PanelOptions) {
		this.#options = options;
		const { strings } = options;
		this.#list = element('div', {
			class: 'search-box__results',
			role: 'listbox',
			id: this.#id,
			'aria-label': strings.results,
		});
		this.input = element('input', {
			type: 'search',
			name: 'q',
			role: 'combobox',
			placeholder: strings.placeholder,
			'aria-label': strings.title,
			'aria-autocomplete': 'list',
			'aria-expanded': 'false',
			'aria-controls': this.#id,
			'aria-describedby': `${this.#id}-keys`,
			autocomplete: 'off',
			autocapitalize: 'none',
			spellcheck: 'false',
			enterkeyhint: 'search',
			dir: 'auto',
		});
		this.form = element('form', { role: 'search', action: pageAddress(`${this.#root}search/`) }, this.input);
		this.#status = element('p', { class: 'search-box__status', role: 'status' });
		this.#notes = element('div', { class: 'search-box__notes' });
		this.#filters = this.#makeFilters();
		this.body = element(
			'div',
			{ class: 'search-box__body' },
			this.#filters,
			this.#status,
			this.#notes,
			this.#list,
			element('p', { class: 'search-box__keys', id: `${this.#id}-keys` }, ...isolatedText(strings.keys))
		);
		this.form.addEventListener('submit', this.#onSubmit);
		this.input.addEventListener('input', () => {
			this.#verbatim = '';
			if (this.#found.length === 0) setText(this.#status, strings.loading);
			clearTimeout(this.#timer);
			this.#timer = window.setTimeout(() => void this.search(), TYPING_PAUSE_MS);
		});
		this.input.addEventListener('keydown', this.#onKeydown);
		this.#list.addEventListener('click', (event) => {
			const option = (event.target as Element).closest('a');
			if (option) this.#remember(option);
		});
		this.#showStart();
	}

	get #root() {
		return `${this.#options.base}${this.#options.locale}/`;
	}

	get #found(): HTMLAnchorElement[] {
		return [...this.#list.querySelectorAll('a')];
	}

	/** Fetches the index ahead of the first key. */
	prepare(): void {
		this.#engine().catch(() => undefined);
	}

	/** Answers a query that was typed or chosen elsewhere. */
	ask(query: string): void {
		this.input.value = query;
		this.input.focus();
		setText(this.#status, this.#options.strings.loading);
		void this.search();
	}

	/** Answers what the field holds. */
	async search(): Promise<void> {
		clearTimeout(this.#timer);
		const { strings, limit, onQuery } = this.#options;
		const turn = ++this.#turn;
		const query = this.input.value.trim();
		onQuery?.(query);
		if (query === '') {
			this.#showStart();
			return;
		}
		try {
			const kind = this.#kind();
			const found = await (await this.#engine()).search(query, { limit, kind, verbatim: this.#verbatim === query });
			if (turn === this.#turn) this.#show(query, found);
		} catch {
			engine = undefined;
			if (turn !== this.#turn) return;
			this.#fill([]);
			this.#notes.replaceChildren();
			setText(this.#status, ...isolatedText(strings.failed));
		}
	}

	#engine(): Promise<SearchEngine> {
		const { base, locale } = this.#options;
		engine ??= openEngine(searchFiles(base), locale);
		return engine;
	}

	#kind(): Kind | undefined {
		const value = this.#filters.querySelector<HTMLInputElement>('input:checked')?.value;
		return KINDS.find((kind) => kind === value);
	}

	#makeFilters(): HTMLFieldSetElement {
		const { strings } = this.#options;
		const filters = element('fieldset', { class: 'search-box__filters' }, element('legend', {}, strings.filter));
		for (const kind of ['all', ...KINDS] as const) {
			const radio = element('input', { type: 'radio', name: `${this.#id}-kind`, value: kind });
			radio.defaultChecked = kind === 'all';
			filters.append(element('label', {}, radio, element('span', {}, strings.filters[kind])));
		}
		filters.addEventListener('change', () => void this.search());
		return filters;
	}

	/** Nothing is asked yet: what was asked before. */
	#showStart(): void {
		const { strings } = this.#options;
		this.#fill([]);
		setText(this.#status, strings.hint);
		const recent = readRecentSearches(deviceStorage());
		if (recent.length === 0) {
			this.#notes.replaceChildren();
			return;
		}
		const clear = element('button', { type: 'button', class: 'search-box__clear' }, strings.clearRecent);
		clear.addEventListener('click', () => {
			forgetSearches(deviceStorage());
			this.#showStart();
			this.input.focus();
		});
		const list = element('ul', { class: 'search-box__recent' });
		for (const query of recent) {
			const again = element('button', { type: 'button', dir: 'auto' }, query);
			again.addEventListener('click', () => this.ask(query));
			list.append(element('li', {}, again));
		}
		this.#notes.replaceChildren(element('p', {}, strings.recent), list, clear);
	}

	#show(query: string, { hits, total, repaired, otherLanguage, nearest }: SearchAnswer): void {
		const { strings, locale } = this.#options;
		const counted = total === 0 ? strings.none.replace('{{query}}', () => query) : plural(locale, total, strings.count);
		setText(this.#status, ...isolatedText(counted));
		this.#notes.replaceChildren();
		if (repaired !== undefined) this.#notes.append(this.#repairedNote(query, repaired));
		if (total === 0) {
			this.#notes.append(
				element('p', {}, element('a', { href: pageAddress(`${this.#root}about/glossary/`) }, strings.glossary))
			);
			if (nearest.length > 0) this.#notes.append(element('p', {}, strings.nearest));
		}
		this.#made = 0;
		const options = (hits.length > 0 ? hits : nearest).map((hit) => this.#option(hit, query));
		this.#fill(
			options,
			otherLanguage.map((hit) => this.#option(hit, query))
		);
	}

	#repairedNote(query: string, repaired: string): HTMLElement {
		const { strings } = this.#options;
		const instead = element(
			'button',
			{ type: 'button' },
			...isolatedText(strings.instead.replace('{{query}}', () => query))
		);
		instead.addEventListener('click', () => {
			this.#verbatim = query;
			this.input.focus();
			void this.search();
		});
		return element('p', {}, ...isolatedText(strings.repaired.replace('{{query}}', () => repaired)), ' ', instead);
	}

	/** Puts the results in place of those before; those of the other language come last, under their own name. */
	#fill(options: HTMLAnchorElement[], other: HTMLAnchorElement[] = []): void {
		const { strings, locale } = this.#options;
		this.#list.replaceChildren(...options);
		if (other.length > 0)
			this.#list.append(
				element(
					'div',
					{ role: 'group', 'aria-labelledby': `${this.#id}-other` },
					element('p', { id: `${this.#id}-other`, role: 'presentation' }, strings.otherLanguage),
					...other
				)
			);
		for (const [index, option] of this.#found.entries()) option.id = `${this.#id}-${index}`;
		for (const option of other) option.lang = otherLocale(locale);
		this.#list.hidden = this.#found.length === 0;
		this.input.setAttribute('aria-expanded', String(this.#found.length > 0));
		this.#activate(-1);
	}

	#option({ path, title, locale, kind, details }: SearchHit, query: string): HTMLAnchorElement {
		const { strings, base } = this.#options;
		const root = `${base}${locale}/`;
		const name = element('span', { class: 'search-box__title' }, ...isolatedText(title));
		const where = element('span', { class: 'search-box__where' }, kind ? strings.filters[kind] : '');
		const text = element('span', { class: 'search-box__excerpt' });
		const option = element(
			'a',
			{ role: 'option', href: pageAddress(root + path), tabindex: '-1', 'aria-selected': 'false' },
			name,
			where,
			text
		);
		option.dataset['words'] = query;
		if (!details) {
			text.remove();
			return option;
		}
		const fill = async () => {
			const { heading, anchor, excerpt } = await details();
			if (anchor) option.setAttribute('href', pageAddress(`${root}${path.replace(/#.*/, '')}#${anchor}`));
			if (heading && heading !== title) where.append(kind ? ' · ' : '', ...isolatedText(heading));
			for (const part of excerpt) text.append(part.marked ? element('mark', {}, part.text) : part.text);
			option.dataset['words'] = [
				...new Set(excerpt.filter(({ marked }) => marked).map((part) => part.text)),
				query,
			].join(' ');
		};
		const ignore = () => text.remove(); // Without its excerpt a result still leads to its page.
		if (this.#made++ < EXCERPTS_AT_ONCE) void fill().catch(ignore);
		else whenSeen(option, () => void fill().catch(ignore));
		return option;
	}

	#activate(index: number): void {
		const options = this.#found;
		this.#active = index;
		for (const [at, option] of options.entries()) option.setAttribute('aria-selected', String(at === index));
		const active = options[index];
		if (active) {
			this.input.setAttribute('aria-activedescendant', active.id);
			active.scrollIntoView({ block: 'nearest' });
		} else this.input.removeAttribute('aria-activedescendant');
	}

	/** Up and Down walk round the results and the field; the other arrows stay the text's own in either direction. */
	#onKeydown = (event: KeyboardEvent) => {
		const count = this.#found.length;
		if (count === 0 || event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
		const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
		if (step === undefined) return;
		event.preventDefault();
		// One more place than results: on it the field itself is active.
		this.#activate(((this.#active + 1 + step + count + 1) % (count + 1)) - 1);
	};

	#onSubmit = (event: Event) => {
		event.preventDefault();
		void this.#open();
	};

	/** Enter: the chosen result, else the first one of what the field holds now. */
	async #open(): Promise<void> {
		if (this.#active < 0) await this.search();
		const option = this.#found[Math.max(this.#active, 0)];
		option?.click();
	}

	#remember(option: HTMLAnchorElement): void {
		rememberSearch(deviceStorage(), this.input.value);
		keepFoundWords(option.pathname, option.dataset['words'] ?? '');
	}
}

/** Runs once when an element comes into view. */
function whenSeen(target: Element, run: () => void): void {
	const observer = new IntersectionObserver((entries) => {
		if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
		observer.disconnect();
		run();
	});
	observer.observe(target);
}
