import { z } from 'zod';
import { AlternativeSchema } from './alternative.ts';
import { ArticleClaimSchema } from './article-claim.ts';
import { ClaimSchema } from './claim.ts';
import { DaySchema } from './common.ts';
import { ComparisonTableSchema, LeftOutSchema } from './comparison.ts';
import { ConsiderationSchema } from './consideration.ts';
import { CriterionGroupSchema, CriterionSchema } from './criterion.ts';
import { QuestionSchema } from './question.ts';
import { RuleSchema } from './rule.ts';
import { SourceSchema } from './source.ts';

/** The form of the published data set. A change that breaks a reader raises it, and the old address stays. */
export const DATASET_VERSION = 1;

/** Everything the guide rests on, as it is published under `/data/v1/`. */
export const DatasetFileSchema = z.strictObject({
	kind: z.literal('mizan-dataset'),
	version: z.literal(DATASET_VERSION),
	/** Ten hexadecimal digits that change whenever the data does. */
	dataVersion: z.string().regex(/^[0-9a-f]{10}$/),
	/** Day of the commit it was built from. */
	date: DaySchema,
	license: z.strictObject({
		id: z.literal('CC-BY-4.0'),
		url: z.literal('https://creativecommons.org/licenses/by/4.0/'),
	}),
	sources: z.array(SourceSchema),
	claims: z.array(ClaimSchema),
	criterionGroups: z.array(CriterionGroupSchema),
	criteria: z.array(CriterionSchema),
	alternatives: z.array(AlternativeSchema),
	comparison: z.array(ComparisonTableSchema),
	leftOut: z.array(LeftOutSchema),
	considerations: z.array(ConsiderationSchema),
	questions: z.array(QuestionSchema),
	rules: z.array(RuleSchema),
	articleClaims: z.array(ArticleClaimSchema),
});
export type DatasetFile = z.output<typeof DatasetFileSchema>;
