import type { Rating } from '../schemas/alternative.ts';
import { middle, type Interval } from './interval.ts';
import type { CriterionWeight } from './weights.ts';

/** The best rating there is; a rating of 4 is a fit of 1. */
const BEST_RATING = 4;

/** How well an alternative meets what matters, 0…1, over all weights: what is not known counts from worst to best. */
export interface Fit extends Interval {
	/** Fit with every open weight at its middle and every unknown rating halfway; ranks the alternatives. Lies in [low, high]. */
	midpoint: number;
	/** Share of the weight, each at its middle, whose rating is known: 0…1. */
	coverage: number;
}

/**
 * Fit of an alternative: Σ weight × rating ∕ Σ weight, for all weights within their intervals and all values of unknown ratings.
 *
 * The midpoint is not (low + high) ∕ 2, though it equals that where every weight is exact: halfway between two optima that
 * lie at different weights, raising the weight of a criterion could lower the rank of the alternative that is best on it.
 *
 * Sums are exact, whatever their order: weights at their ends or middles are multiples of ½, ratings whole numbers.
 *
 * @param ratings Criterion id → rating 0…4; absent means unknown.
 * @returns `null` if no criterion can weigh anything: there is nothing to compare by.
 * @see Belton & Stewart (2002), Multiple Criteria Decision Analysis: additive value functions.
 */
export function fitOf(
	ratings: Readonly<Record<string, Rating>>,
	weights: readonly Pick<CriterionWeight, 'criterion' | 'low' | 'high'>[]
): Fit | null {
	const worst = new MeanRating();
	const best = new MeanRating();
	let total = 0;
	let met = 0;
	let known = 0;
	for (const weight of weights) {
		if (weight.high === 0) continue;
		const rating = ratings[weight.criterion]?.rating;
		const mid = middle(weight);
		worst.add(weight, rating ?? 0);
		best.add(weight, rating ?? BEST_RATING);
		total += mid;
		met += mid * (rating ?? BEST_RATING / 2);
		if (rating !== undefined) known += mid;
	}
	if (total === 0) return null;
	return {
		low: worst.lowest() / BEST_RATING,
		high: best.highest() / BEST_RATING,
		midpoint: met / total / BEST_RATING,
		coverage: known / total,
	};
}

/**
 * The lowest and highest weighted mean of ratings that weight intervals allow. The lowest lies where the weights of the lowest
 * ratings are at their high end and all others at their low end, for some place to divide them; every place is tried. Weights
 * that sum to 0 are no weighting.
 *
 * @see Karnik & Mendel (2001), Centroid of a type-2 fuzzy set: the interval weighted average.
 */
class MeanRating {
	/** By rating: how much its weights can rise from their low ends. */
	readonly #raises = [0, 0, 0, 0, 0];
	#sum = 0;
	#total = 0;

	add({ low, high }: Interval, rating: number): void {
		this.#raises[rating] = (this.#raises[rating] ?? 0) + high - low;
		this.#sum += low * rating;
		this.#total += low;
	}

	lowest(): number {
		return Math.min(...this.#means(this.#raises.map((raise, rating) => ({ raise, rating }))));
	}

	highest(): number {
		return Math.max(...this.#means(this.#raises.map((raise, rating) => ({ raise, rating })).reverse()));
	}

	#means(steps: readonly { raise: number; rating: number }[]): number[] {
		let sum = this.#sum;
		let total = this.#total;
		const means = total > 0 ? [sum / total] : [];
		for (const { raise, rating } of steps) {
			if (raise === 0) continue;
			sum += raise * rating;
			total += raise;
			means.push(sum / total);
		}
		return means;
	}
}
