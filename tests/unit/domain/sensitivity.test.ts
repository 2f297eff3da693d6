import { describe, expect, test } from 'vitest';
import { findFlips, headlineOf, type Flip } from '../../../src/domain/sensitivity.ts';
import { decide } from '../../../src/domain/verdict.ts';
import { answering, model, silence } from './fixtures.ts';

const shop = answering({ audience: 'customers', sector: 'shop', data: 'orders' });

const inShort = (flip: Flip): string =>
	[
		flip.kind === 'answer'
			? `${flip.question}: ${flip.from?.join('+')} → ${flip.to.join('+')}`
			: `${flip.criterion}: ${flip.from.low}…${flip.from.high} → ${flip.to}`,
		`winner ${flip.headline.winner}`,
		`pigeon ${flip.headline.advice['pigeon']}`,
	].join(', ');

describe('findFlips', () => {
	test('names the single changes that change the headline, the smallest first', () => {
		expect(findFlips(model, shop, 'customers').map(inShort)).toMatchInlineSnapshot(`
			[
			  "data: orders → health+orders, winner null, pigeon use-with-safeguards",
			  "data: orders → money+orders, winner null, pigeon use-with-safeguards",
			  "sector: shop → bank, winner courier, pigeon do-not-use",
			  "sector: shop → clinic, winner courier, pigeon do-not-use",
			  "data: orders → not-sure, winner pigeon, pigeon fits",
			  "sector: shop → not-sure, winner null, pigeon use-with-safeguards",
			  "cost: 3…3 → 2, winner null, pigeon use-with-safeguards",
			  "privacy: 2…2 → 3, winner null, pigeon use-with-safeguards",
			  "cost: 3…3 → 1, winner courier, pigeon use-with-safeguards",
			  "cost: 3…3 → 0, winner courier, pigeon do-not-use",
			]
		`);
	});

	test('gives the headline that the change leads to', () => {
		for (const flip of findFlips(model, shop, 'customers')) {
			if (flip.kind !== 'answer') continue;
			const [verdict] = decide(model, { ...shop, answers: { ...shop.answers, [flip.question]: flip.to } });
			expect(verdict && headlineOf(verdict)).toEqual(flip.headline);
		}
	});

	test('adds or takes one option of a question with many answers', () => {
		const flips = findFlips(model, answering({ audience: 'inside', sector: 'shop', data: ['orders'] }), 'inside');
		const to = flips.flatMap((flip) => (flip.kind === 'answer' && flip.question === 'data' ? [flip.to] : []));
		expect(to.every((answer) => answer.includes('orders') || answer.includes('not-sure'))).toBe(true);
	});

	test('finds none for a purpose that is not judged, or without a verdict', () => {
		expect(findFlips(model, shop, 'inside')).toEqual([]);
		expect(findFlips({ ...model, rules: [] }, silence, 'customers')).toEqual([]);
	});
});
