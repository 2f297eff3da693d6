import type { Purpose } from '../schemas/common.ts';
import type { Advice } from './advice.ts';
import { judgedPurposes, NOT_SURE_ANSWER, withAnswer, type Responses } from './answers.ts';
import { exactly, middle, type Interval } from './interval.ts';
import { sortResponses } from './known-responses.ts';
import type { DecisionModel, ModelQuestion } from './model.ts';
import { compareIds, sortedById, sortedIds } from './order.ts';
import { liveRules, type LiveRule } from './rule-state.ts';
import { contendersFor, judge, type NoVerdict, type Verdict } from './verdict.ts';
import { weighCriteria } from './weights.ts';

/** The part of a verdict that a reader remembers. */
export interface Headline {
	winner: string | null;
	/** Product id → advice. */
	advice: Record<string, Advice>;
}

/** A single change that changes the headline. */
export type Flip = { headline: Headline } & (
	| { kind: 'answer'; question: string; from: readonly string[] | null; to: readonly string[] }
	| { kind: 'weight'; criterion: string; from: Interval; to: number }
);

/** Weights that a reader can give. */
const WEIGHTS = [0, 1, 2, 3] as const;

/** The headline of a verdict; `null` if there is none. */
export function headlineOf(verdict: Verdict | NoVerdict): Headline | null {
	return verdict.kind === 'verdict' ? { winner: verdict.winner, advice: verdict.advice } : null;
}

/**
 * Every single change of an answer or of a weight that changes the headline of a purpose, the smallest first.
 *
 * Another answer to one question is a change of 1 (of a question with many answers, one option more or less); another weight
 * of one criterion is a change of the distance from the middle of its interval. Among equals answers come before weights,
 * answers before “not sure”, then ids decide. A change after which there is no verdict for this purpose is no flip.
 *
 * Judges up to 150 times, so a page calls it when it is idle rather than after every key. What cannot change the headline is not
 * judged: an answer that leaves every rule as it is, and a weight where all alternatives are ruled out.
 */
export function findFlips(wholeModel: DecisionModel, responses: Responses, purpose: Purpose): Flip[] {
	const { known } = sortResponses(wholeModel, responses);
	if (!judgedPurposes(known.answers).includes(purpose)) return [];
	const model = forJudging(wholeModel, purpose);
	const live = liveRules(model.rules, known.answers, purpose);
	const weights = weighCriteria(model, known, purpose, live);
	const contenders = contendersFor(model, live, purpose);
	const now = headlineOf(judge(contenders, weights, model.products, purpose));
	if (!now) return [];
	const flips: { size: number; key: string; flip: Flip }[] = [];
	const consider = (
		size: number,
		key: string,
		change: DistributiveOmit<Flip, 'headline'>,
		verdict: Verdict | NoVerdict
	) => {
		const headline = headlineOf(verdict);
		if (headline && !isSameHeadline(headline, now)) flips.push({ size, key, flip: { ...change, headline } });
	};

	for (const question of model.questions) {
		for (const to of otherAnswers(question, known.answers[question.id] ?? [])) {
			const answers = withAnswer(known.answers, question, to);
			if (!judgedPurposes(answers).includes(purpose)) continue;
			const changed = liveRules(model.rules, answers, purpose);
			if (isSameRules(changed, live)) continue;
			const verdict = judge(
				contendersFor(model, changed, purpose),
				weighCriteria(model, { ...known, answers }, purpose, changed),
				model.products,
				purpose
			);
			const rank = to.includes(NOT_SURE_ANSWER) ? 1 : 0;
			const from = known.answers[question.id] ?? null;
			consider(
				1,
				`${rank} ${question.id} ${to.join(' ')}`,
				{ kind: 'answer', question: question.id, from, to: answers[question.id] ?? to },
				verdict
			);
		}
	}
	if (contenders.every(({ knockOuts }) => knockOuts.length > 0)) return inOrder(flips);
	weights.forEach((weight, index) => {
		const from = { low: weight.low, high: weight.high };
		for (const to of WEIGHTS) {
			if (from.low === to && from.high === to) continue;
			const changed = weights.map((other, at) => (at === index ? { ...weight, ...exactly(to) } : other));
			const verdict = judge(contenders, changed, model.products, purpose);
			consider(
				Math.abs(to - middle(from)),
				`2 ${weight.criterion} ${to}`,
				{ kind: 'weight', criterion: weight.criterion, from, to },
				verdict
			);
		}
	});
	return inOrder(flips);
}

/** The model in order once, rather than each time something is judged, and without the claims, which no headline tells. */
const forJudging = (model: DecisionModel, purpose: Purpose): DecisionModel => ({
	...model,
	questions: model.questions.map((question) => ({ ...question, options: sortedById(question.options) })),
	considerations: sortedById(model.considerations),
	rules: sortedById(model.rules)
		.filter(({ purposes }) => purposes.includes(purpose))
		.map((rule) => ({ ...rule, claims: [] })),
	alternatives: sortedById(model.alternatives).map((alternative) => ({
		...alternative,
		ratings: Object.fromEntries(
			Object.entries(alternative.ratings).map(([criterion, { rating }]) => [criterion, { rating, claims: [] }])
		),
	})),
	criteria: sortedIds(model.criteria),
});

const inOrder = (flips: { size: number; key: string; flip: Flip }[]): Flip[] =>
	flips.sort((a, b) => a.size - b.size || compareIds(a.key, b.key)).map(({ flip }) => flip);

/** Whether the same rules are on and the same open: then every verdict is the same, but for the questions it waits for. */
const isSameRules = (a: readonly LiveRule[], b: readonly LiveRule[]): boolean =>
	a.length === b.length && a.every(({ rule, state }, index) => rule === b[index]?.rule && state === b[index].state);

type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

/** Answers one step away; an unanswered question and “not sure” mean the same to the model. */
function otherAnswers({ answers, options }: ModelQuestion, current: readonly string[]): string[][] {
	const isOpen = current.length === 0 || current.includes(NOT_SURE_ANSWER);
	const ids = options.map(({ id }) => id);
	const others =
		isOpen || answers === 'one'
			? ids.filter((id) => !current.includes(id)).map((id) => [id])
			: ids
					.map((id) => (current.includes(id) ? current.filter((other) => other !== id) : [...current, id]))
					.filter((to) => to.length > 0);
	return isOpen ? others : [...others, [NOT_SURE_ANSWER]];
}

function isSameHeadline(a: Headline, b: Headline): boolean {
	return (
		a.winner === b.winner && Object.keys({ ...a.advice, ...b.advice }).every((id) => a.advice[id] === b.advice[id])
	);
}
