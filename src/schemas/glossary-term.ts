import { z } from 'zod';
import { BilingualSchema, IdSchema } from './common.ts';

const WordsSchema = z.strictObject({ ar: z.array(z.string()), en: z.array(z.string()) });

/** A term and its one translation. Lives in `content/data/glossary.yaml`. */
export const GlossaryTermSchema = z.strictObject({
	id: IdSchema,
	term: BilingualSchema,
	/** Latin abbreviation used in both languages, e.g. `E2EE`. */
	abbreviation: z.string().optional(),
	definition: BilingualSchema,
	/** Other words that readers use and search for. */
	also: WordsSchema,
	/** Translations that the guide does not use. */
	avoid: WordsSchema,
	/** Related terms. */
	see: z.array(IdSchema).optional(),
});
export type GlossaryTerm = z.output<typeof GlossaryTermSchema>;
