import type { PURPOSES, Purpose } from '../schemas/common.ts';
import type { NOT_SURE } from '../schemas/question.ts';
import type { DecisionModel, ModelQuestion } from './model.ts';
import { sortedIds } from './order.ts';

// The schemas' constants are repeated here, held to them by their types: importing them would bring Zod to the page.
/** The answer that every question accepts besides its own. */
export const NOT_SURE_ANSWER: typeof NOT_SURE = 'not-sure';
/** Every purpose, in the order in which verdicts are shown. */
export const ALL_PURPOSES: typeof PURPOSES = ['customers', 'inside'];

/** The question that says which purposes are judged; its options are the purposes and `both`. */
export const AUDIENCE_QUESTION = 'audience';

/** Question id → ids of the chosen options, or `['not-sure']`. A question that is absent is unanswered. */
export type Answers = Readonly<Record<string, readonly string[]>>;

/** What the reader says of a consideration. */
export interface Mark {
	mark: 'applies' | 'does-not' | 'not-sure';
	/** How much it matters, a whole number: 0 ignore … 3 decisive. */
	weight: number;
	/** The reader's own words. */
	note?: string;
}

/** Consideration id → the reader's own mark. */
export type Marks = Readonly<Record<string, Mark>>;

/** Everything that a reader puts in. */
export interface Responses {
	answers: Answers;
	marks: Marks;
}

/** The chosen options, or `null` if the question is unanswered or the reader is not sure: the model treats both alike. */
export function chosenOptions(answers: Answers, question: string): readonly string[] | null {
	const chosen = answers[question];
	return chosen === undefined || chosen.length === 0 || chosen.includes(NOT_SURE_ANSWER) ? null : chosen;
}

/** The purposes to judge: the one the reader names; both if the reader names both, is not sure or has not said. */
export function judgedPurposes(answers: Answers): Purpose[] {
	const chosen = chosenOptions(answers, AUDIENCE_QUESTION) ?? [];
	const named = ALL_PURPOSES.filter((purpose) => chosen.includes(purpose));
	return chosen.includes('both') || named.length === 0 ? [...ALL_PURPOSES] : named;
}

/**
 * The answers with one of them set, the others as they were.
 *
 * @param chosen Option ids; they are kept in the order of their ids. “Not sure” excludes all others, and none at all takes the
 * answer back.
 */
export function withAnswer(answers: Answers, question: ModelQuestion, chosen: readonly string[]): Answers {
	const others = Object.fromEntries(Object.entries(answers).filter(([id]) => id !== question.id));
	if (chosen.includes(NOT_SURE_ANSWER)) return { ...others, [question.id]: [NOT_SURE_ANSWER] };
	const options = sortedIds(question.options.map(({ id }) => id)).filter((id) => chosen.includes(id));
	return options.length === 0 ? others : { ...others, [question.id]: options };
}

/** How far the reader has come. “Not sure” is an answer and counts as one. */
export function countAnswered(
	model: Pick<DecisionModel, 'questions'>,
	answers: Answers
): { answered: number; notSure: number; total: number } {
	const given = model.questions.map(({ id }) => answers[id] ?? []).filter((chosen) => chosen.length > 0);
	return {
		answered: given.length,
		notSure: given.filter((chosen) => chosen.includes(NOT_SURE_ANSWER)).length,
		total: model.questions.length,
	};
}
