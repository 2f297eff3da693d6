import { expect, test } from 'vitest';
import { replace, reportOn, rewrite } from '../fixture.ts';

const FILE = 'docs/en/about/method.mdx';
const describedBy = (description: string) =>
	rewrite(FILE, (text) => text.replace(/^description: .*$/m, `description: ${description}`));

test('misses a title and a description', () => {
	expect(
		reportOn(
			replace(FILE, 'title: How was it made?', "title: ''"),
			rewrite(FILE, (text) => text.replace(/^description.*\n/m, ''))
		)
	).toMatchInlineSnapshot(`
		"content/docs/en/about/method.mdx:2:1  page-meta
		  Expected a \`title\`, found none.
		  Add \`title:\` between the two \`---\` lines.

		content/docs/en/about/method.mdx:2:1  page-meta
		  Expected a \`description\` of 50 to 170 characters, found 0.
		  Say in one sentence what the page answers."
	`);
});

test('misses both where there is no front matter', () => {
	expect(reportOn(rewrite(FILE, (text) => text.replace(/^---[^]*?\n---\n/, '')))).toMatchInlineSnapshot(`
		"content/docs/en/about/method.mdx:2:1  page-meta
		  Expected a \`title\`, found none.
		  Add \`title:\` between the two \`---\` lines.

		content/docs/en/about/method.mdx:2:1  page-meta
		  Expected a \`description\` of 50 to 170 characters, found 0.
		  Say in one sentence what the page answers."
	`);
});

test.each([
	[49, true],
	[50, false],
	[170, false],
	[171, true],
])('measures the description: %i characters', (length, isWrong) => {
	expect(reportOn(describedBy('x'.repeat(length)))).toBe(
		isWrong
			? `content/${FILE}:3:1  page-meta\n  Expected a \`description\` of 50 to 170 characters, found ${length}.\n  Say in one sentence what the page answers.`
			: ''
	);
});
