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
/** A word in records, each with its score; it stands at one place in all of them. */
const term = (hits: Record<number, number>, { inTitle = [] as number[], at = 0, gap = 1 } = {}): TermHits => ({
	trust: 1,
	gap,
	results: new Map(
		Object.entries(hits).map(([number, score]) => [
			Number(number),
			{ score, inTitle: inTitle.includes(Number(number)), at: [at] },
		])
	),
});
const rank = (terms: TermHits[]) => rankPages(terms, RECORDS, PAGES);
const order = (terms: TermHits[]) => rank(terms).map(({ page }) => page);

describe('rankPages', () => {
	test('puts the subject before a mention, and that before words beside a subject', () => {
		expect(order([term({ 8: 5, 4: 5, 0: 5 })])).toEqual([0, 2, 1]);
	});
	test('prefers the title', () => {
		expect(order([term({ 0: 5, 3: 5 }, { inTitle: [3] })])).toEqual([1, 0]);
	});
	test('prefers the page that answers more of the words', () => {
		expect(order([term({ 0: 5 }), term({ 3: 5, 0: 1 })])).toEqual([0, 1]);
	});
	test('prefers words side by side', () => {
		const second: TermHits = { ...term({ 2: 5 }, { at: 9 }), trust: 0.9 };
		second.results = new Map([...second.results, ...term({ 5: 5 }, { at: 1 }).results]);
		expect(order([term({ 2: 5, 5: 5 }), second])[0]).toBe(1);
	});
	test('says which share of the query a page answers: an unknown word counts against it', () => {
		expect(rank([term({ 0: 5 }), term({})])[0]!.share).toBeLessThan(0.5);
		expect(rank([term({ 0: 5 })])[0]!.share).toBe(1);
	});
	test('puts a text that says the whole query before a page on which the words are scattered', () => {
		const terms = [term({ 0: 5, 5: 5 }), term({ 2: 5, 5: 5 }, { at: 1 })];
		expect(rank(terms)[0]).toMatchObject({ page: 1, share: 0.9, isTogether: true });
		expect(rank(terms)[1]).toMatchObject({ page: 0, isTogether: false });
	});
	test('finds the whole query over stop words, but not over others', () => {
		const shareOf = (at: number, gap: number) => rank([term({ 5: 5 }), term({ 5: 5 }, { at, gap })])[0]!.share;
		expect(shareOf(3, 3)).toBe(0.9);
		expect(shareOf(2, 3)).toBe(0.9);
		expect(shareOf(4, 3)).toBeLessThan(0.8);
	});
	test('prefers the page whose title is the whole query', () => {
		const inTitle = { inTitle: [3], at: 7 };
		expect(order([term({ 2: 9, 3: 1 }, inTitle), term({ 2: 9, 3: 1 }, { ...inTitle, at: 8 })])[0]).toBe(1);
	});
	test('prefers an article that holds the whole query to a listing, and a listing to nothing', () => {
		const pages = [{ slug: 'about/sources' }, { slug: 'for/cost' }, { slug: 'compare' }];
		const first = (hits: Record<number, number>) =>
			rankPages([term(hits), term(hits, { at: 1 })], RECORDS, pages)[0]!.page;
		expect(first({ 2: 9, 5: 1 })).toBe(1);
		expect(first({ 2: 9 })).toBe(0);
	});
	test('takes no guessed word for a whole query', () => {
		const terms = [term({ 5: 5 }), { ...term({ 5: 5 }, { at: 1 }), trust: 0.5 }];
		expect(rank(terms)[0]!.share).toBeLessThan(0.7);
	});
	test('takes a word of the title beside a mention for words apart', () => {
		expect(rank([term({ 0: 5 }, { inTitle: [0] }), term({ 2: 5 })])[0]!.isTogether).toBe(false);
	});
	test('prefers an article to a page that holds what others say, but where that is asked for by name', () => {
		const pages = [{ slug: 'about/cases' }, { slug: 'for/cost' }, { slug: 'about/method' }];
		const first = (inTitle: number[]) =>
			rankPages([term({ 0: 5, 3: 4 }, { inTitle })], RECORDS, pages).map(({ page }) => page)[0];
		expect(first([])).toBe(1);
		expect(first([0])).toBe(0);
	});
	test('says which share of the words stands on a page', () => {
		const [best, other] = rank([term({ 0: 5 }), term({ 0: 5, 5: 5 }), term({})]);
		expect(best!.words).toBeCloseTo(2 / 3);
		expect(other!.words).toBeCloseTo(1 / 3);
	});
	test('prefers the page of a product where it is asked for by name', () => {
		const pages = [{ slug: 'for/cost' }, { slug: 'compare/slack' }, { slug: 'about/method' }];
		const first = (inTitle: number[]) =>
			rankPages([term({ 0: 5, 3: 5, 6: 1 }, { inTitle })], RECORDS, pages).map(({ page }) => page)[0];
		expect(first([])).toBe(0);
		expect(first([3])).toBe(1);
	});
	test('takes no word of many titles for the name of a product', () => {
		const slugs = Array.from({ length: 100 }, (_, page) => `compare/${page}`);
		const records = slugs.map((_, page): MapRecord => ({ page, role: 'subject', anchor: '' }));
		const scoreIn = (titles: number[]) =>
			rankPages(
				[term(Object.fromEntries(titles.map((page) => [page, 5])), { inTitle: titles })],
				records,
				slugs.map((slug) => ({ slug }))
			)[0]!.score;
		expect(scoreIn([1, 2, 3, 4]) / scoreIn([1, 2, 3])).toBeLessThan(0.8);
	});
	test('prefers the page of one product that holds the whole query to the list of all', () => {
		const pages = [{ slug: 'compare' }, { slug: 'compare/slack' }, { slug: 'about/method' }];
		const terms = [term({ 2: 9, 5: 5 }), term({ 2: 9, 5: 5 }, { at: 1 })];
		expect(rankPages(terms, RECORDS, pages)[0]!.page).toBe(1);
	});
	test('is surer of mentions in one part than of mentions apart', () => {
		const twoParts: MapRecord[] = [...RECORDS, { page: 2, role: 'part', anchor: 'other' }];
		const shareOf = (second: number) => rankPages([term({ 8: 5 }), term({ [second]: 5 })], twoParts, PAGES)[0]!.share;
		expect(shareOf(8)).toBeGreaterThan(0.6);
		expect(shareOf(9)).toBeLessThan(0.5);
	});
	test('trusts a guessed word less', () => {
		const guessed = { ...term({ 0: 5 }), trust: 0.5 };
		expect(rank([guessed])[0]!.share).toBe(0.5);
	});
	test('leads to the part that answers most', () => {
		expect(rank([term({ 0: 5, 2: 3 })])[0]!.parts).toEqual([2]);
	});
	test('finds nothing in nothing', () => {
		expect(order([])).toEqual([]);
		expect(order([term({})])).toEqual([]);
	});
});
