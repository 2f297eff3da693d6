import { expect, test } from 'vitest';
import { explain } from '../../../src/domain/explanation.ts';
import { alternative, weights } from './fixtures.ts';

test('puts every criterion that matters on its side, the strongest first', () => {
	const pigeon = alternative('pigeon', { cost: 4, privacy: 1, reach: 3, speed: 2, records: 0, silence: 4 });
	const account = explain(
		pigeon,
		weights({ cost: 1, privacy: 2, reach: [1, 3], records: 3, silence: 0, speed: 2, weather: [0, 1], exit: 2 })
	);
	const values = (list: typeof account.for) => list.map(({ weight, value }) => [weight.criterion, value]);
	expect(values(account.for)).toEqual([
		['reach', 0.5], // 2 × (3 − 2) ∕ 4; equal to cost, and heavier
		['cost', 0.5], // 1 × (4 − 2) ∕ 4
	]);
	expect(values(account.against)).toEqual([
		['records', -1.5],
		['privacy', -0.5],
	]);
	expect(values(account.neutral)).toEqual([['speed', 0]]);
	expect(account.unknown.map(({ criterion }) => criterion)).toEqual(['exit', 'weather']);
});

test('names the claims behind a rating and the considerations behind its weight', () => {
	const [weight] = weights({ cost: 2 });
	const behind = { ...weight!, considerations: ['feathers-are-free'], rules: [] };
	expect(explain(alternative('pigeon', { cost: 3 }), [behind]).for).toEqual([
		{ weight: behind, rating: 3, value: 0.5, claims: ['pigeon-cost'] },
	]);
});
