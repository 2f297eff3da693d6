import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { daysAfter, isDay, readDetails } from '../../../src/domain/record-details.ts';

describe('readDetails', () => {
	test('takes what has the right form and counts the rest', () => {
		const read = readDetails({
			title: 'T',
			date: '2026-02-30',
			reviewDate: '2027-05-23',
			status: 'accepted',
			deciders: ['A', 3],
			dissent: null,
			colour: 'red',
		});
		expect(read).toEqual({ details: { title: 'T', reviewDate: '2027-05-23', status: 'accepted' }, damaged: 4 });
	});

	test.each([null, [], 'x', 3, undefined])('makes nothing of %j', (value) => {
		expect(readDetails(value)).toEqual({ details: {}, damaged: 1 });
	});

	test('never throws, and reads its own results again without loss', () => {
		fc.assert(
			fc.property(fc.anything(), (value) => {
				const { details } = readDetails(value);
				expect(readDetails(details)).toEqual({ details, damaged: 0 });
			})
		);
	});
});

describe('days', () => {
	test.each([
		['2026-11-24', 180, '2027-05-23'],
		['2028-02-28', 1, '2028-02-29'],
		['2026-12-31', 1, '2027-01-01'],
	])('%s and %i days is %s', (day, days, expected) => {
		expect(daysAfter(day, days)).toBe(expected);
	});

	test('are days that exist', () => {
		expect(['2026-02-29', '2026-2-1', '24 November', 20261124].filter(isDay)).toEqual([]);
		expect(() => daysAfter('tomorrow', 1)).toThrow(RangeError);
	});
});
