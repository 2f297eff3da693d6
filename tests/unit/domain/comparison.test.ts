import { describe, expect, test } from 'vitest';
import { comparisonCell, countSourced, markOfRating } from '../../../src/domain/comparison.ts';
import { loadDataset } from '../../../src/schemas/data-files.ts';
import type { Claim } from '../../../src/schemas/claim.ts';

const claim = (id: string, sources: string[], about = ['signal'], criterion = 'cost'): Claim => ({
	id,
	about,
	criterion,
	statement: { ar: 'أ', en: id },
	value: { ar: 'أ', en: id },
	sources,
	lastVerified: '2026-11-24',
	confidence: sources.length > 0 ? 'high' : 'low',
});
const cost = { id: 'cost' };

describe('a cell', () => {
	test.each([
		[0, 'none'],
		[1, 'part'],
		[2, 'part'],
		[3, 'good'],
		[4, 'good'],
	])('with a rating of %i says %s', (rating, mark) => {
		expect(markOfRating(rating)).toBe(mark);
	});

	test('shows the claims that its rating cites first, also those of another criterion', () => {
		const claims = [claim('own', ['s']), claim('cited', ['s'], ['signal'], 'reach'), claim('other', ['s'], ['wire'])];
		const cell = comparisonCell({ id: 'signal', ratings: { cost: { rating: 4, claims: ['cited'] } } }, cost, claims);
		expect(cell.claims.map(({ id }) => id)).toEqual(['cited', 'own']);
		expect(cell.mark).toBe('good');
	});

	test('puts claims with a source before those without', () => {
		const claims = [claim('unsourced', []), claim('sourced', ['s'])];
		expect(comparisonCell({ id: 'signal', ratings: {} }, cost, claims).claims.map(({ id }) => id)).toEqual([
			'sourced',
			'unsourced',
		]);
	});

	test('is not rated if it is known but has no rating, and not sourced if nothing with a source is known', () => {
		const mark = (claims: Claim[]) => comparisonCell({ id: 'signal', ratings: {} }, cost, claims).mark;
		expect(mark([claim('a', ['s'])])).toBe('unrated');
		expect(mark([claim('a', [])])).toBe('unsourced');
		expect(mark([])).toBe('unsourced');
	});
});

test('counts the cells that rest on a source', () => {
	const cells = [[claim('a', ['s'])], [claim('b', [])], []].map((claims) =>
		comparisonCell({ id: 'signal', ratings: {} }, cost, claims)
	);
	expect(countSourced(cells)).toEqual({ sourced: 1, total: 3 });
});

describe('the tables of the site', () => {
	const { dataset } = loadDataset('content/data');
	const of = <T>(entries: { data: T }[]) => entries.map(({ data }) => data);
	const alternatives = of(dataset.alternatives);
	const claims = of(dataset.claims);

	test('have a source behind every rating', () => {
		const unfounded = alternatives.flatMap((alternative) =>
			Object.keys(alternative.ratings).filter(
				(criterion) => !comparisonCell(alternative, { id: criterion }, claims).claims.some((one) => one.sources.length)
			)
		);
		expect(unfounded).toEqual([]);
	});

	test('stand on sources in most cells', () => {
		const main = of(dataset.comparison).find(({ id }) => id === 'main')!;
		const cells = main.alternatives.flatMap((id) =>
			of(dataset.criteria).map((criterion) =>
				comparisonCell(
					alternatives.find((one) => one.id === id)!,
					criterion,
					claims
				)
			)
		);
		expect(countSourced(cells).sourced).toBeGreaterThanOrEqual(250);
	});
});
