import { expect, test } from 'vitest';
import { twinPages } from '../../../../src/editorial/rules/twin-pages.ts';
import { after, remove, replace, reportBy, reportOn } from '../fixture.ts';

test('misses the page in the other language', () => {
	expect(reportOn(remove('docs/ar/index.mdx'))).toMatchInlineSnapshot(`
		"content/docs/ar/about/method.mdx:14:25  internal-link
		  Expected a link to a page of the guide, found \`/ar/\`.
		  Correct the path, or add the page.

		content/docs/en/index.mdx:1:1  twin-pages
		  Expected the page in both languages, found no \`content/docs/ar/index.mdx\`.
		  Write the page in the other language too."
	`);
	expect(reportOn(remove('docs/en/index.mdx'))).toMatchInlineSnapshot(`
		"content/docs/ar/index.mdx:1:1  twin-pages
		  Expected the page in both languages, found no \`content/docs/en/index.mdx\`.
		  Write the page in the other language too.

		content/docs/en/about/method.mdx:14:26  internal-link
		  Expected a link to a page of the guide, found \`/en/\`.
		  Correct the path, or add the page."
	`);
});

test('finds section ids that have drifted apart', () => {
	expect(reportOn(replace('docs/ar/for/cost.mdx', '{#later}', '{#afterwards}'))).toMatchInlineSnapshot(`
		"content/docs/ar/for/cost.mdx:1:1  twin-pages
		  Expected the same section ids as content/docs/en/for/cost.mdx, found only in ar: \`afterwards\`; only in en: \`later\`.
		  Bring the two pages into step."
	`);
});

test('finds sections in another order', () => {
	expect(
		reportOn(
			replace('docs/ar/for/cost.mdx', '{#later}', '{#article-x}'),
			replace('docs/ar/for/cost.mdx', '{#article}', '{#later}'),
			replace('docs/ar/for/cost.mdx', '{#article-x}', '{#article}')
		)
	).toMatchInlineSnapshot(`
		"content/docs/ar/for/cost.mdx:1:1  twin-pages
		  Expected the same section ids as content/docs/en/for/cost.mdx, found another order.
		  Bring the two pages into step."
	`);
});

test('finds a heading without an id', () => {
	expect(reportOn(replace('docs/ar/for/cost.mdx', ' {#later}', ''))).toMatchInlineSnapshot(`
		"content/docs/ar/for/cost.mdx:1:1  twin-pages
		  Expected the same section ids as content/docs/en/for/cost.mdx, found only in en: \`later\`.
		  Bring the two pages into step.

		content/docs/ar/for/cost.mdx:13:1  twin-pages
		  Expected a heading with an id, as in \`## … {#what-it-costs}\`, found \`وبعد ذلك؟\` without one.
		  Add the same \`{#id}\` to this heading in both languages."
	`);
});

test('finds claims, corrections and terms that only one of the two pages has', () => {
	expect(
		reportOn(
			replace('docs/ar/for/cost.mdx', '<Cite id="cost-calls" />', ''),
			replace('docs/en/for/cost.mdx', '<Term id="fee">fee</Term>', '<Term id="budget">fee</Term>'),
			replace(
				'docs/en/about/method.mdx',
				'Back to',
				'<Correction claim="3" />\n\nimport { Correction } from \'~/components/guide\';\n\nBack to'
			)
		)
	).toMatchInlineSnapshot(`
		"content/docs/ar/about/method.mdx:1:1  twin-pages
		  Expected the same corrections as content/docs/en/about/method.mdx, found only in en: \`3\`.
		  Bring the two pages into step.

		content/docs/ar/for/cost.mdx:1:1  twin-pages
		  Expected the same claims as content/docs/en/for/cost.mdx, found only in en: \`cost-calls\`.
		  Bring the two pages into step.

		content/docs/ar/for/cost.mdx:1:1  twin-pages
		  Expected the same terms as content/docs/en/for/cost.mdx, found only in ar: \`fee\`; only in en: \`budget\`.
		  Bring the two pages into step."
	`);
});

test('lets the two pages mention the same evidence in another order, as often as they like', () => {
	expect(
		reportOn(
			replace(
				'docs/ar/for/cost.mdx',
				'<Cite id="cost-app" />',
				'<Cite id="cost-calls" /> <Cite id="cost-app" /> <Cite id="cost-app" />'
			)
		)
	).toBe('');
});

test('finds links and components that only one of the two pages has', () => {
	expect(
		reportBy(
			[twinPages],
			replace('docs/en/for/cost.mdx', '[the terms](https://www.example.com/terms)', 'the terms'),
			after('docs/ar/for/cost.mdx', '<Counterpoint>\n\nلا شيء.\n\n</Counterpoint>')
		)
	).toMatchInlineSnapshot(`
		"content/docs/ar/for/cost.mdx:1:1  twin-pages
		  Expected the same links as content/docs/en/for/cost.mdx, found only in ar: \`https://www.example.com/terms\`.
		  Bring the two pages into step.

		content/docs/ar/for/cost.mdx:1:1  twin-pages
		  Expected the same components as content/docs/en/for/cost.mdx, found only in ar: \`Counterpoint × 1\`.
		  Bring the two pages into step."
	`);
});
