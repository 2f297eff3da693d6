import { requireLocale } from '../i18n/locales.ts';
import { element } from './dom.ts';
import { SearchPanel } from './search-panel.ts';
import type { SearchStrings } from './search-strings.ts';
import { pageAddress } from './site-files.ts';
import './search-dialog.css';

const MAX_RESULTS = 8;

let dialog: HTMLDialogElement | undefined;
let panel: SearchPanel | undefined;

/** Shows the search box over the page, made on first use from the button's data, with what has been typed for it already. */
export function openSearch(button: HTMLElement, typed = ''): void {
	dialog ??= makeDialog(button);
	if (!dialog.open) dialog.showModal();
	panel?.prepare();
	panel?.input.focus();
	panel?.input.select();
	if (typed !== '') panel?.ask(typed);
}

function makeDialog(button: HTMLElement): HTMLDialogElement {
	const strings = JSON.parse(button.dataset['strings'] ?? '{}') as SearchStrings;
	const locale = requireLocale(document.documentElement.lang);
	const base = button.dataset['base'] ?? '/';
	const page = pageAddress(`${base}${locale}/search/`);
	const all = element('a', { class: 'search-box__all', href: page }, strings.allResults);
	const made = new SearchPanel({
		strings,
		locale,
		base,
		limit: MAX_RESULTS,
		onQuery: (query) => all.setAttribute('href', query === '' ? page : `${page}?q=${encodeURIComponent(query)}`),
	});
	const close = element('button', { type: 'button', class: 'search-box__close', 'aria-label': strings.close }, '×');
	made.form.append(close);
	made.body.append(all);
	const box = element('dialog', { class: 'search-box', 'aria-label': strings.title }, made.form, made.body);
	close.addEventListener('click', () => box.close());
	box.addEventListener('click', (event) => {
		// A result on this very page closes the box too.
		if (event.target === box || (event.target as Element).closest('a')) box.close();
	});
	document.body.append(box);
	panel = made;
	return box;
}
