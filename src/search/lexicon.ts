import { fold, wordsOf } from './fold.ts';
import { stem, type Forms } from './stem.ts';

/** The words that a query is rewritten with, as they travel to the browser. */
export interface LexiconData {
	/** Folded stop words of both languages, with a space between. */
	stop: string;
	/** The word searched for → its other forms: single words, or several joined by `_`; with a space between. */
	also: Record<string, string>;
}

/** The same, ready for use. */
export interface Lexicon {
	stop: ReadonlySet<string>;
	forms: Forms;
	/** First word of a phrase → the phrases that begin with it, longest first, and the word that stands for each. */
	phrases: ReadonlyMap<string, readonly { words: string[]; id: string }[]>;
}

/** Packs the editors' lists. A form that cutting its ending brings to the word anyway need not travel. */
export function packLexicon(
	stopWords: readonly { words: string }[],
	aliases: readonly { id: string; also: readonly string[] }[]
): LexiconData {
	const also = aliases.map(({ id, also }) => {
		const word = fold(id);
		const forms = new Set(also.map((form) => wordsOf(form).join('_')));
		return [word, [...forms].filter((form) => form !== '' && stem(form, {}) !== stem(word, {})).join(' ')] as const;
	});
	return {
		stop: [...new Set(stopWords.flatMap(({ words }) => wordsOf(words)))].sort().join(' '),
		also: Object.fromEntries(also.filter(([, forms]) => forms !== '')),
	};
}

/** Unpacks what `packLexicon` made. */
export function readLexicon({ stop, also }: LexiconData): Lexicon {
	const forms: Record<string, string> = {};
	const phrases = new Map<string, { words: string[]; id: string }[]>();
	for (const [id, list] of Object.entries(also))
		for (const form of list.split(' ')) {
			const words = form.split('_');
			const [first = ''] = words;
			if (words.length === 1) forms[first] = id;
			else
				phrases.set(
					first,
					[...(phrases.get(first) ?? []), { words, id }].sort((a, b) => b.words.length - a.words.length)
				);
		}
	return { stop: new Set(stop.split(' ')), forms, phrases };
}

/** Words with each phrase that has one name replaced by it; the words it took are left as `undefined`, so that places hold. */
export function joinPhrases(words: readonly string[], { phrases }: Lexicon): (string | undefined)[] {
	const joined: (string | undefined)[] = [...words];
	for (let start = 0; start < words.length; start++) {
		const bare = words[start]?.replace(/^ال/, '') ?? '';
		const found = (phrases.get(words[start] ?? '') ?? phrases.get(bare) ?? []).find(({ words: phrase }) =>
			phrase.every((word, index) => index === 0 || word === words[start + index])
		);
		if (!found) continue;
		joined[start] = found.id;
		for (let index = 1; index < found.words.length; index++) joined[start + index] = undefined;
		start += found.words.length - 1;
	}
	return joined;
}
