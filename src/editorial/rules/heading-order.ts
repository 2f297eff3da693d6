import type { Finding, Rule } from '../rule.ts';

export const headingOrder: Rule = {
	id: 'heading-order',
	why: 'Screen readers offer headings as the table of contents; a missing level reads as a missing section.',
	arabic: 'يعرض قارئ الشاشة العناوين فهرسًا للصفحة، فالمستوى الناقص يبدو قسمًا ناقصًا.',
	check: ({ pages }) =>
		pages.flatMap(({ headings }) => {
			let above = 1;
			return headings.flatMap(({ level, text, at }): Finding[] => {
				const wrong = level === 1 || level > above + 1;
				const deepest = Math.max(2, above + 1);
				if (!wrong) above = level;
				return wrong
					? [
							{
								at,
								message:
									level === 1
										? `Expected sections from level 2 (\`##\`), found \`# ${text}\`: the title of the page is its one heading of level 1.`
										: `Expected a heading of level ${deepest} at most (\`${'#'.repeat(deepest)}\`), found level ${level}: \`${text}\`.`,
								remedy: `Write \`${'#'.repeat(deepest)}\`, or add the heading that is missing above it.`,
							},
						]
					: [];
			});
		}),
};
