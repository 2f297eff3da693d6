import type { Alternative } from '../schemas/alternative.ts';
import type { Claim } from '../schemas/claim.ts';
import type { Consideration } from '../schemas/consideration.ts';
import type { Criterion } from '../schemas/criterion.ts';
import type { Question } from '../schemas/question.ts';
import type { Rule } from '../schemas/rule.ts';
import { sortedIds } from './order.ts';

/** The products that the guide gives advice on, each for itself. */
export const GUIDE_PRODUCTS = ['whatsapp-business-app', 'whatsapp-business-platform'] as const;

type WithoutText<T> = T extends { text: unknown } ? Omit<T, 'text'> : never;

export type ModelQuestion = Pick<Question, 'id' | 'code' | 'answers'> & {
	options: readonly { id: string; code: string }[];
};
export type ModelConsideration = Pick<Consideration, 'id' | 'code' | 'criterion' | 'purposes'>;
export type ModelRule = WithoutText<Rule>;
export type ModelAlternative = Pick<Alternative, 'id' | 'ratings'> & { decide: NonNullable<Alternative['decide']> };
export type ModelClaim = Pick<Claim, 'confidence' | 'lastVerified'>;

/** All that a verdict is computed from, without words: plain data, small enough to send to the page as JSON. */
export interface DecisionModel {
	questions: readonly ModelQuestion[];
	considerations: readonly ModelConsideration[];
	rules: readonly ModelRule[];
	/** Only those that can be chosen. */
	alternatives: readonly ModelAlternative[];
	/** Criterion ids. */
	criteria: readonly string[];
	/** Claim id → how far it can be trusted. */
	claims: Readonly<Record<string, ModelClaim>>;
	/** Ids of the alternatives that get advice of their own. */
	products: readonly string[];
}

/** What the site's data offers to the model. */
export interface ModelData {
	questions: readonly Question[];
	considerations: readonly Consideration[];
	rules: readonly Rule[];
	alternatives: readonly Alternative[];
	criteria: readonly Pick<Criterion, 'id'>[];
	claims: readonly Claim[];
}

/** Takes from the site's data what the model needs: no texts, no alternative without `decide`, no claim that no rating cites. */
export function toDecisionModel(data: ModelData, products: readonly string[] = GUIDE_PRODUCTS): DecisionModel {
	const alternatives = data.alternatives.flatMap(({ id, decide, ratings }) =>
		decide ? [{ id, decide, ratings }] : []
	);
	const cited = alternatives.flatMap(({ ratings }) => Object.values(ratings).flatMap(({ claims }) => claims));
	const claimById = new Map(data.claims.map((claim) => [claim.id, claim]));
	return {
		questions: data.questions.map(({ id, code, answers, options }) => ({
			id,
			code,
			answers,
			options: options.map((option) => ({ id: option.id, code: option.code })),
		})),
		considerations: data.considerations.map(({ id, code, criterion, purposes }) => ({ id, code, criterion, purposes })),
		rules: data.rules.map(withoutText),
		alternatives,
		criteria: data.criteria.map(({ id }) => id),
		claims: Object.fromEntries(
			sortedIds(cited).flatMap((id) => {
				const claim = claimById.get(id);
				return claim ? [[id, { confidence: claim.confidence, lastVerified: claim.lastVerified }]] : [];
			})
		),
		products,
	};
}

const withoutText = (rule: Rule): ModelRule =>
	Object.fromEntries(Object.entries(rule).filter(([key]) => key !== 'text')) as ModelRule;
