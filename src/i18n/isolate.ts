/**
 * Latin runs inside Arabic text: names, abbreviations and versions, with the digits, spaces and joining marks inside them
 * (“WhatsApp Business”, “AES-256”, “C-97/23 P”, “360dialog”). A lone number or a percentage is left alone: the
 * bidirectional algorithm places it rightly.
 *
 * @see https://www.w3.org/International/articles/inline-bidi-markup/ on why a run needs its own isolate.
 */
const LATIN_RUN =
	/@?(?:\d[\d.,]*-?)?[A-Za-zÀ-ɏ](?:[\w.À-ɏ’'+&@/:-]*[\wÀ-ɏ+])?(?:[ \u00a0](?!\d[\d.,]*%)(?:& )?[A-Za-zÀ-ɏ0-9](?:[\w.À-ɏ’'+&@/:-]*[\wÀ-ɏ+])?)*/g;

/** A piece of text, and whether it must stand in its own bidirectional isolate. */
export interface Run {
	text: string;
	latin: boolean;
}

/** Splits text into Latin runs and the rest, in order; joining the pieces gives the text back. */
export function splitLatinRuns(text: string): Run[] {
	const runs: Run[] = [];
	let end = 0;
	for (const match of text.matchAll(LATIN_RUN)) {
		if (match.index > end) runs.push({ text: text.slice(end, match.index), latin: false });
		runs.push({ text: match[0], latin: true });
		end = match.index + match[0].length;
	}
	if (end < text.length) runs.push({ text: text.slice(end), latin: false });
	return runs;
}

const ARABIC_LETTER = /[\u0620-\u064a\u0671-\u06d3]/;

/** True if the text holds an Arabic letter. */
export const hasArabic = (text: string): boolean => ARABIC_LETTER.test(text);
