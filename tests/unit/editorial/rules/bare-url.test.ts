import { expect, test } from 'vitest';
import { bareUrl } from '../../../../src/editorial/rules/bare-url.ts';
import { after, reportBy } from '../fixture.ts';

test('finds an address in the text', () => {
	expect(
		reportBy(
			[bareUrl],
			after(
				'docs/en/index.mdx',
				'See https://www.example.com/terms or [the terms](https://www.example.com/terms) or `https://localhost/`.'
			)
		)
	).toMatchInlineSnapshot(`
		"content/docs/en/index.mdx:8:5  bare-url
		  Expected a link with words, found the address \`https://www.example.com/terms\`.
		  Write \`[what it leads to](address)\`, or name the source in a claim."
	`);
});
