import { expect, test } from 'vitest';
import { bidiControls } from '../../../../src/editorial/rules/bidi-controls.ts';
import { after, replace, reportBy } from '../fixture.ts';

test('finds invisible characters in pages and data', () => {
	expect(
		reportBy(
			[bidiControls],
			after('docs/ar/index.mdx', 'تُكتب \u200fAPI.'),
			replace('data/criterion-groups.yaml', 'Money', 'Mo\u2067ney')
		)
	).toMatchInlineSnapshot(`
		"content/data/criterion-groups.yaml:2:28  bidi-controls
		  Expected no invisible character, found U+2067.
		  Remove it: the site isolates Latin words in Arabic by itself.

		content/docs/ar/index.mdx:8:7  bidi-controls
		  Expected no invisible character, found U+200F.
		  Remove it: the site isolates Latin words in Arabic by itself."
	`);
});
