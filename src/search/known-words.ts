import type { Locale } from '../i18n/locales.ts';
import type { Lexicon } from './lexicon.ts';
import { repairOf } from './repair.ts';
import { languageOf } from './rewrite.ts';
import { stem } from './stem.ts';

const SHORTEST_FORM = 4;

/** The words of the site in one language: what is typed is completed, repaired and respaced by them. */
export class KnownWords {
	/** As they are written most often, folded, and every form that stands for one. */
	readonly words: readonly string[];
	/** The words of a compound that the site joins by a hyphen or a stroke, by the same letters without it: airgapped → air gapped. */
	readonly compounds: ReadonlyMap<string, string>;
	readonly #lexicon: Pick<Lexicon, 'forms'>;
	/** What each word was taken for: a query is asked again with every key. */
	readonly #repairs = new Map<string, string | undefined>();
	#stems: ReadonlySet<string> | undefined;

	/** @param list Words and compounds, as the index lists them, with a space between. */
	constructor(list: string, locale: Locale, lexicon: Pick<Lexicon, 'forms'>) {
		const written = list.split(' ');
		const isCompound = (word: string) => word.includes('-');
		const forms = [...Object.keys(lexicon.forms), ...Object.values(lexicon.forms)].filter(
			(word) => languageOf(word) === locale && word.length >= SHORTEST_FORM
		);
		this.words = [...new Set([...written.filter((word) => !isCompound(word)), ...forms])];
		this.compounds = new Map(
			written
				.filter(isCompound)
				.map((compound) => [compound.replaceAll('-', ''), compound.replaceAll('-', ' ')] as const)
		);
		this.#lexicon = lexicon;
	}

	/** True for a word of the site, in any of its forms. */
	has(word: string): boolean {
		this.#stems ??= new Set(this.words.flatMap((known) => [known, this.#stemOf(known)]));
		return this.#stems.has(word) || this.#stems.has(this.#stemOf(word));
	}

	/** The word that a word with a slip was most likely meant for. */
	repairOf(word: string): string | undefined {
		if (!this.#repairs.has(word)) this.#repairs.set(word, repairOf(word, this.words, this.#stemOf));
		return this.#repairs.get(word);
	}

	#stemOf = (word: string) => stem(word, this.#lexicon.forms);
}
