import type { Fit } from './fit.ts';
import { reaches } from './interval.ts';
import type { Standing } from './knock-outs.ts';
import { LOWEST_USEFUL_FIT } from './ranking.ts';

/** The fit from which, even in the worst case, a product is said to fit. */
export const GOOD_FIT = 0.55;
/** The share of the weight that must be known before a low fit says anything. */
export const ENOUGH_COVERAGE = 0.5;

/** What is said of a product by itself; `open` means that not enough is known. */
export type Advice = 'do-not-use' | 'use-with-safeguards' | 'fits' | 'open';

/** The advice on one product. What may still rule it out stays open and is said beside the advice. */
export function adviceOn(fit: Fit, { knockOuts, safeguards }: Standing): Advice {
	if (knockOuts.length > 0 || !reaches(fit.high, LOWEST_USEFUL_FIT)) return 'do-not-use';
	const isSafeguarded = safeguards.some(({ questions }) => questions.length === 0);
	if (reaches(fit.low, GOOD_FIT) && !isSafeguarded) return 'fits';
	if (!reaches(fit.low, LOWEST_USEFUL_FIT) && !reaches(fit.coverage, ENOUGH_COVERAGE)) return 'open';
	return 'use-with-safeguards';
}
