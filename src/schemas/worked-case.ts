import { z } from 'zod';
import { PURPOSES, BilingualSchema, IdSchema } from './common.ts';

const ExpectedSchema = z.strictObject({
	/** The clear winner, or `null` for “no clear winner”. */
	winner: IdSchema.nullable(),
	/** Alternative id → the rule that rules it out. Those not named here must not be ruled out. */
	ruledOut: z.record(IdSchema, IdSchema),
	/** What is said of the two products that the guide is about. */
	advice: z.record(IdSchema, z.enum(['do-not-use', 'use-with-safeguards', 'fits', 'open'])),
});

/** A case worked through to its verdict: a test of the rules that anyone can read. Lives in `content/data/cases.yaml`. */
export const WorkedCaseSchema = z.strictObject({
	id: IdSchema,
	title: BilingualSchema,
	/** Who it is, in two or three sentences. */
	story: BilingualSchema,
	/** Question id → option ids, or `[not-sure]`. */
	answers: z.record(IdSchema, z.array(IdSchema).min(1)),
	/** Consideration id → the reader's own mark. */
	marks: z
		.record(
			IdSchema,
			z.strictObject({ mark: z.enum(['applies', 'does-not', 'not-sure']), weight: z.int().min(0).max(3) })
		)
		.default({}),
	/** Purpose → what must come out. */
	expected: z.partialRecord(z.enum(PURPOSES), ExpectedSchema),
});
export type WorkedCase = z.output<typeof WorkedCaseSchema>;
