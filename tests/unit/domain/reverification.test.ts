import { describe, expect, test } from 'vitest';
import { addDays, countAges, dueDays } from '../../../src/domain/reverification.ts';
import type { Claim } from '../../../src/schemas/claim.ts';

const claim = (id: string, criterion: string, lastVerified: string, confidence: Claim['confidence'] = 'high') =>
	({ id, criterion, lastVerified, confidence }) as Claim;
const HORIZONS = new Map([
	['cost', { horizonDays: 90 }],
	['reach', { horizonDays: 365 }],
]);

test('adds days over the ends of months and leap years', () => {
	expect(addDays('2026-11-24', 90)).toBe('2027-02-22');
	expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
});

test('lists what is to be read again, earliest first', () => {
	const due = dueDays(
		[
			claim('b', 'reach', '2026-11-24'),
			claim('d', 'cost', '2026-11-24', 'low'),
			claim('c', 'cost', '2026-11-24'),
			claim('a', 'cost', '2026-11-24'),
		],
		HORIZONS
	);
	expect(due.map(({ claim: { id }, on }) => [id, on])).toEqual([
		['d', '2027-01-08'],
		['a', '2027-02-22'],
		['c', '2027-02-22'],
		['b', '2027-11-24'],
	]);
});

describe('the ages of sources', () => {
	const ages = (...dates: string[]) =>
		countAges(
			dates.map((date) => ({ date })),
			'2026-11-28'
		);

	test('are counted by their own dates', () => {
		expect(ages('2026-01-01', '2025-11-28', '2025-11-27', '2022-06-01', '2016-01-01')).toEqual({
			within: [2, 1, 0, 1],
			older: 1,
			undated: 0,
		});
	});

	test('take a partial date at its end', () => {
		expect(ages('2025', '2025-11', '2025-10')).toMatchObject({ within: [2, 1, 0, 0] });
	});

	test('keep those without a date apart', () => {
		expect(ages('unknown')).toEqual({ within: [0, 0, 0, 0], older: 0, undated: 1 });
	});
});
