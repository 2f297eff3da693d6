import { middle } from './interval.ts';
import type { ModelAlternative } from './model.ts';
import { compareIds, sortedIds } from './order.ts';
import type { CriterionWeight } from './weights.ts';

/** The rating that speaks neither for nor against. */
const NEUTRAL_RATING = 2;

/** What one criterion adds to the account of an alternative. */
export interface Contribution {
	/** With the considerations and rules behind it. */
	weight: CriterionWeight;
	/** 0…4. */
	rating: number;
	/** Weight at its middle × (rating − 2) ∕ 4: −1.5…1.5, positive speaks for the alternative. */
	value: number;
	/** The claims that the rating rests on, in the order of their ids. */
	claims: string[];
}

/** What counts for and against an alternative. Each list has the largest value first; equals in the order of criterion ids. */
export interface Explanation {
	for: Contribution[];
	against: Contribution[];
	/** Rated 2: counted, but on neither side. The heaviest first. */
	neutral: Contribution[];
	/** Criteria that matter and have no rating, the heaviest first: they widen the interval. */
	unknown: CriterionWeight[];
}

/** Accounts for the fit of an alternative, criterion by criterion; those without any weight are left out. */
export function explain(
	{ ratings }: Pick<ModelAlternative, 'ratings'>,
	weights: readonly CriterionWeight[]
): Explanation {
	const contributions: Contribution[] = [];
	const unknown: CriterionWeight[] = [];
	for (const weight of weights) {
		if (weight.high === 0) continue;
		const rated = ratings[weight.criterion];
		if (!rated) unknown.push(weight);
		else
			contributions.push({
				weight,
				rating: rated.rating,
				value: (middle(weight) * (rated.rating - NEUTRAL_RATING)) / 4,
				claims: sortedIds(rated.claims),
			});
	}
	const byWeight = (a: CriterionWeight, b: CriterionWeight) =>
		middle(b) - middle(a) || compareIds(a.criterion, b.criterion);
	contributions.sort((a, b) => Math.abs(b.value) - Math.abs(a.value) || byWeight(a.weight, b.weight));
	return {
		for: contributions.filter(({ value }) => value > 0),
		against: contributions.filter(({ value }) => value < 0),
		neutral: contributions.filter(({ value }) => value === 0),
		unknown: unknown.sort(byWeight),
	};
}
