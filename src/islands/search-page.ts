import { requireLocale } from '../i18n/locales.ts';
import { SearchPanel } from './search-panel.ts';
import type { SearchStrings } from './search-strings.ts';
import './search-dialog.css';

const MAX_RESULTS = 30;

/** The search as a page of its own, whose address holds the query. What stands inside is for readers without JavaScript. */
export class SearchPageElement extends HTMLElement {
	#panel?: SearchPanel;

	connectedCallback() {
		if (this.#panel) return;
		const panel = new SearchPanel({
			strings: JSON.parse(this.dataset['strings'] ?? '{}') as SearchStrings,
			locale: requireLocale(document.documentElement.lang),
			base: this.dataset['base'] ?? '/',
			limit: MAX_RESULTS,
			onQuery: (query) => {
				const address = new URL(location.href);
				if (query === '') address.searchParams.delete('q');
				else address.searchParams.set('q', query);
				history.replaceState(history.state, '', address);
			},
		});
		this.#panel = panel;
		const place = this.querySelector('[data-part="search"]') ?? this;
		place.classList.add('search-box', 'search-box--page');
		place.replaceChildren(panel.form, panel.body);
		panel.input.value = new URLSearchParams(location.search).get('q') ?? '';
		if (panel.input.value !== '') void panel.search();
		else panel.prepare();
	}
}
