import { z } from 'zod';
import { IdSchema, PartialDateSchema } from './common.ts';

/** Who speaks: it tells the reader what interest the publisher may have. */
export const SOURCE_KINDS = ['official', 'regulator', 'law-firm', 'press', 'vendor', 'independent'] as const;

/**
 * How the text was read. `copy`: a stored copy of the page; `archive`: a public archive of versions; `repository`: a public
 * repository; `mirror`: another site's copy; `quoted`: quoted word for word by a third party, the page itself was not read.
 */
export const SOURCE_ACCESS = ['copy', 'archive', 'repository', 'mirror', 'quoted'] as const;

/** One document that claims rest on. Lives in `content/data/sources/`. */
export const SourceSchema = z.strictObject({
	id: IdSchema,
	/** Title as the document gives it, in its own language. */
	title: z.string('Expected the title of the document.').trim().min(1, 'Expected the title of the document.'),
	/** Who published it. */
	publisher: z.string('Expected the publisher.').trim().min(1, 'Expected the publisher.'),
	/** Where a reader finds it. A source that nobody can look up is not a source. */
	url: z.url({
		protocol: /^https?$/,
		error:
			'Expected the address of the document (`https://…`). Without one, leave the source out and let the claim say “not sourced”.',
	}),
	/** The document's own date, as fine as it is known; `unknown` if it shows none. */
	date: z.union(
		[z.literal('unknown'), PartialDateSchema],
		"Expected a date in quotation marks, 'YYYY-MM-DD', 'YYYY-MM' or 'YYYY', or the word unknown."
	),
	kind: z.enum(SOURCE_KINDS, `Expected one of ${SOURCE_KINDS.join(', ')}.`),
	access: z.enum(SOURCE_ACCESS, `Expected one of ${SOURCE_ACCESS.join(', ')}.`),
});
export type Source = z.output<typeof SourceSchema>;
