import { expect, test } from 'vitest';
import { handIsolation } from '../../../../src/editorial/rules/hand-isolation.ts';
import { after, reportBy } from '../fixture.ts';

test('finds markup of direction', () => {
	expect(reportBy([handIsolation], after('docs/ar/index.mdx', 'منصة <bdi>WhatsApp</bdi> و<span dir="ltr">API</span>.')))
		.toMatchInlineSnapshot(`
		"content/docs/ar/index.mdx:8:6  hand-isolation
		  Expected text without markup of direction, found \`<bdi>\`.
		  Remove the tag and keep its words.

		content/docs/ar/index.mdx:8:27  hand-isolation
		  Expected text without markup of direction, found \`<span dir="ltr">\`.
		  Remove the tag and keep its words."
	`);
});

test('lets code show it', () => {
	expect(reportBy([handIsolation], after('docs/ar/index.mdx', 'يُكتب `<bdi>` هكذا.'))).toMatchInlineSnapshot(`""`);
});
