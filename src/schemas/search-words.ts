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
