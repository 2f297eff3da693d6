/** The word closest to `wrong` by edit distance, if it is close enough to be a slip of the keyboard. */
export function nearest(wrong: string, words: Iterable<string>): string | undefined {
	let best: string | undefined;
	let bestDistance = Math.max(2, Math.floor(wrong.length / 4)) + 1;
	for (const word of words) {
		if (Math.abs(word.length - wrong.length) >= bestDistance) continue;
		const distance = editDistance(wrong, word);
		if (distance < bestDistance) [best, bestDistance] = [word, distance];
	}
	return best;
}

/** Levenshtein distance: the fewest insertions, deletions and replacements that turn `a` into `b`. */
function editDistance(a: string, b: string): number {
	let row = Array.from({ length: b.length + 1 }, (_, index) => index);
	for (let i = 1; i <= a.length; i++) {
		const next = [i];
		for (let j = 1; j <= b.length; j++)
			next[j] = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
		row = next;
	}
	return row[b.length]!;
}
