import { expect, test } from 'vitest';
import { arabicPunctuation } from '../../../../src/editorial/rules/arabic-punctuation.ts';
import { after, reportBy } from '../fixture.ts';

test('finds Latin marks in an Arabic sentence', () => {
	expect(reportBy([arabicPunctuation], after('docs/ar/index.mdx', 'في الإمارات, وفي قطر; هل تعمل?')))
		.toMatchInlineSnapshot(`
		"content/docs/ar/index.mdx:8:12  arabic-punctuation
		  Expected \`،\` in Arabic, found \`,\`.
		  Write \`،\`.

		content/docs/ar/index.mdx:8:21  arabic-punctuation
		  Expected \`؛\` in Arabic, found \`;\`.
		  Write \`؛\`.

		content/docs/ar/index.mdx:8:30  arabic-punctuation
		  Expected \`؟\` in Arabic, found \`?\`.
		  Write \`؟\`."
	`);
});

test('finds quotation marks that are not Arabic', () => {
	expect(reportBy([arabicPunctuation], after('docs/ar/index.mdx', 'نسمّيها "رسالة" و“خدمة”..'))).toMatchInlineSnapshot(`
		"content/docs/ar/index.mdx:8:9  arabic-punctuation
		  Expected «…» round a quotation in Arabic, found \`"\`.
		  Open the quotation with « and close it with ».

		content/docs/ar/index.mdx:8:15  arabic-punctuation
		  Expected «…» round a quotation in Arabic, found \`"\`.
		  Open the quotation with « and close it with ».

		content/docs/ar/index.mdx:8:18  arabic-punctuation
		  Expected «…» round a quotation in Arabic, found \`“\`.
		  Open the quotation with « and close it with ».

		content/docs/ar/index.mdx:8:24  arabic-punctuation
		  Expected one full stop, or … for words left out, found \`..\`.
		  Write \`.\` or \`…\`."
	`);
});
