import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Responses } from '../../../src/domain/answers.ts';
import type { DecisionModel, ModelAlternative } from '../../../src/domain/model.ts';
import { proposeMarks } from '../../../src/domain/proposals.ts';
import { ruleState } from '../../../src/domain/rule-state.ts';
import { findFlips } from '../../../src/domain/sensitivity.ts';
import { decide, judge, type AlternativeVerdict } from '../../../src/domain/verdict.ts';
import {
	ALTERNATIVES,
	anyModel,
	anyRatings,
	anyResponses,
	anyWeights,
	CRITERIA,
	frozen,
	shuffled,
} from './arbitraries.ts';

const anyAlternative = fc.constantFrom(...ALTERNATIVES);
const anyCriterion = fc.constantFrom(...CRITERIA);

/** Purpose and id → the alternative's part of the verdict. */
function verdictsOf(model: DecisionModel, responses: Responses): Map<string, AlternativeVerdict> {
	const verdicts = decide(model, responses).flatMap((one) => (one.kind === 'verdict' ? [one] : []));
	return new Map(
		verdicts.flatMap(({ purpose, alternatives }) => alternatives.map((one) => [`${purpose} ${one.id}`, one] as const))
	);
}

/** The model with the ratings of one alternative changed. */
const rerated = (
	model: DecisionModel,
	id: string,
	change: (ratings: ModelAlternative['ratings']) => ModelAlternative['ratings']
): DecisionModel => ({
	...model,
	alternatives: model.alternatives.map((one) => (one.id === id ? { ...one, ratings: change(one.ratings) } : one)),
});

const without = (ratings: ModelAlternative['ratings'], criterion: string): ModelAlternative['ratings'] =>
	Object.fromEntries(Object.entries(ratings).filter(([id]) => id !== criterion));

/** Last of all: ruled out. */
const rankOf = (verdict: AlternativeVerdict | undefined): number => verdict?.rank ?? Infinity;

function expectNotNarrower(after: Map<string, AlternativeVerdict>, before: Map<string, AlternativeVerdict>): void {
	for (const [key, { fit }] of before) {
		const now = after.get(key)?.fit;
		if (!now) continue; // The answer that is gone said which purposes to judge.
		expect(now.low).toBeLessThanOrEqual(fit.low);
		expect(now.high).toBeGreaterThanOrEqual(fit.high);
	}
}

describe('rank', () => {
	test('is never lowered by a better rating', () => {
		fc.assert(
			fc.property(
				anyModel,
				anyResponses,
				anyAlternative,
				anyCriterion,
				fc.integer({ min: 1, max: 4 }),
				(model, responses, id, criterion, step) => {
					const better = rerated(model, id, (ratings) => {
						const known = ratings[criterion];
						return known
							? { ...ratings, [criterion]: { ...known, rating: Math.min(4, known.rating + step) } }
							: ratings;
					});
					const before = verdictsOf(model, responses);
					for (const [key, verdict] of verdictsOf(better, responses))
						if (verdict.id === id) expect(rankOf(verdict)).toBeLessThanOrEqual(rankOf(before.get(key)));
				}
			)
		);
	});

	/** Everyone else's ratings, so that none can be better than `rating` on the criterion. */
	const atMost = (
		ratings: ModelAlternative['ratings'],
		criterion: string,
		rating: number
	): ModelAlternative['ratings'] => {
		const known = ratings[criterion];
		const others = without(ratings, criterion);
		if (!known) return rating === 4 ? others : { ...others, [criterion]: { rating, claims: ['claim-a'] } };
		return { ...others, [criterion]: { ...known, rating: Math.min(known.rating, rating) } };
	};
	const anyRaise = fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 }));
	const anyField = fc.record({
		ratings: fc.tuple(...ALTERNATIVES.map(() => anyRatings)),
		best: anyAlternative,
		criterion: anyCriterion,
		rating: fc.integer({ min: 0, max: 4 }),
	});

	test('is never lowered by more weight, exact or open, on the criterion on which an alternative is known to be best', () => {
		fc.assert(
			fc.property(anyField, anyWeights, anyRaise, ({ ratings, best, criterion, rating }, weights, [low, high]) => {
				const contenders = ALTERNATIVES.map((id, index) => {
					const own = { ...ratings[index], [criterion]: { rating, claims: ['claim-a'] } };
					const alternative: ModelAlternative = {
						id,
						decide: { code: 'x', purposes: ['inside'] },
						ratings: id === best ? own : atMost(ratings[index] ?? {}, criterion, rating),
					};
					return { alternative, knockOuts: [], openKnockOuts: [], safeguards: [] };
				});
				const raised = weights.map((weight) =>
					weight.criterion === criterion
						? { ...weight, low: weight.low + low, high: weight.high + Math.max(low, high) }
						: weight
				);
				const [before, after] = [weights, raised].map((table) => judge(contenders, table, [], 'inside'));
				if (before?.kind !== 'verdict' || after?.kind !== 'verdict') return;
				const rank = ({ alternatives }: typeof before) => rankOf(alternatives.find(({ id }) => id === best));
				expect(rank(after)).toBeLessThanOrEqual(rank(before));
			}),
			{ numRuns: 500 }
		);
	});

	test('is never lowered by the reader’s giving more weight to what an alternative is known to be best on', () => {
		fc.assert(
			fc.property(
				anyModel,
				anyResponses,
				anyField,
				fc.constantFrom('applies', 'not-sure'),
				anyRaise,
				(model, responses, field, mark, [weight, more]) => {
					const { best, criterion, rating } = field;
					let fair = rerated(model, best, (ratings) => ({ ...ratings, [criterion]: { rating, claims: ['claim-a'] } }));
					for (const other of ALTERNATIVES)
						if (other !== best) fair = rerated(fair, other, (ratings) => atMost(ratings, criterion, rating));
					const marked = (given: number): Responses => ({
						...responses,
						marks: { ...responses.marks, [`${criterion}-pro`]: { mark, weight: Math.min(3, given) } },
					});
					const before = verdictsOf(fair, marked(weight));
					const after = verdictsOf(fair, marked(weight + more));
					for (const [key, verdict] of before)
						if (verdict.id === best) expect(rankOf(after.get(key))).toBeLessThanOrEqual(rankOf(verdict));
				}
			)
		);
	});
});

describe('an interval', () => {
	test('is never narrowed by a known rating turned unknown', () => {
		fc.assert(
			fc.property(anyModel, anyResponses, anyAlternative, anyCriterion, (model, responses, id, criterion) => {
				const less = rerated(model, id, (ratings) => without(ratings, criterion));
				expectNotNarrower(verdictsOf(less, responses), verdictsOf(model, responses));
			})
		);
	});

	test.each(['answer', 'mark'] as const)('is never narrowed when one %s turns “not sure”', (kind) => {
		fc.assert(
			fc.property(anyModel, anyResponses, fc.nat(), (model, { answers, marks }, pick) => {
				const ids = Object.keys(kind === 'answer' ? answers : marks);
				const id = ids[pick % Math.max(1, ids.length)];
				if (id === undefined) return;
				const unsure: Responses =
					kind === 'answer'
						? { answers: { ...answers, [id]: ['not-sure'] }, marks }
						: { answers, marks: { ...marks, [id]: { mark: 'not-sure', weight: marks[id]?.weight ?? 0 } } };
				expectNotNarrower(verdictsOf(model, unsure), verdictsOf(model, { answers, marks }));
			})
		);
	});

	test('stays within 0…1, low before high', () => {
		fc.assert(
			fc.property(anyModel, anyResponses, (model, responses) => {
				for (const { fit } of verdictsOf(model, responses).values()) {
					expect(fit.low).toBeGreaterThanOrEqual(0);
					expect(fit.midpoint).toBeGreaterThanOrEqual(fit.low);
					expect(fit.high).toBeGreaterThanOrEqual(fit.midpoint);
					expect(fit.high).toBeLessThanOrEqual(1);
				}
			})
		);
	});
});

describe('a knock-out', () => {
	test('is never outweighed, whatever the marks and the other ratings', () => {
		fc.assert(
			fc.property(anyModel, anyResponses, anyAlternative, (model, responses, id) => {
				const shining = rerated(model, id, (ratings) =>
					Object.fromEntries(
						CRITERIA.map((criterion) => [criterion, ratings[criterion] ?? { rating: 4, claims: ['claim-a'] }])
					)
				);
				for (const verdict of decide(shining, responses)) {
					const isRuledOut = shining.rules.some(
						(rule) =>
							rule.purposes.includes(verdict.purpose) &&
							ruleState(rule, responses.answers) === 'on' &&
							((rule.effect === 'rule-out' && rule.alternatives.includes(id)) ||
								(rule.effect === 'require' &&
									(shining.alternatives.find((one) => one.id === id)?.ratings[rule.criterion]?.rating ?? 4) <
										rule.atLeast))
					);
					const found = verdict.alternatives.find((one) => one.id === id);
					if (!found) continue;
					expect(found.knockOuts.length > 0).toBe(isRuledOut);
					if (verdict.kind !== 'verdict' || !isRuledOut) continue;
					expect(verdict.winner).not.toBe(id);
					expect(rankOf(verdict.alternatives.find((one) => one.id === id))).toBe(Infinity);
					expect(verdict.advice[id] ?? 'do-not-use').toBe('do-not-use');
				}
			})
		);
	});
});

describe('the verdict', () => {
	const everything = (model: DecisionModel, responses: Responses) =>
		JSON.stringify([
			decide(model, responses),
			findFlips(model, responses, 'customers'),
			findFlips(model, responses, 'inside'),
			proposeMarks(model, responses.answers),
		]);

	test('does not depend on the order of anything put in', () => {
		fc.assert(
			fc.property(anyModel, anyResponses, fc.integer(), (model, responses, seed) => {
				expect(everything(shuffled(model, seed), shuffled(responses, seed + 1))).toBe(everything(model, responses));
			})
		);
	});

	test('is the same every time, and changes nothing that was put in', () => {
		fc.assert(
			fc.property(anyModel, anyResponses, (model, responses) => {
				expect(everything(frozen(model), frozen(responses))).toBe(
					everything(structuredClone(model), structuredClone(responses))
				);
			})
		);
	});
});
