import type { Finding, Rule } from '../rule.ts';

export const pageSection: Rule = {
	id: 'page-section',
	why: 'A page outside every section cannot be reached from the navigation; one in two stands there twice.',
	arabic: 'الصفحة التي لا قسم لها لا تُبلغ من القائمة، والتي في قسمين تظهر مرتين.',
	check: ({ dataset, refused, pages }) => {
		const placed = new Map<string, number>();
		for (const { data } of dataset.sections)
			for (const slug of data.pages) placed.set(slug, (placed.get(slug) ?? 0) + 1);
		const slugs = new Set(pages.map(({ slug }) => slug));
		const findings: Finding[] = [];
		for (const { data, positionOf } of dataset.sections)
			data.pages.forEach((slug, index) => {
				const at = positionOf(['pages', index]);
				if (!slugs.has(slug))
					findings.push({
						at,
						message: `Expected a page \`content/docs/…/${slug}.mdx\`, found none.`,
						remedy: 'Add the page in both languages, or take it off the list.',
					});
				else if (placed.get(slug) !== 1)
					findings.push({
						at,
						message: `Expected \`${slug}\` in one section, found it in ${placed.get(slug)}.`,
						remedy: 'Leave it in one section.',
					});
			});
		// The list of a section that could not be used is not known.
		if (refused.sections.files || refused.sections.ids.size > 0) return findings;
		for (const page of pages)
			if (page.slug !== 'index' && !placed.has(page.slug))
				findings.push({
					at: { file: page.file, line: 1, column: 1 },
					message: `Expected \`${page.slug}\` in a section of content/data/sections.yaml, found it in none.`,
					remedy: 'Add the slug to the `pages` of a section.',
				});
		return findings;
	},
};
