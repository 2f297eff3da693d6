/** Where the reader's language is kept; the front page sends on by it. */
export const LANGUAGE_KEY = 'mizan-lang';

/** A link to the same page in the other language that keeps the query and the fragment. */
export class LanguageLinkElement extends HTMLElement {
	#listeners?: AbortController;

	connectedCallback() {
		this.#listeners = new AbortController();
		// The address can change after the page has loaded (a fragment followed, answers shared), so it is read at the press.
		this.addEventListener('click', this.#onClick, { signal: this.#listeners.signal });
	}

	disconnectedCallback() {
		this.#listeners?.abort();
	}

	#onClick = () => {
		const link = this.querySelector('a');
		if (!link) return;
		const target = new URL(link.href);
		target.search = location.search;
		target.hash = location.hash;
		link.href = target.href;
		try {
			localStorage.setItem(LANGUAGE_KEY, link.hreflang);
		} catch {
			// A private window may refuse storage: the front page then follows the browser's language.
		}
	};
}
