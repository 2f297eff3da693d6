/** The one place that tells Astro where content lives and what shape it has. Starlight expects `src/content`; ours is `content/`. */
import { docsSchema, i18nSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';
import { glob, type Loader } from 'astro/loaders';
import { DATA_FILES, loadData, type DataKind } from './schemas/data-files.ts';
import { InterfaceStringsSchema } from './schemas/interface-strings.ts';
import { formatProblem } from './schemas/yaml-file.ts';

const DATA_DIR = 'content/data';

/** Loads one kind of YAML data; in `astro dev` it reloads when a file changes. */
function yamlData(kind: DataKind): Loader {
	const { key } = DATA_FILES[kind];
	const fill: Loader['load'] = async ({ store, logger, parseData, generateDigest }) => {
		const { entries, problems } = loadData(DATA_DIR, kind);
		for (const problem of problems) logger.error(formatProblem(problem));
		store.clear();
		for (const { data, at } of entries) {
			const id = String((data as Record<string, unknown>)[key]);
			const parsed = await parseData({ id, data: data as Record<string, unknown> });
			store.set({ id, data: parsed, filePath: at.file, digest: generateDigest(parsed) });
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

const data = <K extends DataKind>(kind: K) => defineCollection({ loader: yamlData(kind), schema: DATA_FILES[kind].schema });

export const collections = {
	docs: defineCollection({
		loader: glob({ base: './content/docs', pattern: '**/[^_]*.mdx' }),
		schema: docsSchema(),
	}),
	i18n: defineCollection({
		loader: glob({ base: './content/i18n', pattern: '*.yaml' }),
		schema: i18nSchema({ extend: InterfaceStringsSchema }),
	}),
	sections: data('sections'),
	alternatives: data('alternatives'),
	criterionGroups: data('criterionGroups'),
	criteria: data('criteria'),
	sources: data('sources'),
	claims: data('claims'),
	articleClaims: data('articleClaims'),
	considerations: data('considerations'),
	glossary: data('glossary'),
};
