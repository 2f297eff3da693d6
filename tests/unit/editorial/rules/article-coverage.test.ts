import { expect, test } from 'vitest';
import { remove, replace, reportOn, rewrite } from '../fixture.ts';

test('misses a statement of the article in the data', () => {
	expect(reportOn(rewrite('data/article-claims.yaml', (text) => text.replace(/^- \{ number: 7,.*\n/m, ''))))
		.toMatchInlineSnapshot(`
		"content/data/article-claims.yaml:1:1  article-coverage
		  Expected all 22 statements of the article, found none with number 7.
		  Add the entry with \`number: 7\`."
	`);
});

test('misses a statement on its page, in each language', () => {
	expect(
		reportOn(
			replace('docs/ar/for/cost.mdx', '<Correction claim="7" />\n', ''),
			replace('docs/en/for/cost.mdx', '<Correction claim="7" />\n', '')
		)
	).toMatchInlineSnapshot(`
		"content/data/article-claims.yaml:7:136  article-coverage
		  Expected statement 7 on the page \`ar/for/cost\`, found no \`<Correction claim="7" />\` there.
		  Show the statement on that page, or name the page that shows it.

		content/data/article-claims.yaml:7:136  article-coverage
		  Expected statement 7 on the page \`en/for/cost\`, found no \`<Correction claim="7" />\` there.
		  Show the statement on that page, or name the page that shows it."
	`);
});

test('looks on the page that the data names, and on no other', () => {
	expect(reportOn(replace('data/article-claims.yaml', 'page: for/cost', 'page: about/method'))).toMatchInlineSnapshot(`
		"content/data/article-claims.yaml:1:136  article-coverage
		  Expected statement 1 on the page \`ar/about/method\`, found no \`<Correction claim="1" />\` there.
		  Show the statement on that page, or name the page that shows it.

		content/data/article-claims.yaml:1:136  article-coverage
		  Expected statement 1 on the page \`en/about/method\`, found no \`<Correction claim="1" />\` there.
		  Show the statement on that page, or name the page that shows it."
	`);
});

test('misses all of them where the file is missing', () => {
	const report = reportOn(remove('data/article-claims.yaml'));
	expect(report.match(/content\/data\/article-claims\.yaml:1:1 {2}article-coverage/g)).toHaveLength(22);
});
