import { expect, test } from 'vitest';
import { arabicWaw } from '../../../../src/editorial/rules/arabic-waw.ts';
import { after, reportBy } from '../fixture.ts';

test('finds “and” joined to a Latin name or parted from an Arabic word', () => {
	expect(reportBy([arabicWaw], after('docs/ar/index.mdx', 'Telegram وSignal و التطبيق.'))).toMatchInlineSnapshot(`
		"content/docs/ar/index.mdx:8:10  arabic-waw
		  Expected a space between «و» and a Latin name, found \`وSignal\`.
		  Write \`و Signal\`.

		content/docs/ar/index.mdx:8:18  arabic-waw
		  Expected «و» joined to the word after it, found \`و التطبيق\`.
		  Write \`والتطبيق\`."
	`);
});
