import { z } from 'zod';
import { BilingualSchema, IdSchema } from './common.ts';

/** A heading over criteria. */
export const CriterionGroupSchema = z.strictObject({ id: IdSchema, name: BilingualSchema });
export type CriterionGroup = z.output<typeof CriterionGroupSchema>;

/** What alternatives are compared by. */
export const CriterionSchema = z.strictObject({
	id: IdSchema,
	group: IdSchema,
	name: BilingualSchema,
	/** What is measured. */
	definition: BilingualSchema,
	/** Why an organisation cares. */
	why: BilingualSchema,
	/** What each rating means: 0 fails the criterion, 4 meets it fully. Unknown has no rating and is never 0. */
	rubric: z.strictObject({
		0: BilingualSchema,
		1: BilingualSchema,
		2: BilingualSchema,
		3: BilingualSchema,
		4: BilingualSchema,
	}),
	/** Days after which a claim on this criterion is due to be read again. */
	horizonDays: z.int().min(30).max(730),
});
export type Criterion = z.output<typeof CriterionSchema>;

/** `content/data/criteria.yaml`: the groups in order, and the criteria in order. */
export const CriteriaFileSchema = z.strictObject({
	groups: z.array(CriterionGroupSchema),
	criteria: z.array(CriterionSchema),
});
