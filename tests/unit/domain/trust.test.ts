import { expect, test } from 'vitest';
import { trustIn } from '../../../src/domain/trust.ts';
import { alternative, model, weights } from './fixtures.ts';

const pigeon = alternative('pigeon', { cost: 4, privacy: 1, reach: 3 });

test('shares the weight among the confidences of the claims', () => {
	// cost 3 (high) and privacy [0, 2] (low); nothing is known of the claim on reach
	expect(trustIn(pigeon, weights({ cost: 3, privacy: [0, 2], reach: 3 }), model.claims)).toEqual({
		shares: { high: 0.75, medium: 0, low: 0.25 },
		claims: 2,
		oldestVerified: '2026-01-15',
	});
});

test('divides the weight of a criterion among its claims', () => {
	const ratings = { cost: { rating: 4, claims: ['pigeon-cost', 'courier-privacy'] } };
	expect(trustIn({ ratings }, weights({ cost: 2 }), model.claims).shares).toEqual({ high: 0.5, medium: 0.5, low: 0 });
});

test('says nothing where no rating that matters is known', () => {
	expect(trustIn(pigeon, weights({ cost: 0, speed: 2 }), model.claims)).toEqual({
		shares: null,
		claims: 0,
		oldestVerified: null,
	});
});
