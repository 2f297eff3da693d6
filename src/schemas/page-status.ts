import { z } from 'zod';
import { DaySchema } from './common.ts';

/** Where a page stands in both languages, and how fresh its evidence is. Computed from the content when the site is built. */
export const PageStatusSchema = z.strictObject({
	/** Path inside its language; `index` for the front page. */
	slug: z.string(),
	title: z.strictObject({ ar: z.string(), en: z.string() }),
	/** Its sections, and how many of them say in both languages what they said when they were last seen side by side. */
	sections: z.int(),
	inStep: z.int(),
	/** Day on which a person last said that both languages say the same; `null` if nobody has. */
	seen: DaySchema.nullable(),
	/** Claims that it rests on, and how many of them have no source. */
	claims: z.int(),
	unsourced: z.int(),
	/** Earliest day on which one of them was last verified. */
	oldestVerified: DaySchema.nullable(),
});
export type PageStatus = z.output<typeof PageStatusSchema>;
