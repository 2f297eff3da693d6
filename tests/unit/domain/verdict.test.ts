import { describe, expect, test } from 'vitest';
import type { Responses } from '../../../src/domain/answers.ts';
import { decide, type Verdict } from '../../../src/domain/verdict.ts';
import { answering, model, silence } from './fixtures.ts';

function verdictFor(responses: Responses, purpose: 'customers' | 'inside' = 'customers', from = model): Verdict {
	const verdict = decide(from, responses).find((one) => one.purpose === purpose);
	if (verdict?.kind !== 'verdict') throw new Error('Expected a verdict.');
	return verdict;
}
const ranks = (verdict: Verdict) => verdict.alternatives.map(({ id, rank }) => [id, rank]);

test('finds a clear winner for a shop that handles orders', () => {
	const verdict = verdictFor(answering({ audience: 'customers', sector: 'shop', data: 'orders' }));
	expect(verdict).toMatchObject({ outcome: 'clear', winner: 'pigeon', advice: { pigeon: 'use-with-safeguards' } });
	expect(verdict.alternatives.map(({ id, fit }) => [id, fit])).toEqual([
		['pigeon', { low: 0.7, high: 0.7, midpoint: 0.7, coverage: 1 }], // (3×4 + 2×1) ∕ (5×4)
		['courier', { low: 0.55, high: 0.55, midpoint: 0.55, coverage: 1 }], // (3×1 + 2×4) ∕ 20
		['semaphore', { low: 0, high: 0.6, midpoint: 0.3, coverage: 0.4 }], // (3×0…4 + 2×0) ∕ 20
	]);
});

test('rules out what a must-have forbids, and says by which', () => {
	const verdict = verdictFor(answering({ sector: 'bank', data: 'orders' }));
	expect(ranks(verdict)).toEqual([
		['courier', 1],
		['semaphore', 2],
		['pigeon', null],
	]);
	expect(verdict.alternatives.at(-1)?.knockOuts.map(({ rule }) => rule)).toEqual(['banks-keep-no-pigeons']);
	expect(verdict).toMatchObject({ winner: 'courier', advice: { pigeon: 'do-not-use' } });
});

test('says what is still open when nothing is answered', () => {
	const pigeon = verdictFor(silence).alternatives.find(({ id }) => id === 'pigeon');
	expect(pigeon?.knockOuts).toEqual([]);
	expect(pigeon?.openKnockOuts.map(({ rule, questions }) => [rule, questions])).toEqual([
		['banks-keep-no-pigeons', ['sector']],
		['clinics-need-privacy', ['sector']],
	]);
});

test('leaves no winner when all are ruled out', () => {
	const lawless = { ...model, alternatives: model.alternatives.filter(({ id }) => id !== 'courier') };
	expect(verdictFor(answering({ sector: 'clinic' }), 'inside', lawless)).toMatchObject({
		outcome: 'all-ruled-out',
		winner: null,
	});
});

test('weighs an alternative for the purposes it can be chosen for', () => {
	const alternatives = model.alternatives.map((one) =>
		one.id === 'pigeon' ? { ...one, decide: { code: 'p', purposes: ['inside' as const] } } : one
	);
	const verdict = verdictFor(answering({ sector: 'shop' }), 'customers', { ...model, alternatives });
	expect(verdict.alternatives.map(({ id }) => id)).not.toContain('pigeon');
	expect(verdict.advice).toEqual({});
});

describe('no verdict', () => {
	const indifferent: Responses = {
		...answering({ sector: 'bank', audience: 'inside' }),
		marks: {
			'feathers-are-free': { mark: 'does-not', weight: 3 },
			'anyone-can-catch-it': { mark: 'applies', weight: 0 },
		},
	};

	test('is given when nothing matters, and what is ruled out stays so', () => {
		const [verdict] = decide(model, indifferent);
		expect(verdict).toMatchObject({ kind: 'no-verdict', purpose: 'inside', reason: 'no-weights' });
		expect(verdict?.alternatives.filter(({ knockOuts }) => knockOuts.length > 0).map(({ id }) => id)).toEqual([
			'pigeon',
		]);
	});

	test('is given when nothing can be chosen', () => {
		expect(decide({ ...model, alternatives: [] }, silence)[0]).toMatchObject({
			kind: 'no-verdict',
			reason: 'no-alternatives',
		});
	});
});

test('judges the purposes that the audience names', () => {
	expect(decide(model, answering({ audience: 'inside' })).map(({ purpose }) => purpose)).toEqual(['inside']);
	expect(decide(model, silence).map(({ purpose }) => purpose)).toEqual(['customers', 'inside']);
});

test('takes an option it does not know for no answer, not for a “no”', () => {
	const unknown = decide(model, answering({ sector: 'smithy' }));
	expect(unknown).toEqual(decide(model, silence));
});
