import { z } from 'zod';
import { BilingualSchema, IdSchema, SlugSchema } from './common.ts';

/** A section of the guide and its pages in reading order. Lives in `content/data/sections.yaml`. */
export const SectionSchema = z.strictObject({
	id: IdSchema,
	name: BilingualSchema,
	pages: z.array(SlugSchema).min(1, 'Expected at least one page.'),
});
export type Section = z.output<typeof SectionSchema>;
