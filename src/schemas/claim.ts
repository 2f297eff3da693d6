import { z } from 'zod';
import { AlternativeIdsSchema, BilingualSchema, DaySchema, IdSchema, SourceIdsSchema } from './common.ts';

/** How far a claim can be trusted; the method page says what each means. */
export const CONFIDENCES = ['high', 'medium', 'low'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** What became of a statement of the 2021 article. */
export const VERDICTS = ['holds', 'holds-with-caveat', 'outdated', 'wrong', 'not-checkable'] as const;

/** The number of statements counted in the 2021 article. */
export const ARTICLE_CLAIMS = 22;

/** One checkable statement. Lives in `content/data/claims/`, in the file named after the first alternative it is about. */
export const ClaimSchema = z.strictObject({
	id: IdSchema,
	/** The alternatives it is about; empty for the law, the market or the article itself. */
	about: AlternativeIdsSchema,
	/** The criterion it is evidence for. */
	criterion: IdSchema,
	/** The sentence, complete in itself. */
	statement: BilingualSchema,
	/** The same in a few words, for a table cell. */
	value: BilingualSchema,
	/** Empty means “not sourced”, and the page says so. */
	sources: SourceIdsSchema,
	/** The exact words of the first source, in its language, where they matter; 25 words at most. */
	quote: z
		.string()
		.refine(
			(text) => text.trim().split(/\s+/).length <= 25,
			'Expected a quotation of 25 words at most: quote less, or restate.'
		)
		.optional(),
	/** The statement of the 2021 article it bears on, and what it says of it. */
	article: z
		.strictObject({ claim: z.int().min(1).max(ARTICLE_CLAIMS), verdict: z.enum(VERDICTS).optional() })
		.optional(),
	/** Day the source was last read (UTC). */
	lastVerified: DaySchema,
	confidence: z.enum(CONFIDENCES, `Expected one of ${CONFIDENCES.join(', ')}.`),
	/** What a careful reader must know besides. */
	note: BilingualSchema.optional(),
});
export type Claim = z.output<typeof ClaimSchema>;
