import { describe, expect, test } from 'vitest';
import { fold } from '../../../src/search/fold.ts';
import { completionsOf, repairOf, slipsBetween } from '../../../src/search/repair.ts';
import { stem } from '../../../src/search/stem.ts';

const KNOWN = ['virtual', 'privacy', 'list', 'encrypted', 'price', 'calculated', 'التشفير', 'محامون', 'مجاني'].map(
	fold
);
const repair = (word: string) => repairOf(fold(word), KNOWN, (other) => stem(other, {}));

describe('repairOf', () => {
	test.each([
		['virtul', 'virtual'],
		['vitrual', 'virtual'],
		['encrpytion', 'encrypted'],
		['التشفبر', 'التشفير'],
		['المحمون', 'محامون'],
		['lsit', 'list'],
	])('takes %s for %s', (typed, meant) => {
		expect(repair(typed)).toBe(fold(meant));
	});

	test.each([['lint'], ['rice'], ['gold'], ['guitar'], ['كبسة'], ['pr'], ['codetermination']])(
		'leaves %s alone',
		(typed) => {
			expect(repair(typed)).toBeUndefined();
		}
	);
});

describe('completionsOf', () => {
	test('completes a beginning, with or without the article', () => {
		expect(completionsOf('encry', KNOWN)).toEqual(['encrypted']);
		expect(completionsOf(fold('تشفي'), KNOWN)).toEqual([fold('التشفير')]);
	});
	test('waits for three letters', () => {
		expect(completionsOf('pr', KNOWN)).toEqual([]);
	});
});

describe('slipsBetween', () => {
	test.each([
		['same', 'same', 0],
		['cost', 'cots', 0.9],
		['cost', 'cast', 1],
		['cost', 'costs', 1],
		['cost', 'free', 3],
	])('counts those between %s and %s', (a, b, slips) => {
		expect(slipsBetween(a, b, 2)).toBe(slips);
		expect(slipsBetween(b, a, 2)).toBe(slips);
	});
});
