import { z } from 'zod';

/** Lowercase words joined by hyphens; the form of every id. */
export const KEBAB = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** A stable key. Never renamed, never re-used: links, saved answers and translations depend on it. */
export const IdSchema = z
	.string('Expected an id: lowercase words joined by hyphens.')
	.regex(KEBAB, 'Expected lowercase words joined by hyphens, e.g. `work-life`.');

const line = (language: string) =>
	z
		.string(`Expected the text in ${language}: a text that half the readers cannot read is not published.`)
		.trim()
		.min(1, `Expected the text in ${language}, found an empty one.`);

/** Both languages, always. */
export const BilingualSchema = z.strictObject(
	{ ar: line('Arabic (`ar`)'), en: line('English (`en`)') },
	'Expected both languages: `{ ar: …, en: … }`.'
);

/** A date known to the day, the month or the year. Quoted in YAML, or a bare year becomes a number. */
export const PartialDateSchema = z
	.string("Expected a date in quotation marks: '2026', '2026-08' or '2026-08-17'.")
	.regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, {
		error: "Expected a date as 'YYYY', 'YYYY-MM' or 'YYYY-MM-DD'.",
		abort: true,
	})
	.refine((date) => date.length < 10 || z.iso.date().safeParse(date).success, 'Expected a day that exists.');

/** A day, `YYYY-MM-DD` (UTC). */
export const DaySchema = z.iso.date('Expected a day as YYYY-MM-DD.');

/** Path of a page inside its language, without slashes at either end: `for/cost`. */
export const SlugSchema = z
	.string('Expected the slug of a page, e.g. `for/cost`.')
	.regex(/^[a-z0-9-]+(\/[a-z0-9-]+)*$/, 'Expected a page slug such as `for/cost`.');

const ids = (of: string) => z.array(IdSchema, `Expected a list of ${of} ids, e.g. \`[id-one, id-two]\`.`);

/** Stands for an id in share links: one or two letters or digits, unique among its siblings, never re-used. */
export const CodeSchema = z
	.string()
	.regex(/^[a-z0-9]{1,2}$/, 'Expected a code of one or two lowercase letters or digits.');

/** What an organisation talks for: with its customers, or inside. */
export const PURPOSES = ['customers', 'inside'] as const;
export type Purpose = (typeof PURPOSES)[number];
export const PurposesSchema = z.array(z.enum(PURPOSES)).min(1, 'Expected `customers`, `inside` or both.');

/** Ids from `content/data/claims`. */
export const ClaimIdsSchema = ids('claim');
/** Ids from `content/data/sources`. */
export const SourceIdsSchema = ids('source');
/** Ids from `content/data/alternatives`. */
export const AlternativeIdsSchema = ids('alternative');
