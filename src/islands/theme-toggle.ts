const STORAGE_KEY = 'starlight-theme';

/** A button that switches between the light and the dark theme, and remembers the choice on the device. */
export class ThemeToggleElement extends HTMLElement {
	#listeners?: AbortController;

	connectedCallback() {
		this.#listeners = new AbortController();
		const button = this.querySelector('button');
		if (!button) return;
		button.hidden = false;
		button.addEventListener('click', this.#onClick, { signal: this.#listeners.signal });
		this.#render(button);
	}

	disconnectedCallback() {
		this.#listeners?.abort();
	}

	#onClick = ({ currentTarget }: Event) => {
		const root = document.documentElement;
		root.dataset['theme'] = root.dataset['theme'] === 'dark' ? 'light' : 'dark';
		try {
			localStorage.setItem(STORAGE_KEY, root.dataset['theme']);
		} catch {
			// A private window may refuse storage: the choice then lasts for this page.
		}
		this.#render(currentTarget as HTMLButtonElement);
	};

	#render(button: HTMLButtonElement) {
		button.setAttribute('aria-pressed', String(document.documentElement.dataset['theme'] === 'dark'));
	}
}
