import type { Finding, Rule } from '../rule.ts';

/** What search engines show of a description before they cut it. */
const DESCRIPTION_CHARACTERS = { min: 50, max: 170 };

export const pageMeta: Rule = {
	id: 'page-meta',
	why: 'Title and description are what a reader sees of the page in search results and in shared links.',
	arabic: 'العنوان والوصف هما ما يراه القارئ في نتائج البحث وفي الروابط التي تصله.',
	check: ({ pages }) =>
		pages.flatMap(({ frontmatter }) => {
			// Front matter that could not be read is reported as such.
			if (frontmatter.data === undefined) return [];
			const { title, description } = (frontmatter.data ?? {}) as { title?: unknown; description?: unknown };
			const findings: Finding[] = [];
			if (typeof title !== 'string' || title.trim() === '')
				findings.push({
					at: frontmatter.positionOf(['title']),
					message: 'Expected a `title`, found none.',
					remedy: 'Add `title:` between the two `---` lines.',
				});
			const length = typeof description === 'string' ? description.trim().length : 0;
			if (length < DESCRIPTION_CHARACTERS.min || length > DESCRIPTION_CHARACTERS.max)
				findings.push({
					at: frontmatter.positionOf(['description']),
					message: `Expected a \`description\` of ${DESCRIPTION_CHARACTERS.min} to ${DESCRIPTION_CHARACTERS.max} characters, found ${length}.`,
					remedy: 'Say in one sentence what the page answers.',
				});
			return findings;
		}),
};
