import { expect, test } from 'vitest';
import { GUIDE_PRODUCTS, toDecisionModel, type ModelData } from '../../../src/domain/model.ts';

const words = { ar: 'نص', en: 'Text' };
const claim = (id: string) =>
	({
		id,
		about: [],
		criterion: 'cost',
		statement: words,
		value: words,
		sources: [],
		lastVerified: '2026-11-24',
		confidence: 'low',
	}) as const;
const data: ModelData = {
	questions: [
		{
			id: 'sector',
			code: 's',
			text: words,
			why: words,
			answers: 'one',
			options: [{ id: 'bank', code: 'b', text: words }],
		},
	],
	considerations: [
		{
			id: 'free',
			code: 'f',
			side: 'for',
			article: 4,
			criterion: 'cost',
			purposes: ['customers'],
			products: ['pigeon'],
			title: words,
			text: words,
			flips: words,
			claims: ['price'],
			page: 'for/cost',
		},
	],
	rules: [
		{
			id: 'thrift',
			when: [],
			purposes: ['inside'],
			text: words,
			claims: [],
			effect: 'weight',
			criterion: 'cost',
			weight: 2,
		},
	],
	alternatives: [
		{
			id: 'pigeon',
			name: words,
			decide: { code: 'p', purposes: ['customers'] },
			ratings: { cost: { rating: 4, claims: ['price', 'lost'] } },
		},
		{ id: 'gull', name: words, ratings: { cost: { rating: 1, claims: ['gull-price'] } } },
	],
	criteria: [{ id: 'cost' }],
	claims: [claim('price'), claim('gull-price')].map((one) => ({ ...one, about: [], sources: [] })),
};

test('keeps what a verdict needs, and no words', () => {
	const model = toDecisionModel(data);
	expect(model).toEqual({
		questions: [{ id: 'sector', code: 's', answers: 'one', options: [{ id: 'bank', code: 'b' }] }],
		considerations: [{ id: 'free', code: 'f', criterion: 'cost', purposes: ['customers'] }],
		rules: [
			{ id: 'thrift', when: [], purposes: ['inside'], claims: [], effect: 'weight', criterion: 'cost', weight: 2 },
		],
		alternatives: [
			{
				id: 'pigeon',
				decide: { code: 'p', purposes: ['customers'] },
				ratings: { cost: { rating: 4, claims: ['price', 'lost'] } },
			},
		],
		criteria: ['cost'],
		claims: { price: { confidence: 'low', lastVerified: '2026-11-24' } },
		products: GUIDE_PRODUCTS,
	});
	expect(JSON.parse(JSON.stringify(model))).toEqual(model);
});
