/** A button that loads the search box when it is first wanted: pressed, or by `/` and Ctrl or ⌘ with K. */
export class SearchButtonElement extends HTMLElement {
	#listeners?: AbortController;

	connectedCallback() {
		this.#listeners = new AbortController();
		const { signal } = this.#listeners;
		const button = this.querySelector('button');
		if (!button) return;
		button.hidden = false;
		button.addEventListener('click', () => void this.#open(), { signal });
		document.addEventListener('keydown', this.#onKeydown, { signal });
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

	#open = async () => {
		const { openSearch } = await import('./search-dialog.ts');
		openSearch(this);
	};
}
