import { wordsOf } from '../search/fold.ts';

/** A query, the pages that answer it, and what was found. */
export interface Asked {
	category: string;
	query: string;
	/** Any of them is right; `*` is any page; empty where the site has no answer. */
	expected: readonly string[];
	/** Pages found, best first. */
	found: readonly string[];
}

/** Shares are in 0…1. */
export interface Score {
	queries: number;
	first: number;
	firstThree: number;
	reciprocalRank: number;
	/** Queries that found nothing at all. */
	nothing: number;
	/** Wilson score interval of `first`, 95%. */
	interval: [number, number];
}

/** How well queries were answered. */
export function score(asked: readonly Asked[]): Score {
	const ranks = asked.map(({ expected, found }) =>
		found.findIndex((page) => expected.includes('*') || expected.includes(page))
	);
	const count = asked.length;
	const share = (part: number) => (count === 0 ? 0 : part / count);
	const first = ranks.filter((rank) => rank === 0).length;
	return {
		queries: count,
		first: share(first),
		firstThree: share(ranks.filter((rank) => rank >= 0 && rank < 3).length),
		reciprocalRank: share(ranks.reduce((sum, rank) => sum + (rank < 0 ? 0 : 1 / (rank + 1)), 0)),
		nothing: share(asked.filter(({ found }) => found.length === 0).length),
		interval: wilson(first, count),
	};
}

/** The queries that do not stand among those seen before, however they were spelled: compared word by word as the search folds them. */
export function apartFrom(asked: readonly Asked[], seen: readonly string[]): Asked[] {
	const plain = (query: string) => wordsOf(query).join(' ');
	const known = new Set(seen.map(plain));
	return asked.filter(({ query }) => !known.has(plain(query)));
}

const Z = 1.96;

/**
 * Interval of a share of few cases.
 * @see Wilson (1927), “Probable inference, the law of succession, and statistical inference”.
 */
export function wilson(hits: number, count: number): [number, number] {
	if (count === 0) return [0, 1];
	const share = hits / count;
	const scale = 1 + Z ** 2 / count;
	const centre = (share + Z ** 2 / (2 * count)) / scale;
	const reach = (Z / scale) * Math.sqrt((share * (1 - share)) / count + Z ** 2 / (4 * count ** 2));
	return [Math.max(0, centre - reach), Math.min(1, centre + reach)];
}
