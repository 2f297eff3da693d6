import { formatNumber } from '../i18n/format.ts';
import { LOCALES, type Bilingual, type Locale } from '../i18n/locales.ts';
import type { RECORD_WORD_KEYS } from '../schemas/record-strings.ts';

/** Names of the words that a record is written with; the strings are `record.doc.…` in `content/i18n`. */
export type RecordWordKey = (typeof RECORD_WORD_KEYS)[number];
/** The words of one language. */
export type RecordWords = Readonly<Record<RecordWordKey, string>>;
/** The words of both. */
export type RecordVocabulary = Readonly<Record<Locale, RecordWords>>;

/** Where a record's words stand among the interface strings. */
export const WORD_PREFIX = 'record.doc.';

/** Picks a record's words out of a table of interface strings. */
export const recordWords = (strings: Readonly<Record<string, unknown>>): RecordWords =>
	Object.fromEntries(
		Object.entries(strings).flatMap(([key, text]) =>
			key.startsWith(WORD_PREFIX) && typeof text === 'string' ? [[key.slice(WORD_PREFIX.length), text]] : []
		)
	) as RecordWords;

/** Something to put into a sentence. */
export type Part = Bilingual | string | number;

/** Says things in both languages at once. */
export class Voice {
	readonly #words: RecordVocabulary;

	constructor(words: RecordVocabulary) {
		this.#words = words;
	}

	/** A sentence with its `{{gaps}}` filled. What fills a gap is never searched for gaps itself. */
	say(key: RecordWordKey, parts: Readonly<Record<string, Part>> = {}): Bilingual {
		return inBoth((locale) =>
			this.#words[locale][key].replace(/\{\{(\w+)\}\}/g, (gap, name: string) => {
				const part = parts[name];
				return part === undefined ? gap : resolve(part, locale);
			})
		);
	}

	/** A label before its text, with a colon unless it ends a sentence. */
	label(label: Bilingual): Bilingual {
		const colon = this.say('label', { label });
		return inBoth((locale) => (/[.?؟]$/.test(label[locale]) ? label[locale] : colon[locale]));
	}

	/** A list in words: “a, b, c”. */
	list(parts: readonly Part[], join: 'join' | 'joinStrong' | 'joinAnd' = 'join'): Bilingual {
		return inBoth((locale) => parts.map((part) => resolve(part, locale)).join(this.#words[locale][join]));
	}
}

/** Makes a text for each language. */
export const inBoth = (make: (locale: Locale) => string): Bilingual =>
	Object.fromEntries(LOCALES.map((locale) => [locale, make(locale)])) as Bilingual;

const resolve = (part: Part, locale: Locale): string =>
	typeof part === 'string' ? part : typeof part === 'number' ? formatNumber(locale, part) : part[locale];
