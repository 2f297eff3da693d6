import { requireLocale } from '../i18n/locales.ts';
import { plural, type PluralForms } from '../i18n/plural.ts';
import { openEngine, servedFiles, type SearchEngine, type SearchHit } from '../search/engine.ts';
import './search-dialog.css';

/** The dialog's words, in the page's language. */
interface SearchStrings {
	title: string;
	placeholder: string;
	close: string;
	hint: string;
	loading: string;
	none: string;
	failed: string;
	count: PluralForms;
}

/** Long enough for a typist's next key, short enough to feel immediate. */
const TYPING_PAUSE_MS = 80;
const MAX_RESULTS = 8;

let dialog: HTMLDialogElement | undefined;

/** Shows the search box over the page, made on first use from the button's data. */
export function openSearch(button: HTMLElement): void {
	dialog ??= makeDialog(button);
	dialog.showModal();
	const input = dialog.querySelector('input');
	input?.focus();
	input?.select();
}

function element<K extends keyof HTMLElementTagNameMap>(
	tag: K,
	attributes: Record<string, string> = {},
	...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
	const made = document.createElement(tag);
	for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
	made.append(...children);
	return made;
}

function makeDialog(button: HTMLElement): HTMLDialogElement {
	const strings = JSON.parse(button.dataset['strings'] ?? '{}') as SearchStrings;
	const locale = requireLocale(document.documentElement.lang);
	const input = element('input', {
		type: 'search',
		placeholder: strings.placeholder,
		'aria-label': strings.title,
		autocomplete: 'off',
		spellcheck: 'false',
		enterkeyhint: 'search',
	});
	const close = element('button', { type: 'button', class: 'search-box__close', 'aria-label': strings.close }, '×');
	const status = element('p', { class: 'search-box__status', role: 'status' }, strings.hint);
	const list = element('ol', { class: 'search-box__results' });
	const box = element(
		'dialog',
		{ class: 'search-box', 'aria-label': strings.title },
		element('form', { method: 'dialog', role: 'search' }, input, close),
		status,
		list
	);
	close.addEventListener('click', () => box.close());
	box.addEventListener('click', (event) => {
		if (event.target === box) box.close();
	});
	box.querySelector('form')?.addEventListener('submit', (event) => {
		event.preventDefault();
		list.querySelector('a')?.click();
	});
	box.addEventListener('keydown', (event) => moveThroughResults(event, input, list));

	const base = button.dataset['base'] ?? '/';
	let engine: Promise<SearchEngine> | undefined;
	let latest = 0;
	const search = async () => {
		const turn = ++latest;
		const query = input.value.trim();
		if (query === '') {
			list.replaceChildren();
			status.textContent = strings.hint;
			return;
		}
		try {
			engine ??= openEngine(servedFiles(base), locale);
			const results = await (await engine).search(query, { limit: MAX_RESULTS });
			if (turn !== latest) return;
			list.replaceChildren(...results.hits.map((hit) => resultItem(hit, `${base}${locale}/`)));
			status.textContent =
				results.total === 0 ? strings.none.replace('{{query}}', query) : plural(locale, results.total, strings.count);
		} catch {
			engine = undefined;
			if (turn === latest) status.textContent = strings.failed;
		}
	};
	let timer = 0;
	input.addEventListener('input', () => {
		if (list.children.length === 0) status.textContent = strings.loading;
		clearTimeout(timer);
		timer = window.setTimeout(() => void search(), TYPING_PAUSE_MS);
	});
	document.body.append(box);
	return box;
}

/** Up and Down walk from the input through the results and back. */
function moveThroughResults(event: KeyboardEvent, input: HTMLInputElement, list: HTMLElement): void {
	if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
	const stops = [input, ...list.querySelectorAll('a')];
	const here = stops.indexOf(document.activeElement as HTMLAnchorElement);
	const next = stops[here + (event.key === 'ArrowDown' ? 1 : -1)];
	if (!next) return;
	event.preventDefault();
	next.focus();
}

function resultItem({ path, title, details }: SearchHit, root: string): HTMLLIElement {
	const link = element('a', { href: root + path }, title);
	const text = element('p');
	void details?.().then(({ anchor, excerpt }) => {
		if (anchor) link.setAttribute('href', `${root}${path.replace(/#.*/, '')}#${anchor}`);
		for (const { text: part, marked } of excerpt) text.append(marked ? element('mark', {}, part) : part);
	});
	return element('li', {}, link, text);
}
