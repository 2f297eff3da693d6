import { describe, expect, test } from 'vitest';
import { highest, middle, overlap, reaches } from '../../../src/domain/interval.ts';

describe('reaches', () => {
	test.each([
		[0.4, 0.4, true],
		[0.8 - 0.7, 0.1, true], // 0.10000000000000009
		[0.1, 0.8 - 0.7, true],
		[0.399, 0.4, false],
	])('%d reaches %d: %s', (value, threshold, expected) => {
		expect(reaches(value, threshold)).toBe(expected);
	});
});

describe('overlap', () => {
	test.each([
		['apart', { low: 0, high: 0.25 }, { low: 0.5, high: 1 }, -0.25],
		['touching', { low: 0, high: 0.5 }, { low: 0.5, high: 1 }, 0],
		['sharing a part', { low: 0, high: 0.75 }, { low: 0.5, high: 1 }, 0.25],
		['one inside the other', { low: 0.25, high: 0.5 }, { low: 0, high: 1 }, 0.25],
	])('is the shared length: %s', (_, a, b, expected) => {
		expect(overlap(a, b)).toBe(expected);
		expect(overlap(b, a)).toBe(expected);
	});
});

test('the highest of several is the highest at either end', () => {
	expect(
		highest([
			{ low: 1, high: 1 },
			{ low: 0, high: 3 },
		])
	).toEqual({ low: 1, high: 3 });
	expect(highest([])).toEqual({ low: 0, high: 0 });
	expect(middle({ low: 1, high: 2 })).toBe(1.5);
});
