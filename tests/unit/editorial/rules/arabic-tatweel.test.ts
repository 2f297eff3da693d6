import { expect, test } from 'vitest';
import { arabicTatweel } from '../../../../src/editorial/rules/arabic-tatweel.ts';
import { after, reportBy } from '../fixture.ts';

test('finds a stretched word, not the sign of the Hijri year nor a particle before a Latin word', () => {
	expect(reportBy([arabicTatweel], after('docs/ar/index.mdx', 'الجـواب بـ SAML ولـ Wire في 1448 هـ، لا بـعد.')))
		.toMatchInlineSnapshot(`
		"content/docs/ar/index.mdx:8:4  arabic-tatweel
		  Expected a word without a stretching stroke, found \`ـ\`.
		  Remove the stroke (tatweel).

		content/docs/ar/index.mdx:8:42  arabic-tatweel
		  Expected a word without a stretching stroke, found \`ـ\`.
		  Remove the stroke (tatweel)."
	`);
});
