import { describe, expect, test } from 'vitest';
import type { MapRecord } from '../../../src/search/guide-map.ts';
import { rankPages, type TermHits } from '../../../src/search/rank.ts';

/** Three pages of a subject, the words beside it and one part each: records 0–2, 3–5, 6–8. */
const RECORDS: MapRecord[] = [0, 1, 2].flatMap((page) => [
	{ page, role: 'subject', anchor: '' },
	{ page, role: 'beside', anchor: '' },
	{ page, role: 'part', anchor: `part-${page}` },
]);
const PAGES = ['for/cost', 'for/popularity', 'compare'].map((slug) => ({ slug }));
const term = (hits: Record<number, number>, inTitle: number[] = []): TermHits => ({
	trust: 1,
	results: new Map(
		Object.entries(hits).map(([number, score]) => [
			Number(number),
			{ score, inTitle: inTitle.includes(Number(number)) },
		])
	),
});
const order = (terms: TermHits[], pairs: { second: number; records: number[] }[] = []) =>
	rankPages(terms, pairs, RECORDS, PAGES).map(({ page }) => page);

describe('rankPages', () => {
	test('puts the subject before words beside it, and those before a mention', () => {
		expect(order([term({ 8: 5, 4: 5, 0: 5 })])).toEqual([0, 1, 2]);
	});
	test('prefers the title', () => {
		expect(order([term({ 0: 5, 3: 5 }, [3])])).toEqual([1, 0]);
	});
	test('prefers the page that answers more of the words', () => {
		expect(order([term({ 0: 5 }), term({ 3: 5, 0: 1 })])).toEqual([0, 1]);
	});
	test('prefers words side by side', () => {
		const both = [term({ 2: 5, 5: 5 }), term({ 2: 5, 5: 5 })];
		expect(order(both, [{ second: 1, records: [5] }])[0]).toBe(1);
	});
	test('says which share of the query a page answers: an unknown word counts against it', () => {
		const [best] = rankPages([term({ 0: 5 }), term({})], [], RECORDS, PAGES);
		expect(best!.share).toBeLessThan(0.5);
		expect(rankPages([term({ 0: 5 })], [], RECORDS, PAGES)[0]!.share).toBe(1);
	});
	test('puts a text that says the whole query before a page on which the words are scattered', () => {
		const terms = [term({ 0: 5, 5: 5 }), term({ 2: 5, 5: 5 })];
		expect(order(terms)[0]).toBe(0);
		const [best] = rankPages(terms, [{ second: 1, records: [5] }], RECORDS, PAGES);
		expect(best).toMatchObject({ page: 1, share: 0.9 });
	});
	test('takes no guessed word for a whole query', () => {
		const terms = [term({ 5: 5 }), { ...term({ 5: 5 }), trust: 0.5 }];
		expect(rankPages(terms, [{ second: 1, records: [5] }], RECORDS, PAGES)[0]!.share).toBeLessThan(0.7);
	});
	test('is surer of mentions in one part than of mentions apart', () => {
		const twoParts: MapRecord[] = [...RECORDS, { page: 2, role: 'part', anchor: 'other' }];
		const shareOf = (second: number) =>
			rankPages([term({ 8: 5 }), term({ [second]: 5 })], [], twoParts, PAGES)[0]!.share;
		expect(shareOf(8)).toBeGreaterThan(0.68);
		expect(shareOf(9)).toBeLessThan(0.58);
	});
	test('trusts a guessed word less', () => {
		const guessed = { ...term({ 0: 5 }), trust: 0.5 };
		expect(rankPages([guessed], [], RECORDS, PAGES)[0]!.share).toBe(0.5);
	});
	test('leads to the part that answers most', () => {
		expect(rankPages([term({ 0: 5, 2: 3 })], [], RECORDS, PAGES)[0]!.parts).toEqual([2]);
	});
	test('finds nothing in nothing', () => {
		expect(order([])).toEqual([]);
		expect(order([term({})])).toEqual([]);
	});
});
