import { expect, test } from 'vitest';
import { arabicTatweel } from '../../../../src/editorial/rules/arabic-tatweel.ts';
import { after, reportBy } from '../fixture.ts';

test('finds a stretched word, not the sign of the Hijri year', () => {
	expect(reportBy([arabicTatweel], after('docs/ar/index.mdx', 'الجـواب في 1448 هـ.'))).toMatchInlineSnapshot(`
		"content/docs/ar/index.mdx:8:4  arabic-tatweel
		  Expected a word without a stretching stroke, found \`ـ\`.
		  Remove the stroke (tatweel)."
	`);
});
