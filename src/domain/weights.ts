import type { Purpose } from '../schemas/common.ts';
import type { Mark, Responses } from './answers.ts';
import { exactly, highest, type Interval } from './interval.ts';
import type { DecisionModel } from './model.ts';
import { sortedById, sortedIds } from './order.ts';
import { liveRules, type LiveRule } from './rule-state.ts';

/** How much a criterion matters for a purpose: 0 ignore … 3 decisive. An interval where an answer or a mark is open. */
export interface CriterionWeight extends Interval {
	criterion: string;
	/** Who sets it: the reader's own marks, else the rules; `nothing` if neither speaks of it. */
	setBy: 'reader' | 'rules' | 'nothing';
	/** The considerations behind it, in the order of their ids; those that do not apply are left out. */
	considerations: string[];
	/** The rules behind it, in the order of their ids. */
	rules: string[];
}

/** The part of the model that weights come from. */
export type WeighingModel = Pick<DecisionModel, 'considerations' | 'rules' | 'criteria'>;

/** One voice on the weight of a criterion. */
interface Voice extends Interval {
	consideration?: string;
	rule?: string;
}

/**
 * The weight of every criterion for a purpose.
 *
 * If the reader marked any of a criterion's considerations, only those marks speak; otherwise proposed marks and weight rules
 * speak together. Each says an interval, and the weight is the highest of them: issue 3, “the highest, if several”.
 *
 * @param live The rules of the purpose, if they are known already.
 * @returns In the order of criterion ids.
 */
export function weighCriteria(
	model: WeighingModel,
	{ answers, marks }: Responses,
	purpose: Purpose,
	live: readonly LiveRule[] = liveRules(model.rules, answers, purpose)
): CriterionWeight[] {
	const considerations = sortedById(model.considerations.filter(({ purposes }) => purposes.includes(purpose)));
	const criterionOf = new Map(considerations.map(({ id, criterion }) => [id, criterion]));
	const own = new Map<string, Voice[]>();
	for (const { id, criterion } of considerations) {
		const mark = marks[id];
		if (mark) add(own, criterion, { ...markVoice(mark), consideration: id });
	}
	const ruled = new Map<string, Voice[]>();
	for (const one of live) {
		const { rule } = one;
		const criterion =
			rule.effect === 'weight'
				? rule.criterion
				: rule.effect === 'propose'
					? criterionOf.get(rule.consideration)
					: undefined;
		if (criterion !== undefined) add(ruled, criterion, ruleVoice(one));
	}
	return sortedIds(model.criteria).map((criterion) => {
		const voices = own.get(criterion) ?? ruled.get(criterion);
		if (!voices) return { criterion, low: 0, high: 0, setBy: 'nothing', considerations: [], rules: [] };
		const heard = voices.filter(({ high }) => high > 0);
		return {
			criterion,
			...highest(voices),
			setBy: own.has(criterion) ? 'reader' : 'rules',
			considerations: sortedIds(heard.flatMap(({ consideration }) => consideration ?? [])),
			rules: sortedIds(heard.flatMap(({ rule }) => rule ?? [])),
		};
	});
}

function add(voices: Map<string, Voice[]>, criterion: string, voice: Voice): void {
	const others = voices.get(criterion);
	if (others) others.push(voice);
	else voices.set(criterion, [voice]);
}

function markVoice({ mark, weight }: Mark): Interval {
	if (mark === 'does-not') return exactly(0);
	return { low: mark === 'applies' ? weight : 0, high: weight };
}

/** A rule that proposes “does not” says 0 whatever its weight, and whether it is on or open. */
function ruleVoice({ rule, state }: LiveRule): Voice {
	if (rule.effect === 'weight') return { rule: rule.id, low: state === 'on' ? rule.weight : 0, high: rule.weight };
	if (rule.effect !== 'propose') return { low: 0, high: 0 };
	return {
		...markVoice({ mark: state === 'on' || rule.mark === 'does-not' ? rule.mark : 'not-sure', weight: rule.weight }),
		rule: rule.id,
		consideration: rule.consideration,
	};
}
