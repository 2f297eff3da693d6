import { expect, test } from 'vitest';
import { altText } from '../../../../src/editorial/rules/alt-text.ts';
import { after, reportBy } from '../fixture.ts';

test('finds pictures without words, with a file name, or in the wrong language', () => {
	expect(
		reportBy(
			[altText],
			after('docs/en/index.mdx', '![](/a.svg) ![balance.svg](/a.svg) ![ميزان](/a.svg) <img src="/a.svg" />'),
			after('docs/ar/index.mdx', '![ميزان متعادل](/a.svg)')
		)
	).toMatchInlineSnapshot(`
		"content/docs/en/index.mdx:8:1  alt-text
		  Expected a picture described in English, found no description.
		  Say in a few words what the picture tells the reader.

		content/docs/en/index.mdx:8:13  alt-text
		  Expected a picture described in English, found \`balance.svg\`.
		  Say in a few words what the picture tells the reader.

		content/docs/en/index.mdx:8:36  alt-text
		  Expected a picture described in English, found \`ميزان\`.
		  Say in a few words what the picture tells the reader.

		content/docs/en/index.mdx:8:53  alt-text
		  Expected a picture described in English, found no description.
		  Say in a few words what the picture tells the reader."
	`);
});
