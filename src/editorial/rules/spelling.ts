import { LOCALES, type Locale } from '../../i18n/locales.ts';
import type { Content } from '../content.ts';
import { dictionaryOf, type Dictionary } from '../dictionary.ts';
import type { Finding, Rule } from '../rule.ts';

/** Arabic words with their vowel marks; Latin ones with an apostrophe inside. */
const WORD: Record<Locale, RegExp> = {
	ar: /[\u0621-\u063a\u0641-\u0652\u0670]+/g,
	en: /(?<![\p{L}\d@])\p{Script=Latin}+(?:[’']\p{Script=Latin}+)*(?![\d@])/gu,
};
/** Particles that are written onto the next word: و ف، ب ل ك، ال. */
const PARTICLES = /^[وف]?(?:[بك]?(?:ال)?|لل|ل)?/;

export const spelling: Rule = {
	id: 'spelling',
	why: 'A misspelt word is not found by search, and makes a reader doubt the figures beside it.',
	arabic: 'الكلمة المكتوبة خطأ لا يجدها البحث، وتجعل القارئ يشك في الأرقام التي بجانبها.',
	slow: true,
	example: { locale: 'ar', bad: 'تستعمله الموسسات الصغيرة.', good: 'تستعمله المؤسسات الصغيرة.' },
	check: (content) => LOCALES.flatMap((locale) => misspelt(content, locale)),
};

function misspelt({ prose, words }: Content, locale: Locale): Finding[] {
	const texts = prose.filter((one) => one.locale === locale);
	if (texts.length === 0) return [];
	const list = new Map(words[locale].words.map(({ word }) => [locale === 'en' ? word.toLowerCase() : word, false]));
	const isKnown = new Map<string, boolean>();
	const findings = texts.flatMap(({ text, at }) =>
		[...text.matchAll(WORD[locale])].flatMap((match): Finding[] => {
			const word = match[0];
			let known = isKnown.get(word);
			if (known === undefined) isKnown.set(word, (known = check(word, locale, list)));
			if (known) return [];
			return [
				{
					at: at(match.index),
					message: `Expected a word that the dictionary knows, found \`${word}\`.`,
					remedy: `Correct it; if it is right, add it to content/words/${locale}.txt.`,
				},
			];
		})
	);
	return findings;
}

function check(word: string, locale: Locale, list: ReadonlyMap<string, boolean>): boolean {
	const dictionary = dictionaryOf(locale);
	return locale === 'ar' ? isArabicWord(word, dictionary, list) : isEnglishWord(word, dictionary, list);
}

function isArabicWord(word: string, dictionary: Dictionary, list: ReadonlyMap<string, boolean>): boolean {
	const bare = word.replace(/[\u064b-\u0652\u0670]/g, '');
	if (bare.length < 2 || dictionary(bare) || list.has(bare)) return true;
	const stem = bare.replace(PARTICLES, '');
	return list.has(stem) || list.has(`ال${stem}`);
}

function isEnglishWord(word: string, dictionary: Dictionary, list: ReadonlyMap<string, boolean>): boolean {
	const plain = word.replaceAll('’', "'");
	const bare = plain.replace(/'s$|'$/, '');
	// Abbreviations in capitals are names, and the glossary explains them.
	if (bare.length < 2 || /^\p{Lu}{2,}s?$/u.test(bare)) return true;
	return (
		dictionary(plain) ||
		dictionary(bare) ||
		list.has(bare.toLowerCase()) ||
		list.has(bare.toLowerCase().replace(/s$/, ''))
	);
}
