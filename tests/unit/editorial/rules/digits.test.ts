import { expect, test } from 'vitest';
import { digits } from '../../../../src/editorial/rules/digits.ts';
import { after, reportBy } from '../fixture.ts';

test('finds other digits in both languages', () => {
	expect(reportBy([digits], after('docs/ar/index.mdx', 'في ٢٠٢٦ زاد 12٪.'), after('docs/en/index.mdx', 'In ٢٠٢٦.')))
		.toMatchInlineSnapshot(`
		"content/docs/ar/index.mdx:8:4  digits
		  Expected the digits 0–9, as elsewhere in this text, found \`٢٠٢٦\`.
		  Write \`2026\`.

		content/docs/ar/index.mdx:8:15  digits
		  Expected the digits 0–9, as elsewhere in this text, found \`٪\`.
		  Write \`%\`.

		content/docs/en/index.mdx:8:4  digits
		  Expected the digits 0–9, found \`٢٠٢٦\`.
		  Write \`2026\`."
	`);
});
