import { hasArabic, splitLatinRuns } from '../i18n/isolate.ts';

/**
 * Text as nodes, with each Latin run inside Arabic in `<bdi>`, as the build does for what it prints. Text without Arabic stays
 * one piece, in a `<bdi>` of its own if the page is Arabic.
 */
export function isolatedText(text: string): (Node | string)[] {
	if (!hasArabic(text)) return document.documentElement.lang === 'ar' ? [isolate(text)] : [text];
	return splitLatinRuns(text).map(({ text: run, latin }) => (latin ? isolate(run) : run));
}

/** As `setText`; nothing is made if the text is there already. */
export function setIsolatedText(target: Element, text: string): void {
	if (target.textContent !== text) target.replaceChildren(...isolatedText(text));
}

function isolate(text: string): HTMLElement {
	const made = document.createElement('bdi');
	made.textContent = text;
	return made;
}
