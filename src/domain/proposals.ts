import type { Purpose } from '../schemas/common.ts';
import { judgedPurposes, type Answers, type Mark } from './answers.ts';
import type { DecisionModel } from './model.ts';
import { compareIds, sortedIds } from './order.ts';
import { liveRules } from './rule-state.ts';

/** The mark that the situation proposes for a consideration; the reader's own always wins over it. */
export interface ProposedMark {
	/** `not-sure` if it waits for answers. */
	mark: Mark['mark'];
	/** 0…3; always 0 for `does-not`. */
	weight: number;
	/** Ids of the rules behind it, in order. */
	rules: string[];
}

/**
 * What the situation proposes, for showing it beside the reader's own marks.
 *
 * Where rules disagree, the one that is on and says “applies” with the highest weight is shown, then one that is on and says
 * “does not”, then the highest that is still open: the same order that the weight of the criterion follows.
 *
 * @param purposes Rules for other purposes stay out.
 * @returns Consideration id → mark; a consideration that no rule speaks of is absent.
 */
export function proposeMarks(
	model: Pick<DecisionModel, 'rules' | 'considerations'>,
	answers: Answers,
	purposes: readonly Purpose[] = judgedPurposes(answers)
): Record<string, ProposedMark> {
	const purposesOf = new Map(model.considerations.map((consideration) => [consideration.id, consideration.purposes]));
	const proposals = new Map<string, ProposedMark[]>();
	for (const purpose of purposes) {
		for (const { rule, state } of liveRules(model.rules, answers, purpose)) {
			if (rule.effect !== 'propose' || !purposesOf.get(rule.consideration)?.includes(purpose)) continue;
			const doesNot = rule.mark === 'does-not';
			if (doesNot && state === 'open') continue;
			const proposal: ProposedMark = {
				mark: state === 'open' ? 'not-sure' : rule.mark,
				weight: doesNot ? 0 : rule.weight,
				rules: [rule.id],
			};
			proposals.set(rule.consideration, [...(proposals.get(rule.consideration) ?? []), proposal]);
		}
	}
	const sorted = [...proposals].sort(([a], [b]) => compareIds(a, b));
	return Object.fromEntries(sorted.map(([consideration, all]) => [consideration, strongest(all)]));
}

const STRENGTH: Record<Mark['mark'], number> = { applies: 2, 'does-not': 1, 'not-sure': 0 };

function strongest(proposals: readonly ProposedMark[]): ProposedMark {
	const best = proposals.reduce((a, b) => ((STRENGTH[b.mark] - STRENGTH[a.mark] || b.weight - a.weight) > 0 ? b : a));
	const same = proposals.filter(({ mark, weight }) => mark === best.mark && weight === best.weight);
	return { ...best, rules: sortedIds(same.flatMap(({ rules }) => rules)) };
}
