import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { markOfRating } from '../../../src/domain/comparison.ts';
import {
	FULL_VIEW,
	SORT_FIT,
	SORT_NAME,
	viewOf,
	type ComparisonModel,
	type ComparisonState,
} from '../../../src/domain/comparison-view.ts';

type Ratings = Record<string, Record<string, number | undefined>>;

const RATINGS: Ratings = {
	alpha: { cost: 4, reach: 1, calls: 2 },
	beta: { cost: 2, reach: 4, calls: 1 },
	gamma: { cost: 3, calls: 2 },
	delta: { calls: 2 },
};

const modelOf = (ratings: Ratings): ComparisonModel => ({
	alternatives: Object.keys(ratings).map((id) => ({
		id,
		name: id === 'alpha' ? 'Zeta' : id,
		purposes: id === 'beta' ? ['customers'] : ['customers', 'inside'],
	})),
	criteria: ['cost', 'reach', 'calls'],
	ratingOf: (alternative, criterion) => ratings[alternative]?.[criterion],
	markOf: (alternative, criterion) => {
		const rating = ratings[alternative]?.[criterion];
		return rating === undefined ? 'unsourced' : markOfRating(rating);
	},
	compareNames: (a, b) => a.localeCompare(b),
});
const MODEL = modelOf(RATINGS);
const view = (state: Partial<ComparisonState>) => viewOf(MODEL, { ...FULL_VIEW, ...state });

describe('a view', () => {
	test('shows everything in its given order to begin with', () => {
		expect(view({})).toMatchObject({
			alternatives: ['alpha', 'beta', 'gamma', 'delta'],
			pinned: [],
			criteria: ['cost', 'reach', 'calls'],
			failed: [],
			alike: 0,
		});
	});

	test('shows only what can be used for the purpose', () => {
		expect(view({ purpose: 'inside' })?.alternatives).toEqual(['alpha', 'gamma', 'delta']);
	});

	test('hides what is known to miss a must-have, keeps what is not known, and names what it hid', () => {
		expect(view({ mustHaves: { reach: 3 } })).toMatchObject({
			alternatives: ['beta', 'gamma', 'delta'],
			failed: [{ alternative: 'alpha', criteria: ['reach'] }],
		});
	});

	test('pins must-haves on top, even if their row is not chosen', () => {
		expect(view({ mustHaves: { calls: 1 }, criteria: ['cost'] })).toMatchObject({
			pinned: ['calls'],
			criteria: ['cost'],
		});
	});

	test('leaves out the rows in which the shown alternatives do not differ, and counts them', () => {
		expect(view({ differences: true })).toMatchObject({ criteria: ['cost', 'reach'], alike: 1 });
		expect(view({ differences: true, alternatives: ['gamma', 'delta'] })).toMatchObject({
			criteria: ['cost'],
			alike: 2,
		});
	});

	test('sorts by name, and by a criterion with what is not known last', () => {
		expect(view({ sort: SORT_NAME })?.alternatives).toEqual(['beta', 'delta', 'gamma', 'alpha']);
		expect(view({ sort: 'reach' })?.alternatives).toEqual(['beta', 'alpha', 'gamma', 'delta']);
	});

	test('sorts by fit with the weights it was given', () => {
		const weights = [
			{ criterion: 'cost', low: 3, high: 3 },
			{ criterion: 'reach', low: 1, high: 1 },
		];
		const fitted = view({ sort: SORT_FIT, weights })!;
		// (3 × 4 + 1 × 1) ∕ 16, (3 × 2 + 1 × 4) ∕ 16, (3 × 3 + 1 × 2 halfway) ∕ 16, half of all.
		expect(fitted.alternatives.map((id) => fitted.fits.get(id)?.midpoint)).toEqual([13 / 16, 11 / 16, 10 / 16, 0.5]);
		expect(fitted.alternatives).toEqual(['alpha', 'gamma', 'beta', 'delta']);
		expect(fitted.fits.get('delta')).toMatchObject({ low: 0, high: 1, coverage: 0 });
	});

	test('is none if nothing would be left', () => {
		expect(view({ alternatives: ['beta'], purpose: 'inside' })).toBeNull();
		expect(view({ alternatives: ['alpha'], mustHaves: { reach: 3 } })).toBeNull();
	});

	test('never loses or doubles an alternative: each is shown, not chosen, or named as failed', () => {
		const rating = fc.option(fc.integer({ min: 0, max: 4 }), { nil: undefined });
		fc.assert(
			fc.property(
				fc.array(fc.record({ cost: rating, reach: rating, calls: rating }), { minLength: 1, maxLength: 12 }),
				fc.constantFrom('given', 'name', 'cost', 'reach'),
				fc.constantFrom<ComparisonState['mustHaves'][]>({}, { cost: 1 }, { reach: 3, calls: 1 }),
				(rows, sort, mustHaves) => {
					const ids = rows.map((_row, index) => `a${index}`);
					const model = modelOf(Object.fromEntries(rows.map((row, index) => [`a${index}`, row])));
					const shown = viewOf(model, { ...FULL_VIEW, sort, mustHaves });
					if (shown === null) return;
					expect([...shown.alternatives, ...shown.failed.map(({ alternative }) => alternative)].sort()).toEqual(
						[...ids].sort()
					);
				}
			)
		);
	});
});
