import { fold, isArabicWord, wordsOf } from './fold.ts';
import { joinPhrases, type Lexicon } from './lexicon.ts';
import { stem, withoutProclitics } from './stem.ts';

/** One word of a query that says what is looked for. */
export interface Term {
	/** As typed, folded. */
	word: string;
	/** Stems that it may stand for, likeliest first; the first one that the index knows is taken. */
	stems: string[];
	/** True if it stands right after the term before it. */
	follows: boolean;
}

/** Far above any question, far below what could keep a phone busy. */
const MAX_LENGTH = 300;
const MAX_TERMS = 12;

/** True if the word, or what is left of it without its proclitics, is a stop word. */
const isStop = (word: string, { stop }: Lexicon) =>
	stop.has(word) || (isArabicWord(word) && /^[وف]/.test(word) && stop.has(word.slice(1)));

/**
 * What a query asks for: phrases by their one name, words without stop words, each with the stems it may have. A query of nothing
 * but stop words keeps them.
 */
export function termsOf(query: string, lexicon: Lexicon): Term[] {
	const words = joinPhrases(wordsOf(query.slice(0, MAX_LENGTH)), lexicon).filter((word) => word !== undefined);
	const isContent = (word: string) => !isStop(word, lexicon) && (word.length > 1 || /\d/.test(word));
	const content = words.some(isContent) ? isContent : () => true;
	return words
		.map((word, index) => ({ word, follows: index > 0 && content(words[index - 1]!) }))
		.filter(({ word }, index) => content(word) && words.indexOf(word) === index)
		.slice(0, MAX_TERMS)
		.map(({ word, follows }) => ({
			word,
			follows,
			stems: [...new Set(withoutProclitics(word).map((form) => stem(form, lexicon.forms)))],
		}));
}

/** The language a query is mostly written in. */
export const languageOf = (query: string): 'ar' | 'en' => {
	const letters = fold(query).replace(/[^a-z\u0621-\u064a]/g, '');
	return letters.replace(/[a-z]/g, '').length * 2 >= letters.length ? 'ar' : 'en';
};
