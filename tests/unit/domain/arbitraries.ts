import fc from 'fast-check';
import type { Mark, Responses } from '../../../src/domain/answers.ts';
import type { DecisionModel, ModelAlternative, ModelRule } from '../../../src/domain/model.ts';
import type { CriterionWeight } from '../../../src/domain/weights.ts';
import { question } from './fixtures.ts';

export const CRITERIA = ['cost', 'exit', 'privacy', 'reach', 'records'] as const;
export const ALTERNATIVES = ['courier', 'pigeon', 'runner', 'semaphore'] as const;
const CONSIDERATIONS = CRITERIA.flatMap((criterion) => [`${criterion}-con`, `${criterion}-pro`]);
const QUESTIONS = [
	question('audience', 'one', ['customers', 'inside', 'both']),
	question('sector', 'one', ['bank', 'clinic', 'shop']),
	question('size', 'one', ['small', 'large']),
	question('data', 'many', ['health', 'money', 'orders']),
];

const purposes = fc.subarray<'customers' | 'inside'>(['customers', 'inside'], { minLength: 1 });
const claims = fc.subarray(['claim-a', 'claim-b', 'claim-c', 'claim-d'], { minLength: 1 });
const weight = fc.integer({ min: 0, max: 3 });
const alternatives = fc.subarray([...ALTERNATIVES], { minLength: 1 });

const condition = fc.constantFrom(...QUESTIONS).chain((asked) =>
	fc
		.subarray(
			asked.options.map(({ id }) => id),
			{ minLength: 1 }
		)
		.map((is) => ({ question: asked.id, is }))
);
const base = { when: fc.array(condition, { maxLength: 2 }), purposes, claims };
const effects = fc.oneof(
	fc.record({ ...base, effect: fc.constant('rule-out' as const), alternatives }),
	fc.record({
		...base,
		effect: fc.constant('require' as const),
		criterion: fc.constantFrom(...CRITERIA),
		atLeast: fc.integer({ min: 1, max: 4 }),
	}),
	fc.record({ ...base, effect: fc.constant('weight' as const), criterion: fc.constantFrom(...CRITERIA), weight }),
	fc.record({ ...base, effect: fc.constant('weight' as const), criterion: fc.constantFrom(...CRITERIA), weight }),
	fc.record({
		...base,
		effect: fc.constant('propose' as const),
		consideration: fc.constantFrom(...CONSIDERATIONS),
		mark: fc.constantFrom('applies' as const, 'does-not' as const),
		weight,
	}),
	fc.record({ ...base, effect: fc.constant('safeguard' as const), alternatives })
);
const rules: fc.Arbitrary<ModelRule[]> = fc
	.array(effects, { maxLength: 12 })
	.map((list) =>
		list.map((effect, index) => ({ id: `rule-${String.fromCharCode(97 + ((index * 7) % 26))}`, ...effect }))
	);

/** Ratings 0…4, some unknown. */
export const anyRatings: fc.Arbitrary<ModelAlternative['ratings']> = fc
	.record(
		Object.fromEntries(
			CRITERIA.map((criterion) => [criterion, fc.record({ rating: fc.integer({ min: 0, max: 4 }), claims })])
		),
		{ requiredKeys: [] }
	)
	.map((ratings) => ({ ...ratings }) as ModelAlternative['ratings']);

/** A whole model: four questions, ten considerations, up to twelve rules, four alternatives, five criteria. */
export const anyModel: fc.Arbitrary<DecisionModel> = fc
	.record({
		rules,
		ratings: fc.tuple(...ALTERNATIVES.map(() => anyRatings)),
		chosenFor: fc.tuple(...ALTERNATIVES.map(() => purposes)),
		spokenFor: fc.array(purposes, { minLength: CONSIDERATIONS.length, maxLength: CONSIDERATIONS.length }),
	})
	.map(({ rules: made, ratings, chosenFor, spokenFor }) => ({
		questions: QUESTIONS,
		considerations: CONSIDERATIONS.map((id, index) => ({
			id,
			code: `${id.slice(0, 1)}${index}`,
			criterion: id.replace(/-(con|pro)$/, ''),
			purposes: spokenFor[index] ?? ['customers'],
		})),
		rules: made,
		alternatives: ALTERNATIVES.map((id, index) => ({
			id,
			decide: { code: id.slice(0, 1), purposes: chosenFor[index] ?? ['customers'] },
			ratings: ratings[index] ?? {},
		})),
		criteria: CRITERIA,
		claims: {
			'claim-a': { confidence: 'high', lastVerified: '2026-01-01' },
			'claim-b': { confidence: 'medium', lastVerified: '2025-06-30' },
			'claim-c': { confidence: 'low', lastVerified: '2026-11-24' },
		},
		products: ['courier', 'pigeon'],
	}));

const answer = (id: string) => {
	const asked = QUESTIONS.find((one) => one.id === id);
	const ids = asked?.options.map((option) => option.id) ?? [];
	return fc.oneof(
		{ weight: 4, arbitrary: fc.subarray(ids, { minLength: 1, maxLength: asked?.answers === 'one' ? 1 : ids.length }) },
		{ weight: 1, arbitrary: fc.constant(['not-sure']) }
	);
};

/** Any mark, without a note. */
export const anyMark: fc.Arbitrary<Mark> = fc.record({
	mark: fc.constantFrom('applies', 'does-not', 'not-sure'),
	weight,
});

/** Some answers and some marks, all of them known to the model. */
export const anyResponses: fc.Arbitrary<Responses> = fc.record({
	answers: fc
		.record(Object.fromEntries(QUESTIONS.map(({ id }) => [id, answer(id)])), { requiredKeys: [] })
		.map((answers) => ({ ...answers }) as Responses['answers']),
	marks: fc.dictionary(fc.constantFrom(...CONSIDERATIONS), anyMark, { maxKeys: 4 }).map((marks) => ({ ...marks })),
});

/** Exact and open weights for every criterion. */
export const anyWeights: fc.Arbitrary<CriterionWeight[]> = fc
	.array(fc.tuple(weight, weight), { minLength: CRITERIA.length, maxLength: CRITERIA.length })
	.map((pairs) =>
		CRITERIA.map((criterion, index) => {
			const [a, b] = pairs[index] ?? [0, 0];
			return { criterion, low: Math.min(a, b), high: Math.max(a, b), setBy: 'rules', considerations: [], rules: [] };
		})
	);

/** The same plain data with every list and every set of keys in another order, decided by `seed`. */
export function shuffled<T>(value: T, seed: number): T {
	let state = seed >>> 0;
	const next = (below: number) => {
		state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
		return Math.floor((state / 2 ** 32) * below);
	};
	const mix = (list: readonly unknown[]): unknown[] => {
		const mixed = [...list];
		for (let last = mixed.length - 1; last > 0; last--) {
			const other = next(last + 1);
			[mixed[last], mixed[other]] = [mixed[other], mixed[last]];
		}
		return mixed;
	};
	const visit = (one: unknown): unknown => {
		if (Array.isArray(one)) return mix(one.map(visit));
		if (typeof one !== 'object' || one === null) return one;
		return Object.fromEntries(
			mix(Object.entries(one).map(([key, inner]) => [key, visit(inner)])) as [string, unknown][]
		);
	};
	return visit(value) as T;
}

/** Forbids every change to plain data, so that a function that changes its input throws. */
export function frozen<T>(value: T): T {
	if (typeof value === 'object' && value !== null) {
		Object.values(value).forEach(frozen);
		Object.freeze(value);
	}
	return value;
}
