import type { WorkedCase } from '../schemas/worked-case.ts';
import type { Purpose } from '../schemas/common.ts';
import { sortedIds } from './order.ts';
import type { NoVerdict, Verdict } from './verdict.ts';

/** What a worked case must come out with for one purpose. */
export type ExpectedOutcome = NonNullable<WorkedCase['expected'][Purpose]>;

/** One thing that a case expects, beside what the model computes. */
export interface Comparison {
	field: 'winner' | 'advice' | 'ruledOut';
	/** The alternative; `null` for the winner. */
	id: string | null;
	/** An alternative, an advice or a rule; `null` for no winner, no advice, or not ruled out. */
	wanted: string | null;
	/** What comes out: empty for none; of `ruledOut` every rule that rules the alternative out, in order. */
	found: string[];
	same: boolean;
}

/**
 * Holds what a case expects against its verdict: the winner, the advice on each product, then each alternative that either of the
 * two rules out, in the order of their ids. The rule that is expected must be among those that rule the alternative out.
 */
export function compareCase(expected: ExpectedOutcome, verdict: Verdict | NoVerdict): Comparison[] {
	const winner = verdict.kind === 'verdict' ? verdict.winner : null;
	const advice: Readonly<Record<string, string>> = verdict.kind === 'verdict' ? verdict.advice : {};
	const knockOuts = new Map(
		verdict.alternatives.map((standing) => [standing.id, standing.knockOuts.map(({ rule }) => rule)])
	);
	const out = [...knockOuts].flatMap(([id, rules]) => (rules.length > 0 ? id : []));
	return [
		{
			field: 'winner',
			id: null,
			wanted: expected.winner,
			found: winner === null ? [] : [winner],
			same: winner === expected.winner,
		},
		...sortedIds([...Object.keys(expected.advice), ...Object.keys(advice)]).map((id): Comparison => {
			const [wanted, found] = [expected.advice[id] ?? null, advice[id] ?? null];
			return { field: 'advice', id, wanted, found: found === null ? [] : [found], same: wanted === found };
		}),
		...sortedIds([...Object.keys(expected.ruledOut), ...out]).map((id): Comparison => {
			const wanted = expected.ruledOut[id] ?? null;
			const found = knockOuts.get(id) ?? [];
			return { field: 'ruledOut', id, wanted, found, same: wanted !== null && found.includes(wanted) };
		}),
	];
}
