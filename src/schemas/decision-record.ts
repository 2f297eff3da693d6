import { z } from 'zod';
import { CONFIDENCES } from './claim.ts';
import { DaySchema, IdSchema, PURPOSES } from './common.ts';

/** In the languages that the file names. */
const TextSchema = z.strictObject({ ar: z.string().optional(), en: z.string().optional() });
const NamedSchema = z.strictObject({ id: IdSchema, name: TextSchema });
/** Numbers in the list of evidence. */
const EvidenceNumbersSchema = z.array(z.int().min(1));
const WeightSchema = z.int().min(0).max(3);
const WeightIntervalSchema = z.strictObject({ low: z.number().min(0).max(3), high: z.number().min(0).max(3) });
const RatingSchema = z.int().min(0).max(4);
const ShareSchema = z.number().min(0).max(1);
const MarkSchema = z.enum(['applies', 'does-not', 'not-sure']);
const PurposeSchema = z.enum(PURPOSES);
const words = z.string().nullable();

const ruleEntry = {
	rule: IdSchema,
	text: TextSchema,
	questions: z.array(NamedSchema),
	evidence: EvidenceNumbersSchema,
};
const RuledOutSchema = z.strictObject({
	...ruleEntry,
	required: z
		.strictObject({ criterion: TextSchema, atLeast: RatingSchema, rating: RatingSchema.nullable() })
		.nullable(),
});
const ReasonSchema = z.strictObject({
	criterion: IdSchema,
	name: TextSchema,
	weight: WeightIntervalSchema,
	rating: RatingSchema,
	values: z.array(TextSchema),
	evidence: EvidenceNumbersSchema,
});
const OptionVerdictSchema = z.strictObject({
	id: IdSchema,
	name: TextSchema,
	rank: z.int().min(1).nullable(),
	fit: z.strictObject({ low: ShareSchema, high: ShareSchema, midpoint: ShareSchema, coverage: ShareSchema }).nullable(),
	ruledOutBy: z.array(RuledOutSchema),
	mayBeRuledOutBy: z.array(RuledOutSchema),
	for: z.array(ReasonSchema),
	against: z.array(ReasonSchema),
	furtherReasons: z.strictObject({ for: z.int().min(0), against: z.int().min(0) }),
	unknown: z.array(NamedSchema),
});
const HeadlineSchema = z.strictObject({
	winner: NamedSchema.nullable(),
	advice: z.array(
		z.strictObject({
			id: IdSchema,
			name: TextSchema,
			advice: z.enum(['do-not-use', 'use-with-safeguards', 'fits', 'open']),
		})
	),
});
const FlipSchema = z.discriminatedUnion('kind', [
	z.strictObject({
		kind: z.literal('answer'),
		question: NamedSchema,
		to: z.array(NamedSchema).meta({ description: 'The options chosen instead; empty means “not sure”.' }),
		headline: HeadlineSchema,
	}),
	z.strictObject({
		kind: z.literal('weight'),
		criterion: NamedSchema,
		from: WeightIntervalSchema,
		to: WeightSchema,
		headline: HeadlineSchema,
	}),
]);

/** What the reader wrote into the record. */
export const RecordDetailsSchema = z.strictObject({
	title: z.string().optional(),
	organisation: z.string().optional(),
	status: z.enum(['proposed', 'accepted']).optional(),
	date: DaySchema.optional(),
	deciders: z.array(z.string()).optional(),
	decision: z.string().optional(),
	conditions: z.string().optional(),
	dissent: z.string().optional(),
	reviewDate: DaySchema.optional(),
});

/** What the reader answered and marked. */
export const RecordResponsesSchema = z.strictObject({
	answers: z
		.record(IdSchema, z.array(IdSchema).min(1))
		.meta({ description: 'Question id → ids of the chosen options, or `not-sure` alone.' }),
	marks: z
		.record(IdSchema, z.strictObject({ mark: MarkSchema, weight: WeightSchema, note: z.string().optional() }))
		.meta({ description: 'Consideration id → the organisation’s own mark, its importance from 0 to 3, and a note.' }),
});

/** The record that came of it, with all names and texts. */
export const RecordBodySchema = z.strictObject({
	title: words,
	organisation: words,
	status: z.enum(['proposed', 'accepted']),
	date: DaySchema,
	deciders: z.array(z.string()),
	decision: words,
	conditions: words,
	dissent: words,
	reviewDate: DaySchema,
	situation: z.array(
		z.strictObject({
			question: IdSchema,
			text: TextSchema,
			state: z.enum(['answered', 'not-sure', 'open']),
			answers: z.array(NamedSchema),
		})
	),
	mustHaves: z.array(z.strictObject({ ...ruleEntry, purposes: z.array(PurposeSchema) })),
	marks: z.array(
		z.strictObject({
			consideration: IdSchema,
			side: z.enum(['for', 'against']),
			title: TextSchema,
			mark: MarkSchema,
			weight: WeightSchema,
			note: words,
		})
	),
	options: z.array(z.strictObject({ id: IdSchema, name: TextSchema, purposes: z.array(PurposeSchema) })),
	verdicts: z.array(
		z.strictObject({
			purpose: PurposeSchema,
			outcome: z.enum(['clear', 'too-close', 'none-fits', 'all-ruled-out', 'no-weights', 'no-alternatives']),
			headline: HeadlineSchema,
			drivers: z.array(
				z.strictObject({
					criterion: IdSchema,
					name: TextSchema,
					weight: WeightIntervalSchema,
					setBy: z.enum(['reader', 'rules']),
				})
			),
			options: z.array(OptionVerdictSchema),
			flips: z.array(FlipSchema),
		})
	),
	safeguards: z.array(z.strictObject({ ...ruleEntry, products: z.array(NamedSchema) })),
	evidence: z.array(
		z.strictObject({
			number: z.int().min(1),
			claim: IdSchema,
			statement: TextSchema,
			confidence: z.enum(CONFIDENCES),
			lastVerified: DaySchema,
			sources: z
				.array(
					z.strictObject({
						title: z.string(),
						publisher: z.string(),
						url: z.url(),
						date: z.string().meta({ description: '`YYYY`, `YYYY-MM`, `YYYY-MM-DD` or `unknown`.' }),
					})
				)
				.meta({ description: 'Empty means “not sourced”.' }),
		})
	),
	dataVersion: z.string(),
	shareLink: z.url(),
});

/** The file of a decision record. Published at `data/decision-record.schema.json`; opening one restores `details` and `responses`. */
export const DecisionRecordFileSchema = z
	.strictObject({
		$schema: z.string(),
		kind: z.literal('mizan-decision-record'),
		version: z.literal(1),
		languages: z.array(z.enum(['ar', 'en'])).min(1),
		dataVersion: z
			.string()
			.meta({ description: 'Names the state of the guide’s data that the verdict was computed with.' }),
		details: RecordDetailsSchema,
		responses: RecordResponsesSchema,
		record: RecordBodySchema,
	})
	.meta({
		title: 'Decision record of the guide Mizan',
		description: 'A decision on a messaging channel, with the answers it rests on.',
	});
