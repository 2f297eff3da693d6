import { z } from 'zod';
import { BilingualSchema, IdSchema } from './common.ts';

/** A product or channel that an organisation can choose. One file each in `content/data/alternatives/`, named after the id. */
export const AlternativeSchema = z.strictObject({
	id: IdSchema,
	name: BilingualSchema,
	/** Who makes it, in the maker's own spelling. */
	maker: z.string().optional(),
});
export type Alternative = z.output<typeof AlternativeSchema>;
