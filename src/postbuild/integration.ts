import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { loadData } from '../schemas/data-files.ts';
import { writeSearchIndex, type SearchWords } from './search-index.ts';

/** Reads what editors write for the search. */
export function loadSearchWords(dataDir: string): SearchWords {
	const entries = <T>(loaded: { entries: readonly { data: T }[] }) => loaded.entries.map(({ data }) => data);
	return {
		stopWords: entries(loadData(dataDir, 'stopWords')),
		aliases: entries(loadData(dataDir, 'searchAliases')),
		synonyms: entries(loadData(dataDir, 'searchSynonyms')),
		keywords: entries(loadData(dataDir, 'searchKeywords')),
		glossary: entries(loadData(dataDir, 'glossary')),
	};
}

/** Indexes the built pages for the search box, in the place of Starlight's own run of Pagefind. */
export function searchIndex(): AstroIntegration {
	return {
		name: 'mizan-search-index',
		hooks: {
			'astro:build:done': async ({ dir, logger }) => {
				const { records } = await writeSearchIndex(fileURLToPath(dir), loadSearchWords('content/data'));
				logger.info(`${records} parts of pages can be searched.`);
			},
		},
	};
}
