import { z } from 'zod';
import { BilingualSchema, ClaimIdsSchema, DaySchema, IdSchema, SlugSchema } from './common.ts';

/** Something that this guide itself said wrongly, and put right. Lives in `content/data/corrections.yaml`. */
export const CorrectionSchema = z.strictObject({
	id: IdSchema,
	/** Day on which it was put right. */
	date: DaySchema,
	/** What the guide said. */
	said: BilingualSchema,
	/** What it says now. */
	now: BilingualSchema,
	/** What shows it. */
	claims: ClaimIdsSchema.min(1, 'Expected at least one claim as evidence.'),
	/** The pages that changed. */
	pages: z.array(SlugSchema).min(1, 'Expected at least one page.'),
});
export type Correction = z.output<typeof CorrectionSchema>;
