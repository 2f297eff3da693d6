import { fold, isArabicWord, wordsOf } from './fold.ts';
import { joinPhrases, type Lexicon } from './lexicon.ts';
import { stem, withoutProclitics } from './stem.ts';

/** One word of a query that says what is looked for. */
export interface Term {
	/** As typed, folded. */
	word: string;
	/** Stems that it may stand for, likeliest first; the first one that the index knows is taken. */
	stems: string[];
	/** Words from the term before it to this one, stop words counted: 1 if it stands right after it, 0 if there is none before. */
	gap: number;
}

/** Far above any question, far below what could keep a phone busy. */
const MAX_LENGTH = 300;
const MAX_TERMS = 12;

/** True if the word, or what is left of it without its proclitics, is a stop word. */
export const isStop = (word: string, { stop }: Pick<Lexicon, 'stop'>): boolean =>
	stop.has(word) || (isArabicWord(word) && /^[وف]/.test(word) && stop.has(word.slice(1)));

/**
 * What a query asks for: phrases by their one name, words without stop words, each with the stems it may have. A query of nothing
 * but stop words keeps them.
 */
export function termsOf(query: string, lexicon: Lexicon): Term[] {
	const words = joinPhrases(wordsOf(query.slice(0, MAX_LENGTH)), lexicon);
	const isContent = (word: string) => !isStop(word, lexicon) && (word.length > 1 || /\d/.test(word));
	const content = words.some((word) => word !== undefined && isContent(word)) ? isContent : () => true;
	const kept = words.flatMap((word, index) =>
		word !== undefined && content(word) && words.indexOf(word) === index ? [{ word, index }] : []
	);
	return kept.slice(0, MAX_TERMS).map(({ word, index }, at) => ({
		word,
		gap: index - (kept[at - 1]?.index ?? index),
		stems: [...new Set(withoutProclitics(word).map((form) => stem(form, lexicon.forms)))],
	}));
}

/** The language a query is mostly written in; `undefined` where it has no letters. */
export const languageOf = (query: string): 'ar' | 'en' | undefined => {
	const letters = fold(query).replace(/[^a-z\u0621-\u064a]/g, '');
	if (letters === '') return undefined;
	return letters.replace(/[a-z]/g, '').length * 2 >= letters.length ? 'ar' : 'en';
};
