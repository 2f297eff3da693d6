import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ModelAlternative } from '../../../src/domain/model.ts';
import { fitOf } from '../../../src/domain/fit.ts';
import type { CriterionWeight } from '../../../src/domain/weights.ts';
import { anyRatings, anyWeights } from './arbitraries.ts';
import { alternative, weights } from './fixtures.ts';

type Table = Parameters<typeof weights>[0];

describe('fitOf', () => {
	test.each<[string, Record<string, number>, Table, number, number, number, number]>([
		// what, ratings, weights, low, high, midpoint, coverage
		['all met', { a: 4, b: 4 }, { a: 1, b: 3 }, 1, 1, 1, 1],
		['none met', { a: 0, b: 0 }, { a: 1, b: 3 }, 0, 0, 0, 1],
		['weighted mean', { a: 4, b: 0 }, { a: 1, b: 3 }, 0.25, 0.25, 0.25, 1],
		['without weight, without effect', { a: 4, b: 0 }, { a: 2, b: 0 }, 1, 1, 1, 1],
		['unknown, from worst to best', { a: 4 }, { a: 1, b: 1 }, 0.5, 1, 0.75, 0.5],
		['nothing known', {}, { a: 1, b: 1 }, 0, 1, 0.5, 0],
		['open weight on a strength', { a: 4, b: 2 }, { a: [0, 2], b: 2 }, 0.5, 0.75, 2 / 3, 1],
		['open weight on a weakness', { a: 0, b: 2 }, { a: [0, 2], b: 2 }, 0.25, 0.5, 1 / 3, 1],
		['only open weights', { a: 4, b: 1 }, { a: [0, 3], b: [0, 1] }, 0.25, 1, 13 / 16, 1],
		['open weight, unknown rating', { b: 2 }, { a: [0, 2], b: 2 }, 0.25, 0.75, 0.5, 2 / 3],
	])('%s', (_, ratings, table, low, high, midpoint, coverage) => {
		expect(fitOf(alternative('x', ratings).ratings, weights(table))).toEqual({ low, high, midpoint, coverage });
	});

	test('has nothing to say if no criterion can weigh anything', () => {
		expect(fitOf(alternative('x', { a: 4 }).ratings, weights({ a: 0, b: 0 }))).toBeNull();
		expect(fitOf({}, [])).toBeNull();
	});

	test('finds the same ends as trying every corner of the weights', () => {
		fc.assert(
			fc.property(anyRatings, anyWeights, (ratings, table) => {
				const fit = fitOf(ratings, table);
				const means = corners(table).flatMap((corner) => [meanOf(ratings, corner, 0), meanOf(ratings, corner, 4)]);
				const possible = means.filter((mean) => mean !== null);
				expect(fit?.low ?? null).toBe(possible.length > 0 ? Math.min(...possible) : null);
				expect(fit?.high ?? null).toBe(possible.length > 0 ? Math.max(...possible) : null);
			})
		);
	});

	test('keeps the midpoint between the ends, and halfway where every weight is exact', () => {
		fc.assert(
			fc.property(anyRatings, anyWeights, (ratings, table) => {
				const fit = fitOf(ratings, table);
				if (!fit) return;
				expect(fit.midpoint).toBeGreaterThanOrEqual(fit.low);
				expect(fit.midpoint).toBeLessThanOrEqual(fit.high);
				const exact = fitOf(
					ratings,
					table.map((weight) => ({ ...weight, low: weight.high }))
				);
				expect(exact?.midpoint).toBeCloseTo(((exact?.low ?? NaN) + (exact?.high ?? NaN)) / 2, 12);
			})
		);
	});
});

/** Every choice of one end for each weight. */
function corners(table: readonly CriterionWeight[]): Record<string, number>[] {
	return table.reduce<Record<string, number>[]>(
		(all, { criterion, low, high }) =>
			all.flatMap((corner) => [low, high].map((end) => ({ ...corner, [criterion]: end }))),
		[{}]
	);
}

function meanOf(ratings: ModelAlternative['ratings'], corner: Record<string, number>, unknown: number): number | null {
	const total = Object.values(corner).reduce((a, b) => a + b, 0);
	const sum = Object.entries(corner).reduce(
		(a, [criterion, weight]) => a + weight * ((ratings[criterion]?.rating ?? unknown) / 4),
		0
	);
	return total === 0 ? null : sum / total;
}
