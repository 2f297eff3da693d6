import type { Fit } from './fit.ts';
import { reaches } from './interval.ts';
import { compareIds } from './order.ts';

/** How far the best case of any other may reach above the worst case of the first, in units of fit, for a clear winner. */
export const OVERLAP_MARGIN = 0.1;
/** How far apart the midpoints of the first two must be, in units of fit. */
export const MIDPOINT_LEAD = 0.03;
/** The fit below which an alternative is not worth choosing, even at its best. */
export const LOWEST_USEFUL_FIT = 0.4;

/** An alternative that is not ruled out, with its fit. */
export interface Candidate {
	id: string;
	fit: Fit;
}

/** The best midpoint first; equals in the order of their ids. */
export function rankCandidates<T extends Candidate>(candidates: readonly T[]): T[] {
	return [...candidates].sort((a, b) => b.fit.midpoint - a.fit.midpoint || compareIds(a.id, b.id));
}

/**
 * What the comparison ends in. `clear`: there is a winner; `too-close`: no clear winner; `none-fits`: the best does not fit
 * even in the best case; `all-ruled-out`: none is left.
 */
export type Outcome = 'clear' | 'too-close' | 'none-fits' | 'all-ruled-out';

/**
 * Whether the first of the ranked candidates wins.
 *
 * It must be of use at its best, no other may at its best reach more than `OVERLAP_MARGIN` above the worst of the first, and the
 * midpoint of the first must lead by `MIDPOINT_LEAD`.
 */
export function outcomeOf([first, ...others]: readonly Candidate[]): Outcome {
	if (!first) return 'all-ruled-out';
	if (!reaches(first.fit.high, LOWEST_USEFUL_FIT)) return 'none-fits';
	const separate = others.every(
		({ fit }) =>
			reaches(OVERLAP_MARGIN, fit.high - first.fit.low) && reaches(first.fit.midpoint - fit.midpoint, MIDPOINT_LEAD)
	);
	return separate ? 'clear' : 'too-close';
}
