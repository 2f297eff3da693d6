import { z } from 'zod';
import { AlternativeIdsSchema, BilingualSchema, ClaimIdsSchema, IdSchema, PurposesSchema } from './common.ts';

/** Holds if the question was answered with one of the options. */
export const ConditionSchema = z.strictObject({
	question: IdSchema,
	is: z.array(IdSchema).min(1, 'Expected at least one answer.'),
});
export type Condition = z.output<typeof ConditionSchema>;

const common = {
	id: IdSchema,
	/** All must hold; an empty list always holds. An unanswered or “not sure” question leaves the rule open: neither on nor off. */
	when: z.array(ConditionSchema),
	/** Where it counts. */
	purposes: PurposesSchema,
	/** The rule in words, as the reader sees it. */
	text: BilingualSchema,
	/** What justifies it; empty only for a weight, which is a judgement about the reader's situation. */
	claims: ClaimIdsSchema,
};
const justified = { claims: ClaimIdsSchema.min(1, 'Expected at least one claim that justifies the rule.') };

/** From a situation to must-haves, weights, proposed marks and safeguards. Lives in `content/data/rules.yaml`. */
export const RuleSchema = z.discriminatedUnion('effect', [
	/** A must-have that names alternatives: they are ruled out. */
	z.strictObject({ ...common, ...justified, effect: z.literal('rule-out'), alternatives: AlternativeIdsSchema.min(1) }),
	/** A must-have that names a criterion: what is known to be rated lower is ruled out. */
	z.strictObject({
		...common,
		...justified,
		effect: z.literal('require'),
		criterion: IdSchema,
		atLeast: z.int().min(1).max(4),
	}),
	/** Suggests how much a criterion matters: 0 ignore … 3 decisive. */
	z.strictObject({ ...common, effect: z.literal('weight'), criterion: IdSchema, weight: z.int().min(0).max(3) }),
	/** Proposes that a consideration applies or does not; the reader's own mark always wins. */
	z.strictObject({
		...common,
		effect: z.literal('propose'),
		consideration: IdSchema,
		mark: z.enum(['applies', 'does-not']),
		weight: z.int().min(0).max(3),
	}),
	/** What to do if one of the alternatives is used all the same. */
	z.strictObject({
		...common,
		...justified,
		effect: z.literal('safeguard'),
		alternatives: AlternativeIdsSchema.min(1),
	}),
]);
export type Rule = z.output<typeof RuleSchema>;
