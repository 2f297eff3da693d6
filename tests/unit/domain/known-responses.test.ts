import { expect, test } from 'vitest';
import { sortResponses } from '../../../src/domain/known-responses.ts';
import { answering, model } from './fixtures.ts';

test('keeps what the model knows and lists the rest', () => {
	const applies = { mark: 'applies', weight: 2 } as const;
	const responses = {
		...answering({ sector: 'smithy', data: ['orders', 'gossip', 'health'], weather: 'wet', audience: 'not-sure' }),
		marks: { 'known-everywhere': applies, 'sings-at-night': applies },
	};
	expect(sortResponses(model, responses)).toEqual({
		known: { answers: { data: ['health', 'orders'], audience: ['not-sure'] }, marks: { 'known-everywhere': applies } },
		unknown: [
			{ kind: 'option', id: 'gossip', question: 'data' },
			{ kind: 'option', id: 'smithy', question: 'sector' },
			{ kind: 'question', id: 'weather' },
			{ kind: 'consideration', id: 'sings-at-night' },
		],
	});
});

test('does not choose between two answers to a question that takes one', () => {
	const sorted = sortResponses(model, answering({ sector: ['shop', 'bank'] }));
	expect(sorted.known.answers).toEqual({});
	expect(sorted.unknown).toEqual([
		{ kind: 'option', id: 'bank', question: 'sector' },
		{ kind: 'option', id: 'shop', question: 'sector' },
	]);
});
