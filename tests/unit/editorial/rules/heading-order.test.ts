import { expect, test } from 'vitest';
import { headingOrder } from '../../../../src/editorial/rules/heading-order.ts';
import { replace, reportBy } from '../fixture.ts';

test('finds a heading that skips a level, and a second title', () => {
	expect(
		reportBy(
			[headingOrder],
			replace('docs/en/for/cost.mdx', '### And later?', '#### And later?'),
			replace('docs/ar/for/cost.mdx', '## ما الرسوم؟', '# ما الرسوم؟')
		)
	).toMatchInlineSnapshot(`
		"content/docs/ar/for/cost.mdx:7:1  heading-order
		  Expected sections from level 2 (\`##\`), found \`# ما الرسوم؟\`: the title of the page is its one heading of level 1.
		  Write \`##\`, or add the heading that is missing above it.

		content/docs/ar/for/cost.mdx:13:1  heading-order
		  Expected a heading of level 2 at most (\`##\`), found level 3: \`وبعد ذلك؟\`.
		  Write \`##\`, or add the heading that is missing above it.

		content/docs/en/for/cost.mdx:13:1  heading-order
		  Expected a heading of level 3 at most (\`###\`), found level 4: \`And later?\`.
		  Write \`###\`, or add the heading that is missing above it."
	`);
});
