import { expect, test } from 'vitest';
import { arabicSpacing } from '../../../../src/editorial/rules/arabic-spacing.ts';
import { after, reportBy } from '../fixture.ts';

test('finds spaces that are missing, doubled, or before a mark', () => {
	expect(reportBy([arabicSpacing], after('docs/ar/index.mdx', 'في مصر ، لا تعمل المكالمات،ولا  الرسائل ( كما نعلم ).')))
		.toMatchInlineSnapshot(`
		"content/docs/ar/index.mdx:8:7  arabic-spacing
		  Expected no space before \`،\`, found \` ،\`.
		  Remove the space.

		content/docs/ar/index.mdx:8:27  arabic-spacing
		  Expected a space after \`،\`, found \`،و\`.
		  Put a space after the mark.

		content/docs/ar/index.mdx:8:31  arabic-spacing
		  Expected one space, found 2: \`  \`.
		  Leave one space.

		content/docs/ar/index.mdx:8:41  arabic-spacing
		  Expected no space after \`(\`, found \`( \`.
		  Remove the space.

		content/docs/ar/index.mdx:8:51  arabic-spacing
		  Expected no space before \`)\`, found \` )\`.
		  Remove the space."
	`);
});

test('lets tables align their columns', () => {
	expect(
		reportBy([arabicSpacing], after('docs/ar/index.mdx', '| أ    | ب   |\n| ---- | --- |\n| قليل | كثير |'))
	).toMatchInlineSnapshot(`""`);
});
