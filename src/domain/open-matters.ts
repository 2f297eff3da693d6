import type { Standing } from './knock-outs.ts';
import { compareIds, sortedIds } from './order.ts';
import type { Verdict } from './verdict.ts';

/** What is not known and may still rule out an alternative that is left. */
export interface OpenMatters {
	/** Questions whose answers decide whether a must-have counts, in the order of their ids. */
	questions: string[];
	/** Criteria that a must-have asks for, and the alternatives whose rating there is not known; both in the order of their ids. */
	unrated: { criterion: string; alternatives: string[] }[];
}

/** Gathers the open must-haves of all alternatives that are not ruled out. */
export function openMatters(alternatives: readonly (Standing & { id: string })[]): OpenMatters {
	const questions: string[] = [];
	const unrated = new Map<string, string[]>();
	for (const { id, knockOuts, openKnockOuts } of alternatives) {
		if (knockOuts.length > 0) continue;
		for (const open of openKnockOuts) {
			questions.push(...open.questions);
			if (open.required?.rating !== null) continue;
			const { criterion } = open.required;
			unrated.set(criterion, [...(unrated.get(criterion) ?? []), id]);
		}
	}
	return {
		questions: sortedIds(questions),
		unrated: [...unrated]
			.sort(([a], [b]) => compareIds(a, b))
			.map(([criterion, ids]) => ({ criterion, alternatives: sortedIds(ids) })),
	};
}

/** Whether the winner of a verdict may still be ruled out. */
export const isWinnerOpen = ({ winner, alternatives }: Verdict): boolean =>
	alternatives.some(({ id, openKnockOuts }) => id === winner && openKnockOuts.length > 0);
