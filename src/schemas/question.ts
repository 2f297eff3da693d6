import { z } from 'zod';
import { BilingualSchema, CodeSchema, IdSchema } from './common.ts';

/** The answer that every question accepts besides its own. It widens the result and never counts as “no”. */
export const NOT_SURE = 'not-sure';

/** One question about the reader's situation. Lives in `content/data/questions.yaml`. */
export const QuestionSchema = z.strictObject({
	id: IdSchema,
	code: CodeSchema,
	text: BilingualSchema,
	/** Why it is asked, shown beside it. */
	why: BilingualSchema,
	/** `one` answer, or as `many` as hold. */
	answers: z.enum(['one', 'many']),
	options: z
		.array(
			z.strictObject({
				id: IdSchema.refine((id) => id !== NOT_SURE, '`not-sure` is offered by itself.'),
				code: CodeSchema,
				text: BilingualSchema,
			})
		)
		.min(2, 'Expected at least two answers.'),
});
export type Question = z.output<typeof QuestionSchema>;
