import { fold, isArabicWord } from './fold.ts';
import { ARTICLE } from './stem.ts';

/** What swapping two neighbours counts: the commonest slip. */
const SWAP = 0.9;
/** Slips that a word may hold: two in a long one, in a short one only a swap. An Arabic word says in four letters what takes English five. */
function allowedSlips(word: string): number {
	const least = isArabicWord(word) ? 4 : 5;
	if (word.length < least) return word.length === 4 ? SWAP : 0;
	return word.length < 8 ? 1 : 2;
}
const MAX_COMPLETIONS = 4;
const MIN_PREFIX = 3;
/** A shorter stem is a slip away from too many others. */
const MIN_STEM = { ar: 4, en: 5 };

/** An Arabic word with its article apart: a slip is looked for in the rest. */
const bare = (word: string): string =>
	ARTICLE.test(word) && word.replace(ARTICLE, '').length > 2 ? word.replace(ARTICLE, '') : word;

/** Words of the site that begin with what has been typed so far, the shortest first. */
export function completionsOf(typed: string, known: readonly string[]): string[] {
	const start = bare(typed);
	if (start.length < MIN_PREFIX) return [];
	return known
		.filter((word) => word.startsWith(typed) || bare(word).startsWith(start))
		.sort((a, b) => a.length - b.length)
		.slice(0, MAX_COMPLETIONS);
}

/**
 * The word of the site that a word with a slip was most likely meant for. Stems are compared as well, since of each word only its
 * commonest form is known.
 */
export function repairOf(
	typed: string,
	known: readonly string[],
	stemOf: (word: string) => string
): string | undefined {
	const word = bare(typed);
	const most = allowedSlips(word);
	if (most === 0) return undefined;
	const wordStem = stemOf(word);
	let best: string | undefined;
	let least = most + 0.5;
	for (const candidate of known) {
		const other = bare(candidate);
		const sameStart = other[0] === word[0];
		// The first letter is seldom the slip, and in a short word never taken for one.
		if (!sameStart && word.length < 7) continue;
		const slips = Math.abs(other.length - word.length) > most ? Infinity : slipsBetween(word, other, most);
		const whole = slips > most ? Infinity : slips;
		const otherStem = whole === 0 ? wordStem : stemOf(other);
		const stems =
			otherStem.length < (isArabicWord(word) ? MIN_STEM.ar : MIN_STEM.en)
				? Infinity
				: slipsBetween(wordStem, otherStem, 1);
		const cost = Math.min(whole, stems > 1 ? Infinity : stems + 0.1) + (sameStart ? 0 : 0.4);
		if (cost < least) {
			least = cost;
			best = candidate;
		}
	}
	return best;
}

/** Letters of a word, and of each half of one that is taken apart. */
const APART = { whole: 7, half: 3 };

/** What two words are that were written as one, or `undefined`: cloudapi → cloud api. The first half is as long as it can be. */
export function halvesOf(word: string, isKnown: (word: string) => boolean): [string, string] | undefined {
	if (word.length < APART.whole) return undefined;
	for (let at = word.length - APART.half; at >= APART.half; at--) {
		const halves: [string, string] = [word.slice(0, at), word.slice(at)];
		if (halves.every(isKnown)) return halves;
	}
	return undefined;
}

/** What is asked of the words of a query, folded. */
export interface SpacingWords {
	/** True for a word that nothing on the site has. */
	isUnknown: (word: string) => boolean;
	/** True for what may become of it. */
	isKnown: (word: string) => boolean;
	/** The words of a compound that the site joins by a hyphen or a stroke, by the same letters without it: airgapped → air gapped. */
	compounds: ReadonlyMap<string, string>;
}

/**
 * A query with its words joined and parted as the site writes them: “micro soft” → “microsoft”. Two words that are known stay apart, unless
 * a hyphen joined them.
 */
export function respace(query: string, words: SpacingWords): string {
	const { isUnknown, isKnown, compounds } = words;
	const written = query.split(BETWEEN_WORDS);
	for (let index = 0; index < written.length; index += 2) {
		const [word, next] = [fold(written[index] ?? ''), fold(written[index + 2] ?? '')];
		if (word === '') continue;
		const between = written[index + 1] ?? '';
		const mayJoin = between === '-' || (/^\s+$/.test(between) && (isUnknown(word) || isUnknown(next)));
		if (next !== '' && mayJoin && isKnown(word + next)) written.splice(index, 3, word + next);
		else if (isUnknown(word))
			written[index] =
				compounds.get(word) ?? (halvesOf(word, isKnown) ?? numberApart(word, isKnown))?.join(' ') ?? written[index]!;
	}
	return written.join('');
}

const BETWEEN_WORDS = /([^\p{L}\p{N}\p{M}\p{Cf}'’]+)/u;

/** A number and the known word that it was written together with: 24hour → 24 hour. */
function numberApart(word: string, isKnown: (word: string) => boolean): string[] | undefined {
	const [, ...parts] = /^(\d+)(\D{3,})$|^(\D{3,})(\d+)$/.exec(word) ?? [];
	const given = parts.filter(Boolean);
	return given.some(isKnown) ? given : undefined;
}

/** Insertions, deletions, replacements and swaps of neighbours between two words; more than `most` counts as `most + 1`. */
export function slipsBetween(a: string, b: string, most: number): number {
	let before: number[] = [];
	let row = Array.from({ length: b.length + 1 }, (_, index) => index);
	for (let i = 1; i <= a.length; i++) {
		const next = [i];
		for (let j = 1; j <= b.length; j++) {
			const same = a[i - 1] === b[j - 1] ? 0 : 1;
			let cost = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + same);
			if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
				cost = Math.min(cost, before[j - 2]! + SWAP);
			next.push(cost);
		}
		if (Math.min(...next) > Math.ceil(most)) return most + 1;
		before = row;
		row = next;
	}
	return row[b.length]!;
}
