import { z } from 'zod';
import { BilingualSchema, ClaimIdsSchema, PartialDateSchema, SlugSchema } from './common.ts';
import { ARTICLE_CLAIMS, VERDICTS } from './claim.ts';

/** One statement of the 2021 article and what is true now. Lives in `content/data/article-claims.yaml`. */
export const ArticleClaimSchema = z.strictObject({
	/** 1…22, in the order of the article. */
	number: z.int('Expected the number of the statement, 1 to 22.').min(1).max(ARTICLE_CLAIMS),
	/** What the article said. */
	said: BilingualSchema,
	verdict: z.enum(VERDICTS, `Expected one of ${VERDICTS.join(', ')}.`),
	/** What is true now, or what can be said. */
	now: BilingualSchema,
	/** When the fact changed, as fine as it is known; `null` where nothing changed or the day is not known. */
	since: PartialDateSchema.nullable(),
	/** The evidence, most important first. */
	claims: ClaimIdsSchema.min(1, 'Expected at least one claim as evidence.'),
	/** The page that shows it. */
	page: SlugSchema,
});
export type ArticleClaim = z.output<typeof ArticleClaimSchema>;
