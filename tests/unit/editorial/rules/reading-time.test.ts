import { expect, test } from 'vitest';
import { readingTime } from '../../../../src/editorial/rules/reading-time.ts';
import { after, reportBy } from '../fixture.ts';

test('finds a page that takes too long', () => {
	expect(reportBy([readingTime], after('docs/en/for/cost.mdx', 'Short words go fast here. '.repeat(400))))
		.toMatchInlineSnapshot(`
		"content/docs/en/for/cost.mdx:2:1  reading-time
		  Expected a page of 10 minutes at most (200 words a minute), found 11.
		  Shorten the page, or part it in two."
	`);
});
