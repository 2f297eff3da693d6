import type { Mark, Marks } from '../domain/answers.ts';
import type { ProposedMark } from '../domain/proposals.ts';

/** What a mark weighs if neither the reader nor the situation says: it matters much, short of decisive. */
export const DEFAULT_WEIGHT = 2;

/** One thing that a reader changes about a mark. */
export type MarkChange = { mark: Mark['mark'] } | { weight: number } | { note: string };

/**
 * The marks with one of them changed. What the reader leaves open is taken from the proposal. A note needs a mark to belong to;
 * without one nothing changes. What does not apply weighs nothing.
 */
export function withMark(marks: Marks, id: string, change: MarkChange, proposal: ProposedMark | undefined): Marks {
	const own = marks[id];
	if ('note' in change) {
		if (!own) return marks;
		const { mark, weight } = own;
		return { ...marks, [id]: change.note === '' ? { mark, weight } : { mark, weight, note: change.note } };
	}
	const suggested = proposal && proposal.weight > 0 ? proposal.weight : DEFAULT_WEIGHT;
	const known = own && own.mark !== 'does-not' ? own.weight : suggested;
	if ('mark' in change)
		return { ...marks, [id]: { ...own, mark: change.mark, weight: change.mark === 'does-not' ? 0 : known } };
	const mark = own?.mark ?? proposal?.mark ?? 'applies';
	return { ...marks, [id]: { ...own, mark: mark === 'does-not' ? 'applies' : mark, weight: change.weight } };
}

/** The marks without one of them: the situation's proposal counts again. */
export const withoutMark = (marks: Marks, id: string): Marks =>
	Object.fromEntries(Object.entries(marks).filter(([other]) => other !== id));
