import { describe, expect, test } from 'vitest';
import { apartFrom, score, wilson } from '../../../src/tasks/search-score.ts';

const asked = (expected: string[], found: string[]) => ({ category: 'exact', query: 'q', expected, found });

describe('score', () => {
	test('counts first, first three, and nothing', () => {
		const result = score([
			asked(['a'], ['a', 'b']),
			asked(['a', 'c'], ['b', 'x', 'c']),
			asked(['*'], ['z']),
			asked(['a'], []),
		]);
		expect(result).toMatchObject({ queries: 4, first: 0.5, firstThree: 0.75, nothing: 0.25 });
		expect(result.reciprocalRank).toBeCloseTo((1 + 1 / 3 + 1) / 4);
	});
});

test('apartFrom: leaves out what was asked before, however it was spelled', () => {
	const queries = ['GDPR?', 'تَكلفه', ' new '].map((query) => ({ ...asked(['a'], []), query }));
	expect(apartFrom(queries, ['gdpr ', 'تكلفة']).map(({ query }) => query)).toEqual([' new ']);
});

test('wilson: knows less from fewer cases', () => {
	const [low, high] = wilson(9, 10);
	expect([low, high].map((share) => share.toFixed(2))).toEqual(['0.60', '0.98']);
	expect(wilson(90, 100)[0]).toBeGreaterThan(low);
	expect(wilson(0, 0)).toEqual([0, 1]);
});
