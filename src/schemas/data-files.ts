import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { z } from 'zod';
import { AlternativeSchema } from './alternative.ts';
import { ArticleClaimSchema } from './article-claim.ts';
import { ClaimSchema } from './claim.ts';
import { ComparisonTableSchema, LeftOutSchema } from './comparison.ts';
import { ConsiderationSchema } from './consideration.ts';
import { CorrectionSchema } from './correction.ts';
import { CriterionGroupSchema, CriterionSchema } from './criterion.ts';
import { GlossaryTermSchema } from './glossary-term.ts';
import { QuestionSchema } from './question.ts';
import { RuleSchema } from './rule.ts';
import {
	SearchAliasSchema,
	SearchKeywordsSchema,
	SearchQualitySchema,
	SearchSynonymsSchema,
	StopWordsSchema,
} from './search-words.ts';
import { SectionSchema } from './section.ts';
import { SourceSchema } from './source.ts';
import { WorkedCaseSchema } from './worked-case.ts';
import { readYaml, schemaProblems, type Position, type Problem, type YamlFile } from './yaml-file.ts';

/** Where each kind of data lives under `content/data/`. A file holds one entry or a list of them. */
export const DATA_FILES = {
	sections: { files: 'sections.yaml', holds: 'list', key: 'id', schema: SectionSchema },
	alternatives: { files: 'alternatives/*.yaml', holds: 'one', key: 'id', schema: AlternativeSchema },
	criterionGroups: { files: 'criterion-groups.yaml', holds: 'list', key: 'id', schema: CriterionGroupSchema },
	criteria: { files: 'criteria.yaml', holds: 'list', key: 'id', schema: CriterionSchema },
	sources: { files: 'sources/*.yaml', holds: 'list', key: 'id', schema: SourceSchema },
	claims: { files: 'claims/*.yaml', holds: 'list', key: 'id', schema: ClaimSchema },
	articleClaims: { files: 'article-claims.yaml', holds: 'list', key: 'number', schema: ArticleClaimSchema },
	considerations: { files: 'considerations.yaml', holds: 'list', key: 'id', schema: ConsiderationSchema },
	questions: { files: 'questions.yaml', holds: 'list', key: 'id', schema: QuestionSchema },
	rules: { files: 'rules.yaml', holds: 'list', key: 'id', schema: RuleSchema },
	cases: { files: 'cases.yaml', holds: 'list', key: 'id', schema: WorkedCaseSchema },
	corrections: { files: 'corrections.yaml', holds: 'list', key: 'id', schema: CorrectionSchema },
	comparison: { files: 'comparison.yaml', holds: 'list', key: 'id', schema: ComparisonTableSchema },
	leftOut: { files: 'left-out.yaml', holds: 'list', key: 'id', schema: LeftOutSchema },
	glossary: { files: 'glossary.yaml', holds: 'list', key: 'id', schema: GlossaryTermSchema },
	searchKeywords: { files: 'search/keywords.yaml', holds: 'list', key: 'page', schema: SearchKeywordsSchema },
	searchSynonyms: { files: 'search/synonyms.yaml', holds: 'list', key: 'id', schema: SearchSynonymsSchema },
	searchAliases: { files: 'search/aliases.yaml', holds: 'list', key: 'id', schema: SearchAliasSchema },
	searchQuality: { files: 'search/quality.yaml', holds: 'list', key: 'id', schema: SearchQualitySchema },
	stopWords: { files: 'search/stop-words.yaml', holds: 'list', key: 'id', schema: StopWordsSchema },
} as const;

export type DataKind = keyof typeof DATA_FILES;
export type DataOf<K extends DataKind> = z.output<(typeof DATA_FILES)[K]['schema']>;

/** An entry, and where each of its values stands. */
export interface Entry<T> {
	data: T;
	/** Start of the entry. */
	at: Position;
	/** Position of a value inside the entry. */
	positionOf: (path: readonly PropertyKey[]) => Position;
}

/** All data of the site, in file order. */
export type Dataset = { [K in DataKind]: Entry<DataOf<K>>[] };

/** What stands in the files and could not be used: whoever refers to it has made no mistake. */
export interface Refused {
	/** Keys of the entries that do not hold to their schema. */
	ids: Set<unknown>;
	/** True if a whole file could not be read. */
	files: boolean;
}

/**
 * Reads one kind of data.
 *
 * @param dataDir The folder that holds the data, e.g. `content/data`; messages name files from there.
 * @returns The entries that hold to their schema, and every problem found in the others. Never throws on bad content.
 */
export function loadData<K extends DataKind>(
	dataDir: string,
	kind: K
): { entries: Entry<DataOf<K>>[]; refused: Refused; problems: Problem[]; read: YamlFile[] } {
	const { files, holds, key, schema } = DATA_FILES[kind];
	const entries: Entry<DataOf<K>>[] = [];
	const refused: Refused = { ids: new Set(), files: false };
	const problems: Problem[] = [];
	const read: YamlFile[] = [];
	for (const name of globSync(files, { cwd: dataDir }).sort()) {
		const file = readYaml(join(dataDir, name).replaceAll('\\', '/'), readFileSync(join(dataDir, name), 'utf8'));
		read.push(file);
		problems.push(...file.problems);
		if (file.data === undefined) refused.files = true;
		if (file.data === undefined || file.data === null) continue;
		if (holds === 'list' && !Array.isArray(file.data)) {
			refused.files = true;
			problems.push({
				at: file.positionOf([]),
				rule: 'schema',
				message: `Expected a list of entries in \`${basename(name)}\`, each starting with \`- \`.`,
				remedy: 'Start every entry with `- ` at the margin.',
			});
			continue;
		}
		const items = holds === 'list' ? (file.data as unknown[]) : [file.data];
		items.forEach((item, index) => {
			const prefix = holds === 'list' ? [index] : [];
			const parsed = schema.safeParse(item);
			if (!parsed.success) {
				refused.ids.add((item as Record<string, unknown> | null)?.[key]);
				problems.push(...schemaProblems(file, parsed.error.issues, prefix));
			} else
				entries.push({
					data: parsed.data as DataOf<K>,
					at: file.positionOf(prefix),
					positionOf: (path) => file.positionOf([...prefix, ...path]),
				});
		});
	}
	return { entries, refused, problems, read };
}

/** Reads all data. @see loadData */
export function loadDataset(dataDir: string): {
	dataset: Dataset;
	refused: Record<DataKind, Refused>;
	problems: Problem[];
	/** The files themselves. */
	read: YamlFile[];
} {
	const loaded = (Object.keys(DATA_FILES) as DataKind[]).map((kind) => ({ kind, ...loadData(dataDir, kind) }));
	return {
		dataset: Object.fromEntries(loaded.map(({ kind, entries }) => [kind, entries])) as Dataset,
		refused: Object.fromEntries(loaded.map(({ kind, refused }) => [kind, refused])) as Record<DataKind, Refused>,
		problems: loaded.flatMap(({ problems }) => problems),
		read: loaded.flatMap(({ read }) => read),
	};
}
