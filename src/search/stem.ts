import { isArabicWord } from './fold.ts';

/** Irregular forms, folded: the form → the word it belongs to (`رسائل` → `رساله`, `left` → `leave`). */
export type Forms = Readonly<Record<string, string>>;

const MIN_STEM = 3;

/** Endings of Arabic nouns and verbs, possessive ones first; the longest that leaves a stem is cut. */
const POSSESSIVE = ['هما', 'كما', 'ها', 'هم', 'هن', 'كم', 'نا', 'تم'];
const ENDINGS = ['يات', 'ات', 'ون', 'ين', 'ان', 'يه', 'وا', 'ه', 'ي', 'ا'];

const cutEnding = (word: string, endings: readonly string[]): string => {
	const ending = endings.find((end) => word.endsWith(end) && word.length - end.length >= MIN_STEM);
	return ending ? word.slice(0, -ending.length) : word;
};

function stemArabic(word: string): string {
	// My company: ي is a possessive only behind a feminine ending, شركتي; elsewhere it may be one of an adjective.
	const free = /...تي$/.test(word) ? word.slice(0, -1) : cutEnding(word, POSSESSIVE);
	// Before a possessive the feminine ending is written ت: رسالتها.
	const bare = free !== word && free.endsWith('ت') && free.length > MIN_STEM ? free.slice(0, -1) : free;
	return cutEnding(cutEnding(bare, ENDINGS), ENDINGS);
}

/** English endings and what stays of them, tried in order after plurals, -ed and -ing. */
const ENGLISH: readonly (readonly [RegExp, string])[] = [
	[/(?:iz|is)ations?$/, 'iz'],
	[/i[sz]e[rd]?$/, 'iz'],
	[/(?:abilit|ibilit)(?:y|i)$/, 'abl'],
	[/(?:able|ible|ably)$/, 'abl'],
	[/(?:ation|ator|ative|ate)$/, ''],
	[/(?<=[pctsrn])ion$/, ''],
	[/(?:ities|ity|iti)$/, ''],
	[/ments?$/, ''],
	[/ness$/, ''],
	[/ally$/, 'al'],
	[/ly$/, ''],
	[/ers?$|(?<=.{4})ors?$/, ''],
];

function stemEnglish(word: string): string {
	if (word.length <= MIN_STEM || /\d/.test(word)) return word;
	let stem = word
		// British and American: colour, color.
		.replace(/(?<=.{3})our/, 'or')
		.replace(/sses$/, 'ss')
		.replace(/ies$/, 'y')
		.replace(/([^sui])s$/, '$1');
	const cut = /^(.*[aeiouy].*?)(?:ed|ing)$/.exec(stem)?.[1];
	if (cut && cut.length >= MIN_STEM && !stem.endsWith('eed'))
		stem = cut.replace(/([^aeioulsz])\1$/, '$1').replace(/(?:at|iz)$/, '$&e');
	for (const [ending, rest] of ENGLISH) {
		const shorter = stem.replace(ending, rest);
		if (shorter !== stem && shorter.length >= MIN_STEM) {
			stem = shorter;
			break;
		}
	}
	return stem.length > MIN_STEM + 1 ? stem.replace(/e$/, '').replace(/y$/, 'i') : stem;
}

/** The stem of a folded word, by its script, with irregular forms first. Never shown: only compared. */
export function stem(word: string, forms: Forms): string {
	const known = forms[word] ?? word;
	const cut = isArabicWord(known) ? stemArabic(known) : stemEnglish(known);
	// An irregular form may be listed by its stem too: one entry then serves all its endings.
	return forms[cut] === undefined || known !== word ? cut : stem(forms[cut], {});
}

/** The article of an Arabic word, with what may stand before it. */
export const ARTICLE = /^(?:[وف]?[بك]?ال|[وف]?لل)/;
/** Proclitics of an Arabic word, from the likeliest to the least; what they leave must be a word of its own. */
const PROCLITICS = [ARTICLE, /^[وف](?:س)?/, /^[بلكس]/, /^[وف][بلكس]/, /^[يتن]/, /^[بهحك][يتن]/, /^ان/];

/**
 * What an Arabic word may be once its proclitics are cut, likeliest first and the word itself second: للبدائل → بدائل.
 * A word of another script is only itself.
 */
export function withoutProclitics(word: string): string[] {
	if (!isArabicWord(word)) return [word];
	const cut = PROCLITICS.map((proclitic) => word.replace(proclitic, '')).filter(
		(rest) => rest !== word && rest.length >= MIN_STEM
	);
	const article = ARTICLE.test(word);
	return [...new Set(article ? [cut[0] ?? word, word, ...cut.slice(1)] : [word, ...cut])];
}

/**
 * An Arabic word behind the proclitics that a text may have it with where it stands only once: كشوف → وكشوف. None for a short word, which
 * may be the end of many others.
 */
export const withProclitics = (word: string): string[] =>
	isArabicWord(word) && word.length > MIN_STEM ? ['و', 'ب', 'ل'].map((proclitic) => proclitic + word) : [];

const SHORTEST = 5;

/** Shorter and shorter stems of an English word, for an ending that no rule cuts: rehearsal → rehears. */
export const shorterStems = (stem: string): string[] =>
	isArabicWord(stem) ? [] : [1, 2, 3].map((cut) => stem.slice(0, -cut)).filter(({ length }) => length >= SHORTEST);
