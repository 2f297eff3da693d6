/** The order in which the checklist asks, a few questions at a time. A question that is not named here joins the last group. */
export const QUESTION_GROUPS = [
	{ id: 'people', questions: ['audience', 'sector', 'countries'] },
	{ id: 'messages', questions: ['sensitive-data', 'records-duty', 'residency'] },
	{ id: 'staff', questions: ['size', 'devices', 'private-numbers'] },
	{ id: 'means', questions: ['automation', 'budget', 'self-hosting'] },
] as const;

/** The questions by group, each with its number on the page. */
export function groupQuestions<T extends { id: string }>(questions: readonly T[]) {
	const named: readonly string[] = QUESTION_GROUPS.flatMap((group) => group.questions);
	const unnamed = questions.filter(({ id }) => !named.includes(id));
	let number = 0;
	return QUESTION_GROUPS.map((group, index) => {
		const ids: readonly string[] = group.questions;
		const found = ids.flatMap((id) => questions.find((question) => question.id === id) ?? []);
		const all = index === QUESTION_GROUPS.length - 1 ? [...found, ...unnamed] : found;
		return { id: group.id, questions: all.map((question) => ({ question, number: ++number })) };
	});
}
