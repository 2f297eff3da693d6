import { expect, test } from 'vitest';
import { englishPunctuation } from '../../../../src/editorial/rules/english-punctuation.ts';
import { after, reportBy } from '../fixture.ts';

test('finds typewriter marks and stray spaces', () => {
	expect(reportBy([englishPunctuation], after('docs/en/index.mdx', 'The app\'s "terms" , are  short .')))
		.toMatchInlineSnapshot(`
		"content/docs/en/index.mdx:8:8  english-punctuation
		  Expected the apostrophe ’, found \`'\`.
		  Write \`’\`, or ‘…’ round a quotation.

		content/docs/en/index.mdx:8:11  english-punctuation
		  Expected “…” round a quotation, found \`"\`.
		  Open it with “ and close it with ”.

		content/docs/en/index.mdx:8:17  english-punctuation
		  Expected “…” round a quotation, found \`"\`.
		  Open it with “ and close it with ”.

		content/docs/en/index.mdx:8:18  english-punctuation
		  Expected no space before \`,\`, found \` ,\`.
		  Remove the space.

		content/docs/en/index.mdx:8:24  english-punctuation
		  Expected one space, found 2.
		  Leave one space.

		content/docs/en/index.mdx:8:31  english-punctuation
		  Expected no space before \`.\`, found \` .\`.
		  Remove the space."
	`);
});
