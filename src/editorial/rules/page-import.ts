import type { Finding, Rule } from '../rule.ts';

/** What a page may import, and how. The names are those that the module exports: the build knows them. */
const ALLOWED = [
	/^import \{ ?[A-Z]\w*(?:, [A-Z]\w*)*,? ?\} from (['"])~\/components\/guide\1;?$/,
	/^import RecordPage from (['"])~\/components\/RecordPage\.astro\1;?$/,
];

export const pageImport: Rule = {
	id: 'page-import',
	why: 'An import runs code where the site is built, and can bring code to every reader.',
	arabic: 'الاستيراد يشغّل شيفرة حيث يُبنى الموقع، وقد يوصل شيفرة إلى كل قارئ.',
	check: ({ pages }) =>
		pages.flatMap(({ nodes }) =>
			nodes
				.filter(({ type }) => type === 'mdxjsEsm')
				.flatMap(({ value, at }) => {
					// One node holds all lines up to the next blank one.
					const statements = value.replace(/\{[^}]*\}/g, (list) => list.replace(/\s+/g, ' ')).split('\n');
					return statements.flatMap((statement, index): Finding[] => {
						const text = statement.trim();
						if (text === '' || ALLOWED.some((form) => form.test(text))) return [];
						return [
							{
								at: { ...at, line: at.line + index, column: index === 0 ? at.column : 1 },
								message: `Expected only components of the guide to be imported, found \`${text.slice(0, 80)}\`.`,
								remedy: "Use `import { Cite } from '~/components/guide';` with the names you need, and export nothing.",
							},
						];
					});
				})
		),
};
