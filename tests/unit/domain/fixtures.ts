import type { Responses } from '../../../src/domain/answers.ts';
import type { DecisionModel, ModelAlternative, ModelQuestion, ModelRule } from '../../../src/domain/model.ts';
import type { CriterionWeight } from '../../../src/domain/weights.ts';

/** A question with the given options; codes are the first letters of the ids. */
export const question = (id: string, answers: 'one' | 'many', options: readonly string[]): ModelQuestion => ({
	id,
	code: id.slice(0, 2),
	answers,
	options: options.map((option) => ({ id: option, code: option.slice(0, 2) })),
});

/** An alternative for both purposes; each rating cites one claim, `<alternative>-<criterion>`. */
export const alternative = (id: string, ratings: Record<string, number>): ModelAlternative => ({
	id,
	decide: { code: id.slice(0, 1), purposes: ['customers', 'inside'] },
	ratings: Object.fromEntries(
		Object.entries(ratings).map(([criterion, rating]) => [criterion, { rating, claims: [`${id}-${criterion}`] }])
	),
});

const both = (): ('customers' | 'inside')[] => ['customers', 'inside'];

/** Rules with one condition, or none; all count for both purposes. */
export const rule = {
	weight: (id: string, criterion: string, weight: number, when: ModelRule['when'] = []): ModelRule => ({
		id,
		when,
		purposes: both(),
		claims: [],
		effect: 'weight',
		criterion,
		weight,
	}),
	propose: (
		id: string,
		consideration: string,
		mark: 'applies' | 'does-not',
		weight: number,
		when: ModelRule['when'] = []
	): ModelRule => ({
		id,
		when,
		purposes: both(),
		claims: [],
		effect: 'propose',
		consideration,
		mark,
		weight,
	}),
	ruleOut: (id: string, alternatives: string[], when: ModelRule['when'] = []): ModelRule => ({
		id,
		when,
		purposes: both(),
		claims: ['law'],
		effect: 'rule-out',
		alternatives,
	}),
	require: (id: string, criterion: string, atLeast: number, when: ModelRule['when'] = []): ModelRule => ({
		id,
		when,
		purposes: both(),
		claims: ['law'],
		effect: 'require',
		criterion,
		atLeast,
	}),
	safeguard: (id: string, alternatives: string[], when: ModelRule['when'] = []): ModelRule => ({
		id,
		when,
		purposes: both(),
		claims: ['law'],
		effect: 'safeguard',
		alternatives,
	}),
};

/** “The question was answered with one of these.” */
export const when = (id: string, ...is: string[]): ModelRule['when'][number] => ({ question: id, is });

/**
 * Three channels for a bank, a clinic or a shop. The pigeon is cheap and leaky, the courier dear and safe, and of the
 * semaphore nobody knows the price.
 */
export const model: DecisionModel = {
	questions: [
		question('audience', 'one', ['customers', 'inside', 'both']),
		question('sector', 'one', ['bank', 'clinic', 'shop']),
		question('data', 'many', ['health', 'money', 'orders']),
	],
	considerations: [
		{ id: 'feathers-are-free', code: 'f', criterion: 'cost', purposes: ['customers', 'inside'] },
		{ id: 'anyone-can-catch-it', code: 'a', criterion: 'privacy', purposes: ['customers', 'inside'] },
		{ id: 'known-everywhere', code: 'k', criterion: 'reach', purposes: ['customers'] },
	],
	rules: [
		rule.propose('shops-save', 'feathers-are-free', 'applies', 3, [when('sector', 'shop')]),
		rule.weight('privacy-matters', 'privacy', 2),
		rule.weight('money-is-private', 'privacy', 3, [when('data', 'health', 'money')]),
		rule.ruleOut('banks-keep-no-pigeons', ['pigeon'], [when('sector', 'bank')]),
		rule.require('clinics-need-privacy', 'privacy', 3, [when('sector', 'clinic')]),
		rule.safeguard('seal-the-letter', ['pigeon'], [when('data', 'money', 'orders')]),
	],
	alternatives: [
		alternative('pigeon', { cost: 4, privacy: 1, reach: 3 }),
		alternative('courier', { cost: 1, privacy: 4, reach: 2 }),
		alternative('semaphore', { privacy: 0, reach: 1 }),
	],
	criteria: ['cost', 'privacy', 'reach'],
	claims: {
		'pigeon-cost': { confidence: 'high', lastVerified: '2026-03-01' },
		'pigeon-privacy': { confidence: 'low', lastVerified: '2026-01-15' },
		'courier-privacy': { confidence: 'medium', lastVerified: '2026-02-01' },
	},
	products: ['pigeon'],
};

/** Nothing answered, nothing marked. */
export const silence: Responses = { answers: {}, marks: {} };

/** Responses with the given answers and no marks. */
export const answering = (answers: Record<string, string | string[]>): Responses => ({
	answers: Object.fromEntries(Object.entries(answers).map(([id, chosen]) => [id, [chosen].flat()])),
	marks: {},
});

/** Weights, exact (`2`) or open (`[0, 2]`). */
export const weights = (table: Record<string, number | [low: number, high: number]>): CriterionWeight[] =>
	Object.entries(table).map(([criterion, weight]) => {
		const [low, high] = typeof weight === 'number' ? [weight, weight] : weight;
		return { criterion, low, high, setBy: 'rules', considerations: [], rules: [] };
	});
