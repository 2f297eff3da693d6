import { NOT_SURE_ANSWER, type Answers, type Mark, type Responses } from './answers.ts';
import type { DecisionModel, ModelQuestion } from './model.ts';
import { compareIds, sortedIds } from './order.ts';

/** Something in saved responses that this version of the model does not know; it is reported, never guessed. */
export interface UnknownResponse {
	kind: 'question' | 'option' | 'consideration';
	/** The id as it was saved. */
	id: string;
	/** Of an option: the question it answers. */
	question?: string;
}

/** Responses, split by what the model knows. */
export interface SortedResponses {
	known: Responses;
	/** In the order of kinds and ids. */
	unknown: UnknownResponse[];
}

/**
 * Splits responses by what this version of the model knows. A question of which no known option is left counts as
 * unanswered; so does a question with one answer that was given several.
 */
export function sortResponses(
	model: Pick<DecisionModel, 'questions' | 'considerations'>,
	{ answers, marks }: Responses
): SortedResponses {
	const questions = new Map(model.questions.map((question) => [question.id, question]));
	const considerations = new Set(model.considerations.map(({ id }) => id));
	const known: { answers: Record<string, readonly string[]>; marks: Record<string, Mark> } = { answers: {}, marks: {} };
	const unknown: UnknownResponse[] = [];
	for (const id of Object.keys(answers).sort(compareIds)) {
		const question = questions.get(id);
		if (!question) {
			unknown.push({ kind: 'question', id });
			continue;
		}
		const sorted = sortOptions(question, answers[id] ?? []);
		if (sorted.known.length > 0) known.answers[id] = sorted.known;
		unknown.push(...sorted.unknown.map((option) => ({ kind: 'option' as const, id: option, question: id })));
	}
	for (const id of Object.keys(marks).sort(compareIds)) {
		const mark = marks[id];
		if (!considerations.has(id)) unknown.push({ kind: 'consideration', id });
		else if (mark) known.marks[id] = mark;
	}
	return { known, unknown };
}

/** Both in the order of their ids. All of an answer that cannot be one is left over. */
function sortOptions(
	{ answers, options }: ModelQuestion,
	chosen: Answers[string]
): { known: readonly string[]; unknown: string[] } {
	if (chosen.includes(NOT_SURE_ANSWER)) return { known: [NOT_SURE_ANSWER], unknown: [] };
	const ids = sortedIds(chosen);
	if (answers === 'one' && ids.length > 1) return { known: [], unknown: ids };
	const offered = new Set(options.map(({ id }) => id));
	return { known: ids.filter((id) => offered.has(id)), unknown: ids.filter((id) => !offered.has(id)) };
}
