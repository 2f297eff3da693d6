import { isArabicWord } from './fold.ts';
import { stem, withoutProclitics } from './stem.ts';

/** What Arabic puts before a root to make verbs, participles and verbal nouns of it, longest first. */
const BEFORE = ['مست', 'است', 'يست', 'تست', 'نست', 'مت', 'يت', 'تت', 'نت', 'ان', 'من', 'ين', 'م', 'ت', 'ي', 'ن', 'ا'];
/** Long vowels, which stand between the letters of a root. */
const LONG = /[اوي]/g;

/**
 * The three letters from which an Arabic word is made, or `undefined` where they cannot be told from its shape: تصدير and صدر have one root.
 * A rough one, for words that nothing else explains: roots with a weak letter are left out.
 */
export function rootOf(word: string): string | undefined {
	if (!isArabicWord(word)) return undefined;
	const shapes = withoutProclitics(word).map((form) => stem(form, {}));
	for (const shape of shapes) {
		for (const before of ['', ...BEFORE]) {
			if (!shape.startsWith(before) || shape.length - before.length < 3) continue;
			const rest = shape.slice(before.length);
			const bare = rest[0]! + rest.slice(1, -1).replace(LONG, '') + rest.at(-1)!;
			const root = before === 'ا' && bare.length === 4 && bare[1] === 'ت' ? bare[0]! + bare.slice(2) : bare;
			if (root.length === 3 && !/[اوي]/.test(root)) return root;
		}
	}
	return undefined;
}

/** Other words of a root are other things as often as not: more of them say no more. */
const MOST_RELATED = 3;

/** Words of the site that are made from the same root, those of about the same length first. */
export function relatedTo(word: string, known: readonly string[]): string[] {
	const root = rootOf(word);
	if (root === undefined) return [];
	const apart = (other: string) => Math.abs(other.length - word.length);
	// Few words hold its letters at all, and only they are worth taking apart.
	const letters = new RegExp(root.replace(/(?<=.)(?=.)/g, '.*'));
	return known
		.filter((other) => letters.test(other) && rootOf(other) === root)
		.sort((a, b) => apart(a) - apart(b))
		.slice(0, MOST_RELATED);
}
