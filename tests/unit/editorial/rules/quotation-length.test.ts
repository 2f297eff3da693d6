import { expect, test } from 'vitest';
import { quotationLength } from '../../../../src/editorial/rules/quotation-length.ts';
import { after, reportBy } from '../fixture.ts';

test('finds a quotation of more than 25 words', () => {
	expect(
		reportBy(
			[quotationLength],
			after('docs/en/index.mdx', `They say “${'word '.repeat(25)}word”.`),
			after('docs/ar/index.mdx', `يقولون «${'كلمة '.repeat(24)}كلمة».`)
		)
	).toMatchInlineSnapshot(`
		"content/docs/en/index.mdx:8:10  quotation-length
		  Expected a quotation of 25 words at most, found 26.
		  Quote less, or say it in your own words."
	`);
});
