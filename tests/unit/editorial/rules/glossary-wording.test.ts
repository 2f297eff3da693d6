import { expect, test } from 'vitest';
import { glossaryWording } from '../../../../src/editorial/rules/glossary-wording.ts';
import { after, replace, reportBy } from '../fixture.ts';

test('finds a term translated in another way', () => {
	expect(
		reportBy(
			[glossaryWording],
			replace('data/glossary.yaml', 'avoid: { ar: [], en: [] }', 'avoid: { ar: [أجرة], en: [service charge] }'),
			after('docs/ar/index.mdx', 'الأجرة أجرة.'),
			after('docs/en/index.mdx', 'A Service  charge, no surcharges.')
		)
	).toMatchInlineSnapshot(`
		"content/docs/ar/index.mdx:8:8  glossary-wording
		  Expected \`رسم\`, found \`أجرة\`.
		  Use the wording of the glossary (\`fee\`).

		content/docs/en/index.mdx:8:3  glossary-wording
		  Expected \`fee\`, found \`Service  charge\`.
		  Use the wording of the glossary (\`fee\`)."
	`);
});
