import { expect, test } from 'vitest';
import { groupQuestions, QUESTION_GROUPS } from '../../../src/components/question-groups.ts';
import { loadData } from '../../../src/schemas/data-files.ts';

const questions = loadData('content/data', 'questions').entries.map(({ data }) => data);

test('asks every question once, numbered in the order of the page', () => {
	const asked = groupQuestions(questions).flatMap((group) => group.questions);
	expect(asked.map(({ number }) => number)).toEqual(questions.map((_, index) => index + 1));
	expect(asked.map(({ question }) => question.id).sort()).toEqual(questions.map(({ id }) => id).sort());
});

test('names only questions that exist', () => {
	const known = questions.map(({ id }): string => id);
	expect(QUESTION_GROUPS.flatMap((group) => group.questions).filter((id) => !known.includes(id))).toEqual([]);
});

test('puts a question that no group names last', () => {
	const groups = groupQuestions([{ id: 'new' }, { id: 'audience' }]);
	expect(groups.at(-1)?.questions).toEqual([{ question: { id: 'new' }, number: 2 }]);
});
