import { FOUND_WORDS_KEY } from './found-words.ts';
import { pageAddress } from './site-files.ts';

/** A button that loads the search box when it is first wanted: pressed, or by `/` and Ctrl or ⌘ with K. */
export class SearchButtonElement extends HTMLElement {
	#listeners?: AbortController;
	/** While the box is being loaded. */
	#coming: AbortController | undefined;

	connectedCallback() {
		this.#listeners = new AbortController();
		const { signal } = this.#listeners;
		const button = this.querySelector('button');
		if (!button) return;
		button.hidden = false;
		button.addEventListener('click', () => void this.#open(), { signal });
		document.addEventListener('keydown', this.#onKeydown, { signal });
		void markWordsThatLedHere();
	}

	disconnectedCallback() {
		this.#listeners?.abort();
	}

	#onKeydown = (event: KeyboardEvent) => {
		const typing = (event.target as Element | null)?.closest('input, textarea, select, [contenteditable]');
		const wanted = event.key === '/' ? !typing : event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey);
		if (!wanted || event.defaultPrevented) return;
		event.preventDefault();
		void this.#open();
	};

	/** Keys typed before the box has come belong to it; Escape or a press elsewhere calls it off. */
	#open = async () => {
		if (this.#coming) return;
		const coming = (this.#coming = new AbortController());
		const { signal } = coming;
		let typed = '';
		document.addEventListener(
			'keydown',
			(event) => {
				if (event.key === 'Escape') coming.abort();
				if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.repeat) return;
				if (event.key === 'Backspace') typed = typed.slice(0, -1);
				else if (/^[A-Z][a-zA-Z\d]+$/.test(event.key)) return;
				else typed += event.key;
				event.preventDefault();
			},
			{ signal, capture: true }
		);
		document.addEventListener('pointerdown', () => coming.abort(), { signal, capture: true });
		const box = await import('./search-dialog.ts').catch(() => undefined);
		const isWanted = !signal.aborted;
		coming.abort();
		this.#coming = undefined;
		if (!isWanted) return;
		if (box) box.openSearch(this, typed);
		// Without the box there is still the page for searching; without a network it says so.
		else
			location.assign(
				pageAddress(
					`${this.dataset['base'] ?? '/'}${document.documentElement.lang}/search/?q=${encodeURIComponent(typed)}`
				)
			);
	};
}

/** After a search, its words are marked on the page that was chosen. */
async function markWordsThatLedHere(): Promise<void> {
	try {
		const found = JSON.parse(sessionStorage.getItem(FOUND_WORDS_KEY) ?? 'null') as {
			path: string;
			words: string;
		} | null;
		if (found?.path !== location.pathname) return;
		sessionStorage.removeItem(FOUND_WORDS_KEY);
		const { markFound } = await import('./mark-found.ts');
		const main = document.querySelector('main');
		if (main) markFound(main, found.words);
	} catch {
		// No storage, or a value changed by hand: the page is shown without marks.
	}
}
