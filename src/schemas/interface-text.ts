import { z } from 'zod';

/** A string of the interface. */
export const text = z.string().min(1);
/** A string with plural forms: English needs `one` and `other`, Arabic all six. */
export const counted = <K extends string>(key: K) =>
	({
		[`${key}.zero`]: text.optional(),
		[`${key}.one`]: text,
		[`${key}.two`]: text.optional(),
		[`${key}.few`]: text.optional(),
		[`${key}.many`]: text.optional(),
		[`${key}.other`]: text,
	}) as Record<`${K}.one` | `${K}.other`, typeof text> &
		Record<`${K}.${'zero' | 'two' | 'few' | 'many'}`, z.ZodOptional<typeof text>>;
