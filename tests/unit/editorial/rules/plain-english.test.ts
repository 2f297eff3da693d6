import { expect, test } from 'vitest';
import { plainEnglish } from '../../../../src/editorial/rules/plain-english.ts';
import { after, reportBy } from '../fixture.ts';

test('finds long words for short ones, and a word written twice', () => {
	expect(reportBy([plainEnglish], after('docs/en/index.mdx', 'You can utilise the the app.'))).toMatchInlineSnapshot(`
		"content/docs/en/index.mdx:8:9  plain-english
		  Expected plain words, found \`utilise\`, use \`use\` instead.
		  Use the shorter word, or write the sentence anew.

		content/docs/en/index.mdx:8:17  plain-english
		  Expected plain words, found repeated \`the\`, remove one occurrence.
		  Use the shorter word, or write the sentence anew."
	`);
});

test('leaves quotations as they are', () => {
	expect(reportBy([plainEnglish], after('docs/en/index.mdx', 'They say “we utilise it”.'))).toMatchInlineSnapshot(`""`);
});
