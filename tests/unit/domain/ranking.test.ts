import { describe, expect, test } from 'vitest';
import { outcomeOf, rankCandidates } from '../../../src/domain/ranking.ts';

const candidate = (id: string, low: number, high: number, midpoint = (low + high) / 2) => ({
	id,
	fit: { low, high, midpoint, coverage: 1 },
});

test('ranks by midpoint, and equals by id', () => {
	const ranked = rankCandidates([candidate('b', 0.5, 0.5), candidate('c', 0.6, 0.8), candidate('a', 0.4, 0.6)]);
	expect(ranked.map(({ id }) => id)).toEqual(['c', 'a', 'b']);
});

describe('outcomeOf', () => {
	test.each([
		['nobody left', [], 'all-ruled-out'],
		['one left that is of use', [[0.1, 0.4]], 'clear'],
		['one left that is of no use', [[0.1, 0.39]], 'none-fits'],
		[
			'apart',
			[
				[0.7, 0.8],
				[0.3, 0.6],
			],
			'clear',
		],
		[
			'overlap of exactly 0.10',
			[
				[0.7, 0.9],
				[0.5, 0.8],
			],
			'clear',
		],
		[
			'overlap of more',
			[
				[0.7, 0.9],
				[0.5, 0.81],
			],
			'too-close',
		],
		[
			'midpoints exactly 0.03 apart',
			[
				[0.53, 0.53],
				[0.5, 0.5],
			],
			'clear',
		],
		[
			'midpoints closer',
			[
				[0.52, 0.52],
				[0.5, 0.5],
			],
			'too-close',
		],
		[
			'equal',
			[
				[0.5, 0.5],
				[0.5, 0.5],
			],
			'too-close',
		],
		[
			'a best that is of no use',
			[
				[0.3, 0.35],
				[0, 0.1],
			],
			'none-fits',
		],
	] as const)('%s', (_, intervals, expected) => {
		expect(outcomeOf(intervals.map(([low, high], index) => candidate(`x${index}`, low, high)))).toBe(expected);
	});
});
