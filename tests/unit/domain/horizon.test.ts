import { expect, test } from 'vitest';
import { daysBetween, dueClaims, horizonOf } from '../../../src/domain/horizon.ts';
import type { Claim } from '../../../src/schemas/claim.ts';

const claim = (
	id: string,
	lastVerified: string,
	confidence: Claim['confidence'] = 'high',
	criterion = 'cost'
): Claim => ({
	id,
	about: [],
	criterion,
	statement: { ar: 'نص', en: 'Text' },
	value: { ar: 'نص', en: 'Text' },
	sources: [],
	lastVerified,
	confidence,
});
const criteria = new Map([['cost', { horizonDays: 180 }]]);

test.each([
	['2026-11-24', '2026-11-28', 4],
	['2026-02-28', '2026-03-01', 1],
	['2024-02-28', '2024-03-01', 2],
	['2026-11-28', '2026-11-24', -4],
	// Across a change of the clocks a day is still a day.
	['2026-03-28', '2026-03-30', 2],
])('counts from %s to %s %i days', (from, to, days) => {
	expect(daysBetween(from, to)).toBe(days);
});

test.each([
	['high', 180],
	['medium', 135],
	['low', 90],
] as const)('gives a claim of %s confidence %i days of 180', (confidence, days) => {
	expect(horizonOf({ confidence }, { horizonDays: 180 })).toBe(days);
});

test('lists what is past its horizon, the most overdue first', () => {
	const due = dueClaims(
		[
			claim('fresh', '2026-11-24'),
			claim('on-the-day', '2026-06-01'),
			claim('a-day-late', '2026-05-31'),
			claim('long-late', '2026-01-01', 'low'),
			claim('of-no-known-criterion', '2020-01-01', 'low', 'price'),
		],
		criteria,
		'2026-11-28'
	);
	expect(due.map(({ claim: { id }, age, horizon }) => [id, age, horizon])).toEqual([
		['long-late', 331, 90],
		['a-day-late', 181, 180],
	]);
});
