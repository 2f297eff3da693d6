import { expect, test } from 'vitest';
import { arabicLetters } from '../../../../src/editorial/rules/arabic-letters.ts';
import { after, replace, reportBy } from '../fixture.ts';

test('finds a letter of Persian, and says which is meant where that is certain', () => {
	expect(reportBy([arabicLetters], after('docs/ar/index.mdx', 'لکل مؤسسة سياسة فی الأمر.'))).toMatchInlineSnapshot(`
		"content/docs/ar/index.mdx:8:2  arabic-letters
		  Expected a letter of Arabic, found \`ک\` (U+06A9), a letter of another language.
		  Write \`ك\`.

		content/docs/ar/index.mdx:8:18  arabic-letters
		  Expected a letter of Arabic, found \`ی\` (U+06CC), a letter of another language.
		  Write the letter with an Arabic keyboard."
	`);
});

test('finds the printed shape of letters', () => {
	expect(reportBy([arabicLetters], replace('data/glossary.yaml', 'رسم, en', 'ﺭﺳﻢ, en'))).toMatchInlineSnapshot(`
		"content/data/glossary.yaml:2:15  arabic-letters
		  Expected letters, found \`ﺭﺳﻢ\` (U+FEAD), the printed shape of a letter.
		  Write \`رسم\`."
	`);
});
