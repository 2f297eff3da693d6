import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { loadData } from '../schemas/data-files.ts';
import type { Problem } from '../schemas/yaml-file.ts';
import { BuildFault } from './build-fault.ts';
import { writeSearchIndex, type SearchWords } from './search-index.ts';

/**
 * Reads what editors write for the search.
 *
 * @throws {BuildFault} If an entry does not hold to its schema: left out in silence, it would only be missed.
 */
export function loadSearchWords(dataDir: string): SearchWords {
	const entries = <T>({ entries, problems: [first] }: { entries: readonly { data: T }[]; problems: Problem[] }) => {
		if (first) throw new BuildFault(`${first.at.file}:${first.at.line}: ${first.message} ${first.remedy}`);
		return entries.map(({ data }) => data);
	};
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
