/** The one place that tells Astro where content lives and what shape it has. Starlight expects `src/content`; ours is `content/`. */
import { docsSchema, i18nSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import { glob, type Loader, type LoaderContext } from 'astro/loaders';
import { loadContent } from './editorial/content.ts';
import { pageStatuses } from './editorial/page-status.ts';
import { DATA_FILES, loadData, type DataKind } from './schemas/data-files.ts';
import { InterfaceStringsSchema } from './schemas/interface-strings.ts';
import { PageStatusSchema } from './schemas/page-status.ts';
import { formatProblem } from './schemas/yaml-file.ts';

const DATA_DIR = 'content/data';

/** Loads one kind of YAML data; in `astro dev` it reloads when a file changes. */
function yamlData(kind: DataKind): Loader {
	const { key } = DATA_FILES[kind];
	const fill = async (context: LoaderContext) => {
		const { entries, problems } = loadData(DATA_DIR, kind);
		for (const problem of problems) context.logger.error(formatProblem(problem));
		context.store.clear();
		for (const [index, { data, at }] of entries.entries()) {
			const id = String((data as unknown as Record<string, unknown>)[key]);
			const parsed = await context.parseData({ id, data });
			// Astro returns entries by id. Their place in the files is an editor's choice; `components/data.ts` restores it from here.
			// The line is for those who want to edit the entry.
			const body = `${String(index).padStart(6, '0')} ${at.line}`;
			context.store.set({
				id,
				data: parsed,
				body,
				filePath: at.file,
				digest: context.generateDigest({ parsed, body }),
			});
		}
	};
	return {
		name: `mizan-${kind}`,
		load: async (context) => {
			await fill(context);
			context.watcher?.add(DATA_DIR);
			context.watcher?.on('change', (path) => {
				if (path.replaceAll('\\', '/').includes(`/${DATA_DIR}/`)) void fill(context);
			});
		},
	};
}

export const collections = {
	docs: defineCollection({
		loader: glob({ base: './content/docs', pattern: '**/[^_]*.mdx' }),
		schema: docsSchema(),
	}),
	i18n: defineCollection({
		loader: glob({ base: './content/i18n', pattern: '*.yaml' }),
		schema: i18nSchema({ extend: InterfaceStringsSchema }),
	}),
	sections: defineCollection({ loader: yamlData('sections'), schema: DATA_FILES.sections.schema }),
	alternatives: defineCollection({ loader: yamlData('alternatives'), schema: DATA_FILES.alternatives.schema }),
	criterionGroups: defineCollection({ loader: yamlData('criterionGroups'), schema: DATA_FILES.criterionGroups.schema }),
	criteria: defineCollection({ loader: yamlData('criteria'), schema: DATA_FILES.criteria.schema }),
	sources: defineCollection({ loader: yamlData('sources'), schema: DATA_FILES.sources.schema }),
	claims: defineCollection({ loader: yamlData('claims'), schema: DATA_FILES.claims.schema }),
	articleClaims: defineCollection({ loader: yamlData('articleClaims'), schema: DATA_FILES.articleClaims.schema }),
	considerations: defineCollection({ loader: yamlData('considerations'), schema: DATA_FILES.considerations.schema }),
	questions: defineCollection({ loader: yamlData('questions'), schema: DATA_FILES.questions.schema }),
	rules: defineCollection({ loader: yamlData('rules'), schema: DATA_FILES.rules.schema }),
	cases: defineCollection({ loader: yamlData('cases'), schema: DATA_FILES.cases.schema }),
	corrections: defineCollection({ loader: yamlData('corrections'), schema: DATA_FILES.corrections.schema }),
	comparison: defineCollection({ loader: yamlData('comparison'), schema: DATA_FILES.comparison.schema }),
	leftOut: defineCollection({ loader: yamlData('leftOut'), schema: DATA_FILES.leftOut.schema }),
	glossary: defineCollection({ loader: yamlData('glossary'), schema: DATA_FILES.glossary.schema }),
	pageStatus: defineCollection({
		loader: () => pageStatuses(loadContent('content').content).map((status) => ({ id: status.slug, ...status })),
		schema: PageStatusSchema.extend({ id: z.string() }),
	}),
	searchQuality: defineCollection({ loader: yamlData('searchQuality'), schema: DATA_FILES.searchQuality.schema }),
};
