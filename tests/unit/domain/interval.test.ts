import { describe, expect, test } from 'vitest';
import { highest, middle, reaches } from '../../../src/domain/interval.ts';

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
