import { BLANK } from '../prose.ts';
import type { Rule } from '../rule.ts';

const WORDS_PER_MINUTE = 200;
const MAX_MINUTES = 10;

export const readingTime: Rule = {
	id: 'reading-time',
	why: 'A reader with a decision to make leaves a page that takes longer than a coffee.',
	arabic: 'من أمامه قرار لا يكمل صفحة تطول قراءتها.',
	severity: 'warning',
	check: ({ prose, pages }) =>
		prose.flatMap(({ kind, text, file }) => {
			if (kind !== 'body') return [];
			const minutes = Math.ceil(text.replaceAll(BLANK, ' ').split(/\s+/).length / WORDS_PER_MINUTE);
			if (minutes <= MAX_MINUTES) return [];
			return [
				{
					at: pages.find((page) => page.file === file)?.frontmatter.positionOf(['title']) ?? {
						file,
						line: 1,
						column: 1,
					},
					message: `Expected a page of ${MAX_MINUTES} minutes at most (${WORDS_PER_MINUTE} words a minute), found ${minutes}.`,
					remedy: 'Shorten the page, or part it in two.',
				},
			];
		}),
};
