import type { Rule } from '../rule.ts';

/** What a page may say of itself. Starlight would take more, among it elements for the head and raw HTML. */
const KEYS: Readonly<Record<string, readonly string[] | undefined>> = {
	'': ['title', 'description', 'sidebar', 'tableOfContents', 'template', 'lastUpdated', 'pagefind'],
	sidebar: ['label', 'order', 'hidden'],
	tableOfContents: ['minHeadingLevel', 'maxHeadingLevel'],
};

export const frontMatter: Rule = {
	id: 'front-matter',
	why: 'Some settings put elements or raw HTML into the page.',
	arabic: 'تضع بعض الإعدادات في رأس الصفحة عناصر أو HTML خامًا.',
	check: ({ pages }) =>
		pages.flatMap(({ frontmatter }) =>
			Object.entries(KEYS).flatMap(([parent, known = []]) => {
				const all = (frontmatter.data ?? {}) as Record<string, unknown>;
				const table = parent === '' ? all : all[parent];
				if (typeof table !== 'object' || table === null) return [];
				return Object.keys(table).flatMap((key) =>
					known.includes(key)
						? []
						: [
								{
									at: frontmatter.positionOf(parent === '' ? [key] : [parent, key]),
									message: `Expected one of ${known.map((one) => `\`${one}\``).join(', ')}, found \`${key}\`.`,
									remedy: 'Remove the line.',
								},
							]
				);
			})
		),
};
