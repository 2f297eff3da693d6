import { expect, test } from 'vitest';
import { summariseEvidence } from '../../../src/domain/evidence.ts';
import type { Claim } from '../../../src/schemas/claim.ts';
import type { Source } from '../../../src/schemas/source.ts';

const claim = (id: string, sources: string[], lastVerified = '2026-11-24'): Claim => ({
	id,
	about: [],
	criterion: 'cost',
	statement: { ar: 'نص', en: 'text' },
	value: { ar: 'نص', en: 'text' },
	sources,
	lastVerified,
	confidence: 'low',
});
const sourcesWith = (dates: Record<string, string>): Map<string, Source> =>
	new Map(
		Object.entries(dates).map(([id, date]) => [
			id,
			{ id, title: id, publisher: id, url: 'https://example.com/', date, kind: 'press', access: 'copy' },
		])
	);

test('sums up the claims of a page', () => {
	const claims = [
		claim('a', ['news', 'terms'], '2026-11-24'),
		claim('b', ['terms', 'blog'], '2026-10-01'),
		claim('c', [], '2026-11-20'),
	];
	expect(summariseEvidence(claims, sourcesWith({ news: '2024-12', terms: 'unknown', blog: '2025' }))).toEqual({
		claims: 3,
		sourcedShare: 2 / 3,
		oldestSource: '2024-12',
		undatedSources: 1,
		oldestVerified: '2026-10-01',
	});
});

test('has no share and no date where there is no claim', () => {
	expect(summariseEvidence([], new Map())).toEqual({
		claims: 0,
		sourcedShare: null,
		oldestSource: null,
		undatedSources: 0,
		oldestVerified: null,
	});
});

test.each([
	['2026', '2026-01', '2026'],
	['2026-01', '2026-01-01', '2026-01'],
	['2025-12-31', '2026', '2025-12-31'],
	['2026-10', '2026-09-30', '2026-09-30'],
	['unknown', '2026', '2026'],
])('takes the older of %s and %s, partial dates from their start', (one, two, expected) => {
	const summary = summariseEvidence([claim('a', ['one', 'two'])], sourcesWith({ one, two }));
	expect(summary.oldestSource).toBe(expected);
});

test('counts a source without a date once, however many claims rest on it', () => {
	const summary = summariseEvidence([claim('a', ['x']), claim('b', ['x'])], sourcesWith({ x: 'unknown' }));
	expect(summary).toMatchObject({ sourcedShare: 1, oldestSource: null, undatedSources: 1 });
});

test('passes over a source that is not known', () => {
	expect(summariseEvidence([claim('a', ['gone'])], new Map())).toMatchObject({ oldestSource: null, undatedSources: 0 });
});
