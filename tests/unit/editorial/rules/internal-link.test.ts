import { expect, test } from 'vitest';
import { internalLink } from '../../../../src/editorial/rules/internal-link.ts';
import { replace, reportBy, rewrite } from '../fixture.ts';

const linking = (to: string) => replace('docs/en/about/method.mdx', '(/en/for/cost/#claim-cost-app)', `(${to})`);

test('finds a link into the other language', () => {
	expect(reportBy([internalLink], linking('/ar/for/cost/#fees'))).toMatchInlineSnapshot(`
		"content/docs/en/about/method.mdx:14:54  internal-link
		  Expected a link under \`/en/\`, found \`/ar/for/cost/#fees\`: readers would land in another language.
		  Use \`/en/for/cost/#fees\`."
	`);
});

test('finds a link to a page that does not exist and guesses what was meant', () => {
	expect(reportBy([internalLink], linking('/en/for/costs/'))).toMatchInlineSnapshot(`
		"content/docs/en/about/method.mdx:14:54  internal-link
		  Expected a link to a page of the guide, found \`/en/for/costs/\`.
		  Did you mean \`/en/for/cost/\`?"
	`);
	expect(reportBy([internalLink], linking('/en/for/cost'))).toContain('Did you mean `/en/for/cost/`?');
});

test('guesses nothing where nothing is near', () => {
	expect(reportBy([internalLink], linking('/en/against/security-and-privacy/'))).toMatchInlineSnapshot(`
		"content/docs/en/about/method.mdx:14:54  internal-link
		  Expected a link to a page of the guide, found \`/en/against/security-and-privacy/\`.
		  Correct the path, or add the page."
	`);
});

test('finds a link to a section that does not exist', () => {
	expect(reportBy([internalLink], linking('/en/for/cost/#prices'))).toMatchInlineSnapshot(`
		"content/docs/en/about/method.mdx:14:54  internal-link
		  Expected the id of a section of content/docs/en/for/cost.mdx, found \`#prices\`.
		  Use one of: \`#fees\`, \`#later\`, \`#article\`."
	`);
	expect(reportBy([internalLink], replace('docs/en/for/cost.mdx', '(#fees)', '(#fee)'))).toMatchInlineSnapshot(`
		"content/docs/en/for/cost.mdx:15:16  internal-link
		  Expected the id of a section of content/docs/en/for/cost.mdx, found \`#fee\`.
		  Use one of: \`#fees\`, \`#later\`, \`#article\`."
	`);
});

test('says so where the page has no sections at all', () => {
	expect(reportBy([internalLink], linking('/en/#top'))).toMatchInlineSnapshot(`
		"content/docs/en/about/method.mdx:14:54  internal-link
		  Expected the id of a section of content/docs/en/index.mdx, found \`#top\`.
		  Remove \`#top\`: the page has no sections."
	`);
});

test('finds a link that does not begin at the root', () => {
	expect(reportBy([internalLink], linking('../for/cost/'))).toMatchInlineSnapshot(`
		"content/docs/en/about/method.mdx:14:54  internal-link
		  Expected a link from the root such as \`/en/for/cost/\`, found \`../for/cost/\`.
		  Write the whole path, with a slash at both ends."
	`);
});

test.each([
	'https://www.example.com/',
	'mailto:editor@example.com',
	'/en/',
	'/en/for/cost/',
	'/en/for/cost/#article',
	'/en/for/cost/#claim-cost-app',
	'/en/for/cost/#evidence',
	'#_top',
])('lets %s pass', (to) => {
	expect(reportBy([internalLink], linking(to))).toBe('');
});

test('finds every dead link of a line, at its own column', () => {
	const report = reportBy(
		[internalLink],
		rewrite('docs/en/index.mdx', (text) => `${text}\n[a](/a/) and [b](/b/).\n`)
	);
	expect(report.match(/index\.mdx:\d+:\d+/g)).toEqual(['index.mdx:8:5', 'index.mdx:8:18']);
});
