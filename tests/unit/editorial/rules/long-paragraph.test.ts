import { expect, test } from 'vitest';
import { longParagraph } from '../../../../src/editorial/rules/long-paragraph.ts';
import { after, reportBy } from '../fixture.ts';

test('finds long paragraphs and long sentences', () => {
	expect(
		reportBy(
			[longParagraph],
			after('docs/en/index.mdx', 'Ten words make a short sentence of no great weight. '.repeat(13)),
			after('docs/ar/index.mdx', `${'كلمة '.repeat(50)}كلمة.`)
		)
	).toMatchInlineSnapshot(`
		"content/docs/ar/index.mdx:8:1  long-paragraph
		  Expected a sentence of 50 words at most, found 51.
		  Make two sentences of it.

		content/docs/en/index.mdx:8:1  long-paragraph
		  Expected a paragraph of 120 words at most, found 130.
		  Part it where the thought turns."
	`);
});
