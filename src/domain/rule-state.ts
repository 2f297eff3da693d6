import type { Purpose } from '../schemas/common.ts';
import type { Condition } from '../schemas/rule.ts';
import { chosenOptions, type Answers } from './answers.ts';
import type { ModelRule } from './model.ts';
import { compareIds, sortedIds } from './order.ts';

/** `on`: all conditions hold; `off`: one is known to fail; `open`: none fails, and some answer is missing or “not sure”. */
export type RuleState = 'on' | 'off' | 'open';

/** A condition by itself: it holds if any of the chosen options is listed, and fails if the answer is known and none is. */
export function conditionState({ question, is }: Condition, answers: Answers): RuleState {
	const chosen = chosenOptions(answers, question);
	if (chosen === null) return 'open';
	return chosen.some((option) => is.includes(option)) ? 'on' : 'off';
}

/** All conditions together; a rule without conditions is always on. */
export function ruleState(rule: Pick<ModelRule, 'when'>, answers: Answers): RuleState {
	let state: RuleState = 'on';
	for (const condition of rule.when) {
		const one = conditionState(condition, answers);
		if (one === 'off') return 'off';
		if (one === 'open') state = 'open';
	}
	return state;
}

/** A rule that is on or open. */
export interface LiveRule {
	rule: ModelRule;
	state: 'on' | 'open';
	/** The questions whose answers it waits for, in the order of their ids; none if it is on. */
	questions: string[];
}

/** The rules that count for a purpose and are not off, in the order of their ids. */
export function liveRules(rules: readonly ModelRule[], answers: Answers, purpose: Purpose): LiveRule[] {
	const live: LiveRule[] = [];
	for (const rule of rules) {
		if (!rule.purposes.includes(purpose)) continue;
		const state = ruleState(rule, answers);
		if (state !== 'off') live.push({ rule, state, questions: state === 'open' ? waitsFor(rule, answers) : [] });
	}
	return live.sort((a, b) => compareIds(a.rule.id, b.rule.id));
}

/** The questions whose answers an open rule waits for, in the order of their ids. */
const waitsFor = (rule: Pick<ModelRule, 'when'>, answers: Answers): string[] =>
	sortedIds(
		rule.when.filter((condition) => conditionState(condition, answers) === 'open').map(({ question }) => question)
	);
