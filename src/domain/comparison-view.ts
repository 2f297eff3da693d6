import type { Purpose } from '../schemas/common.ts';
import { fitOf, type Fit } from './fit.ts';
import type { CellMark } from './comparison.ts';
import type { CriterionWeight } from './weights.ts';

/** The table as the page holds it: what a view is computed from. */
export interface ComparisonModel {
	alternatives: readonly { id: string; name: string; purposes: readonly Purpose[] }[];
	/** Criterion ids, in row order. */
	criteria: readonly string[];
	/** Rating 0…4; `undefined` if it is not known. */
	ratingOf: (alternative: string, criterion: string) => number | undefined;
	markOf: (alternative: string, criterion: string) => CellMark;
	/** Compares names in the page's language. */
	compareNames: (a: string, b: string) => number;
}

/** The least rating that a must-have asks for: 1 in part, 3 good. */
export type AtLeast = 1 | 3;

/** A weight as a shared view carries it. */
export type ViewWeight = Pick<CriterionWeight, 'criterion' | 'low' | 'high'>;

/** What the reader chose to see. */
export interface ComparisonState {
	/** Ids; empty means all. */
	alternatives: readonly string[];
	/** Ids; empty means all. */
	criteria: readonly string[];
	purpose: Purpose | null;
	/** Criterion id → the least rating. */
	mustHaves: Readonly<Record<string, AtLeast>>;
	/** Only the rows in which the shown alternatives differ. */
	differences: boolean;
	/** `given`, `name`, `fit`, or a criterion id: best first. */
	sort: string;
	/** Empty unless they were taken from the checklist. */
	weights: readonly ViewWeight[];
	/** On a phone: the alternatives shown side by side, two at most. Empty means the first. */
	pair: readonly string[];
}

export const SORT_GIVEN = 'given';
export const SORT_NAME = 'name';
export const SORT_FIT = 'fit';

/** The whole table, as it stands without a script. */
export const FULL_VIEW: ComparisonState = {
	alternatives: [],
	criteria: [],
	purpose: null,
	mustHaves: {},
	differences: false,
	sort: SORT_GIVEN,
	weights: [],
	pair: [],
};

/** What is shown, in order. */
export interface ComparisonView {
	alternatives: string[];
	/** Must-haves, shown on top. */
	pinned: string[];
	/** The other criteria. */
	criteria: string[];
	/** Alternatives that a must-have hides, and the criteria on which they are known to fall short. */
	failed: { alternative: string; criteria: string[] }[];
	/** Criteria hidden because the shown alternatives do not differ. */
	alike: number;
	/** Fit of each shown alternative, if the view has weights. */
	fits: ReadonlyMap<string, Fit>;
}

/**
 * Computes what a state shows. A must-have hides an alternative only if it is known to fall short: what is not known stays.
 *
 * @returns `null` if nothing would be left to see.
 */
export function viewOf(model: ComparisonModel, state: ComparisonState): ComparisonView | null {
	const chosen = model.alternatives.filter(
		({ id, purposes }) =>
			(state.alternatives.length === 0 || state.alternatives.includes(id)) &&
			(state.purpose === null || purposes.includes(state.purpose))
	);
	const judged = chosen.map((alternative) => ({ alternative, criteria: shortcomings(model, state, alternative.id) }));
	const left = judged.flatMap(({ alternative, criteria }) => (criteria.length === 0 ? alternative : []));
	const fits = new Map(left.flatMap(({ id }) => fitEntry(model, state, id)));
	const alternatives = sorted(model, state, left, fits).map(({ id }) => id);
	const pinned = model.criteria.filter((id) => state.mustHaves[id] !== undefined);
	const others = model.criteria.filter(
		(id) => !pinned.includes(id) && (state.criteria.length === 0 || state.criteria.includes(id))
	);
	const criteria = state.differences ? others.filter((id) => differs(model, alternatives, id)) : others;
	if (alternatives.length === 0 || pinned.length + others.length === 0) return null;
	return {
		alternatives,
		pinned,
		criteria,
		failed: judged.flatMap(({ alternative, criteria: short }) =>
			short.length > 0 ? { alternative: alternative.id, criteria: short } : []
		),
		alike: others.length - criteria.length,
		fits,
	};
}

function shortcomings(model: ComparisonModel, { mustHaves }: ComparisonState, alternative: string): string[] {
	return Object.entries(mustHaves).flatMap(([criterion, atLeast]) => {
		const rating = model.ratingOf(alternative, criterion);
		return rating !== undefined && rating < atLeast ? criterion : [];
	});
}

/** Alternatives differ on a criterion unless all have the same mark. Nothing known of any of them is no difference either. */
const differs = (model: ComparisonModel, alternatives: readonly string[], criterion: string): boolean =>
	new Set(alternatives.map((id) => model.markOf(id, criterion))).size > 1;

function fitEntry(model: ComparisonModel, { weights }: ComparisonState, id: string): [string, Fit][] {
	const ratings = Object.fromEntries(
		weights.flatMap(({ criterion }) => {
			const rating = model.ratingOf(id, criterion);
			return rating === undefined ? [] : [[criterion, { rating, claims: [] }]];
		})
	);
	const fit = fitOf(ratings, weights);
	return fit ? [[id, fit]] : [];
}

type Listed = ComparisonModel['alternatives'][number];

/** Best first; what is not known comes last, and equals keep their given order. */
function sorted(
	model: ComparisonModel,
	{ sort }: ComparisonState,
	alternatives: readonly Listed[],
	fits: ReadonlyMap<string, Fit>
): Listed[] {
	if (sort === SORT_NAME) return [...alternatives].sort((a, b) => model.compareNames(a.name, b.name));
	const score = (id: string): number =>
		sort === SORT_FIT ? (fits.get(id)?.midpoint ?? -1) : (model.ratingOf(id, sort) ?? -1);
	return sort === SORT_GIVEN ? [...alternatives] : [...alternatives].sort((a, b) => score(b.id) - score(a.id));
}
