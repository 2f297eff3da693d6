import { z } from 'zod';
import { AlternativeIdsSchema, BilingualSchema, ClaimIdsSchema, IdSchema } from './common.ts';

/** A table that sets alternatives side by side. Lives in `content/data/comparison.yaml`. */
export const ComparisonTableSchema = z.strictObject({
	id: IdSchema,
	/** The table's caption. */
	caption: BilingualSchema,
	/** In column order. */
	alternatives: AlternativeIdsSchema.min(2, 'Expected at least two alternatives: one alone is no comparison.'),
	/** The criteria that apply, in any order; all of them if absent. */
	criteria: z.array(IdSchema, 'Expected a list of criterion ids.').optional(),
});
export type ComparisonTable = z.output<typeof ComparisonTableSchema>;

/** Something that was considered for a table and left out. Lives in `content/data/left-out.yaml`. */
export const LeftOutSchema = z.strictObject({
	id: IdSchema,
	name: BilingualSchema,
	/** Why it has no column. */
	reason: BilingualSchema,
	/** What is known of it all the same. */
	claims: ClaimIdsSchema,
});
export type LeftOut = z.output<typeof LeftOutSchema>;
