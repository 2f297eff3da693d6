import { SEAM } from '../search/excerpt.ts';
import { fold, isArabicWord, PARTED_NUMBER, wordsOf } from '../search/fold.ts';
import { joinPhrases, type Lexicon } from '../search/lexicon.ts';
import { isStop } from '../search/rewrite.ts';
import { ARTICLE, stem, withoutProclitics } from '../search/stem.ts';

/** Takes a place in a record and is no word to Pagefind: what is shown and what is searched keep step. */
export const NO_WORD = '·';

/** Two words, or three, that a hyphen or a stroke joins. */
const COMPOUND = /(?<![-/\p{L}\p{N}])\p{L}{1,12}(?:[-/]\p{L}{1,12}){1,2}(?![-/\p{L}\p{N}])/gu;

/** One word as it is shown, and as it is searched for. */
export interface IndexWord {
	shown: string;
	token: string;
}

/** Turns text into the words of the index; knows every word of the site, so as not to cut a letter that belongs to one. */
export class Indexer {
	readonly #lexicon: Lexicon;
	readonly #known = new Set<string>();
	readonly #compounds = new Map<string, string>();
	/** Stems that were seen behind an article: what they begin with is their own. */
	readonly #nouns = new Set<string>();
	/** Folding and stemming one word costs little; those of a site come thousands of times. */
	readonly #folded = new Map<string, string>();
	readonly #stems = new Map<string, string>();
	/** Stem → the written forms it was seen in, with their number: for completing and repairing what is typed. */
	readonly seen = new Map<string, Map<string, number>>();

	constructor(lexicon: Lexicon) {
		this.#lexicon = lexicon;
	}

	/** Makes the words of a text known; to be called with all texts before any is turned into tokens. */
	learn(text: string): void {
		for (const [compound] of text.matchAll(COMPOUND)) {
			const words = wordsOf(compound);
			if (words.length > 1) this.#compounds.set(words.join(''), words.join('-'));
		}
		for (const word of wordsOf(text)) {
			this.#known.add(word);
			if (!isArabicWord(word)) continue;
			const bare = word.replace(ARTICLE, '');
			this.#known.add(bare);
			if (bare !== word) this.#nouns.add(stem(bare, this.#lexicon.forms));
		}
	}

	/** Compounds of the site in which words are joined by hyphens or strokes; those that are written as one word as well are left out. */
	compounds(): string[] {
		return [...this.#compounds].flatMap(([letters, compound]) => (this.#known.has(letters) ? [] : [compound]));
	}

	/** The one form under which a folded word is indexed. */
	stemOf(word: string, hamzaFirst = false): string {
		const { forms } = this.#lexicon;
		if (forms[word] !== undefined || !isArabicWord(word)) return stem(word, forms);
		const article = ARTICLE.test(word);
		// ألوان begins with a hamza: its first two letters are no article.
		if (article && hamzaFirst) return stem(word, forms);
		const candidates = withoutProclitics(word);
		if (article) return stem(candidates[0] ?? word, forms);
		const whole = stem(word, forms);
		if (this.#nouns.has(whole)) return whole;
		// A prefix is cut only where the rest is a word of the site: بتشفير, but not بريد.
		const cut = candidates
			.slice(1)
			.find((rest) => !/^[يتن]/.test(word) && this.#known.has(rest) && !isStop(rest, this.#lexicon));
		return cut ? stem(cut, forms) : whole;
	}

	/** The words of a text, in order, stop words without a token. */
	wordsIn(text: string): IndexWord[] {
		const pieces = text.split(/\s+/).filter(Boolean).flatMap(split);
		const folded = pieces.map((piece) => remembered(this.#folded, piece, () => wordsOf(piece)[0] ?? ''));
		const joined = joinPhrases(folded, this.#lexicon);
		return pieces.map((shown, index) => {
			const word = joined[index];
			if (!word || isStop(word, this.#lexicon)) return { shown, token: NO_WORD };
			const hamzaFirst = /^\P{L}*[وفبك]*[أإآ]/u.test(shown);
			const token = remembered(this.#stems, `${hamzaFirst ? 'ء' : ''}${word}`, () => this.stemOf(word, hamzaFirst));
			const forms = this.seen.get(token) ?? new Map<string, number>();
			const form = folded[index]!;
			forms.set(form, (forms.get(form) ?? 0) + 1);
			this.seen.set(token, forms);
			return { shown, token };
		});
	}

	/** Only the tokens of a text. */
	tokensOf(text: string): string[] {
		return this.wordsIn(text)
			.map(({ token }) => token)
			.filter((token) => token !== NO_WORD);
	}
}

function remembered(known: Map<string, string>, key: string, find: () => string): string {
	const value = known.get(key) ?? find();
	known.set(key, value);
	return value;
}

const LETTER = '\\p{L}\\p{N}\\p{M}\\p{Cf}ـ';
const WRITTEN = new RegExp(`[^${LETTER}]*(?:${PARTED_NUMBER}|[${LETTER}]+(?:['’]\\p{L}+)*)[^${LETTER}]*`, 'gu');

/** A written word that holds several, cut so that each has its place: `end-to-end` → `end-`, `to-`, `end`. */
function split(written: string): string[] {
	const parts = written.match(WRITTEN);
	if (!parts || parts.length === 1 || wordsOf(written).length !== parts.length || fold(written) === '')
		return [written];
	return parts.map((part, index) => (index < parts.length - 1 ? part + SEAM : part));
}
