import { z } from 'zod';
import {
	AlternativeIdsSchema,
	BilingualSchema,
	ClaimIdsSchema,
	CodeSchema,
	IdSchema,
	PurposesSchema,
	SlugSchema,
} from './common.ts';

/** A pro or a con of WhatsApp Business that rests on claims. Lives in `content/data/considerations.yaml`. */
export const ConsiderationSchema = z.strictObject({
	id: IdSchema,
	code: CodeSchema,
	side: z.enum(['for', 'against'], 'Expected `for` or `against`.'),
	/** Which of the article's eight reasons it restates, 1…8; `null` if the facts added it. */
	article: z.int().min(1).max(8).nullable(),
	/** The criterion whose weight it sets. */
	criterion: IdSchema,
	/** The purposes for which it counts. */
	purposes: PurposesSchema,
	/** The products it holds for. */
	products: AlternativeIdsSchema.min(1, 'Expected the products it holds for.'),
	title: BilingualSchema,
	/** What it means for the reader's organisation. */
	text: BilingualSchema,
	/** For whom it turns the other way. */
	flips: BilingualSchema,
	claims: ClaimIdsSchema.min(1, 'Expected at least one claim as evidence.'),
	/** Where to read more. */
	page: SlugSchema,
});
export type Consideration = z.output<typeof ConsiderationSchema>;
