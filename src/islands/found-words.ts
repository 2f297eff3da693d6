/** What was searched for, on the way to the page that was found; forgotten with the tab, and read once. */
export const FOUND_WORDS_KEY = 'mizan:found';

/** Hands the words to the page at `path`. Without storage the page is shown without marks. */
export function keepFoundWords(path: string, words: string): void {
	try {
		sessionStorage.setItem(FOUND_WORDS_KEY, JSON.stringify({ path, words }));
	} catch {
		// A private window may refuse: nothing is lost but the marks.
	}
}
