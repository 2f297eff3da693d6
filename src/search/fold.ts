/** Letters that are written in several ways and read as one: seats of hamza, Persian letters, final forms. */
const LETTERS: Readonly<Record<string, string>> = {
	أ: 'ا',
	إ: 'ا',
	آ: 'ا',
	ٱ: 'ا',
	ؤ: 'ا',
	ئ: 'ا',
	ء: 'ا',
	ى: 'ي',
	ی: 'ي',
	ې: 'ي',
	ک: 'ك',
	ڪ: 'ك',
	ة: 'ه',
	ۃ: 'ه',
	ہ: 'ه',
	ە: 'ه',
	ۀ: 'ه',
	پ: 'ب',
	چ: 'ج',
	ڤ: 'ف',
	گ: 'ج',
	ژ: 'ز',
};
const VARIANT = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'g');
/** Marks of vowels and accents, tatweel, zero-width characters and bidirectional controls. */
const INVISIBLE = /[\p{M}\p{Cf}\u0640]/gu;
const EASTERN_DIGIT = /[\u0660-\u0669\u06f0-\u06f9]/g;

/**
 * Text as it is compared: without case, accents, marks and tatweel; one form of each letter and digit. Folding twice changes nothing.
 *
 * The seat of a hamza is no difference (مسؤولية, مسئولية), nor is a hamza left out after an alif (شراء, شرا).
 */
export function fold(text: string): string {
	return (
		text
			// Presentation forms and full-width letters first; composed, so that a hamza is still on its seat.
			.normalize('NFKC')
			.toLowerCase()
			.replace(VARIANT, (letter) => LETTERS[letter] ?? letter)
			.normalize('NFKD')
			.replace(INVISIBLE, '')
			.replace(VARIANT, (letter) => LETTERS[letter] ?? letter)
			.replace(EASTERN_DIGIT, (digit) => String(digit.charCodeAt(0) & 15))
			.replace(/ا{2,}/g, 'ا')
			.toLowerCase()
	);
}

/** An abbreviation with its points: G.D.P.R. */
const DOTTED = /(?<!\p{L})\p{L}(?:\.\p{L})+(?!\p{L})/gu;
/** A number whose thousands are parted, for a regular expression that cuts a text into written words. */
export const PARTED_NUMBER = '\\p{Nd}+(?:[,٬]\\p{Nd}{3})+(?!\\p{Nd})';
/** What parts the thousands of a number: 200,000. */
const THOUSANDS = /(?<=\p{Nd})[,٬](?=\p{Nd}{3}(?!\p{Nd}))/gu;
const WORD = /[\p{L}\p{N}]+/gu;

/** The words of a text, folded; an English possessive is cut off, and the thousands of a number are not parted. */
export const wordsOf = (text: string): string[] =>
	fold(
		text
			.replace(/['’]s\b/g, '')
			.replace(THOUSANDS, '')
			.replace(DOTTED, (letters) => letters.replaceAll('.', ''))
			.replace(/(\p{L})['’](?=\p{L})/gu, '$1')
	).match(WORD) ?? [];

/** True if a folded word is written in Arabic letters. */
export const isArabicWord = (word: string): boolean => /[\u0621-\u064a]/.test(word);
