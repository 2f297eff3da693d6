import { z } from 'zod';
import { IdSchema, SlugSchema } from './common.ts';

const WordsSchema = z.strictObject({ ar: z.array(z.string().min(1)), en: z.array(z.string().min(1)) });

/** What readers type when they need a page. Lives in `content/data/search/keywords.yaml`; never shown. */
export const SearchKeywordsSchema = WordsSchema.extend({
	/** The page, in both languages: `for/cost`; `index` for the front page. */
	page: SlugSchema,
});
export type SearchKeywords = z.output<typeof SearchKeywordsSchema>;

/** Words for one idea. Lives in `content/data/search/synonyms.yaml`. */
export const SearchSynonymsSchema = WordsSchema.extend({ id: IdSchema });
export type SearchSynonyms = z.output<typeof SearchSynonymsSchema>;

/** Forms, spellings and scripts of one word. Lives in `content/data/search/aliases.yaml`. */
export const SearchAliasSchema = z.strictObject({
	/** The form that is searched for: one word, in either script. */
	id: z.string().regex(/^\S+$/, 'Expected one word without a space.'),
	/** What stands for it, of one word or several. */
	also: z.array(z.string().min(1)).min(1),
});
export type SearchAlias = z.output<typeof SearchAliasSchema>;

/** Words that say nothing about what is looked for. Lives in `content/data/search/stop-words.yaml`. */
export const StopWordsSchema = z.strictObject({
	id: z.enum(['ar', 'en']),
	/** With a space between. */
	words: z.string(),
});
export type StopWords = z.output<typeof StopWordsSchema>;

/** Kinds of query that the search is measured with; `all` is all of them but those without an answer, which are `none`; `apart` are those of `all` that stand in no earlier set,
 * and `earlier` are those of the earlier sets. */
export const QUERY_KINDS = [
	'exact',
	'morph',
	'ortho',
	'latin',
	'typo',
	'question',
	'synonym',
	'cross',
	'all',
	'apart',
	'earlier',
	'none',
] as const;

const ShareSchema = z.number().min(0).max(1);
const SearchFiguresSchema = z.strictObject({
	queries: z.int().min(0),
	first: ShareSchema,
	firstThree: ShareSchema,
	reciprocalRank: ShareSchema,
	/** Share of the queries that found nothing. */
	nothing: ShareSchema,
	/** 95% interval of `first`. */
	interval: z.tuple([ShareSchema, ShareSchema]),
});

/** How well one kind of query is answered. Lives in `content/data/search/quality.yaml`, written by `npm run search:quality -- --write`. */
export const SearchQualitySchema = SearchFiguresSchema.extend({
	/** Language and kind: `ar-exact`. */
	id: IdSchema,
	/** The same queries asked of Pagefind as it comes. */
	stock: SearchFiguresSchema,
});
export type SearchQuality = z.output<typeof SearchQualitySchema>;
