import { z } from 'zod';
import { BilingualSchema, ClaimIdsSchema, CodeSchema, IdSchema, PurposesSchema, type Purpose } from './common.ts';

/** How well an alternative meets a criterion, by the criterion's rubric: an editorial judgement that cites the claims it rests on. */
export const RatingSchema = z.strictObject({
	/** 0 fails it, 4 meets it fully. What is not known has no rating at all. */
	rating: z.int().min(0).max(4),
	claims: ClaimIdsSchema.min(1, 'Expected at least one claim: a rating without evidence is an opinion.'),
});
export type Rating = z.output<typeof RatingSchema>;

/** A product or channel that an organisation can choose. One file each in `content/data/alternatives/`, named after the id. */
export const AlternativeSchema = z.strictObject({
	id: IdSchema,
	name: BilingualSchema,
	/** Who makes it, in the maker's own spelling. */
	maker: z.string().optional(),
	/** Set for those that the checklist weighs: what each can be chosen for. */
	decide: z.strictObject({ code: CodeSchema, purposes: PurposesSchema }).optional(),
	/** What it can be used for, where the checklist does not weigh it. */
	purposes: PurposesSchema.optional(),
	/** Criterion id → rating; an absent criterion is unknown, which is neither good nor bad. */
	ratings: z.record(IdSchema, RatingSchema).default({}),
});
export type Alternative = z.output<typeof AlternativeSchema>;

/** What an alternative can be used for; empty if neither the checklist nor the entry says so. */
export const purposesOf = ({ decide, purposes }: Pick<Alternative, 'decide' | 'purposes'>): readonly Purpose[] =>
	decide?.purposes ?? purposes ?? [];
