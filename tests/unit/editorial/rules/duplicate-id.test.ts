import { expect, test } from 'vitest';
import { add, replace, reportOn } from '../fixture.ts';

test('finds an id that is used again in the same file', () => {
	expect(
		reportOn(
			replace('data/claims/whatsapp.yaml', 'id: cost-calls', 'id: cost-app'),
			replace('data/alternatives/signal.yaml', 'cost-calls', 'cost-app'),
			replace('data/considerations.yaml', 'cost-app, cost-calls', 'cost-app'),
			replace('docs/ar/for/cost.mdx', '<Cite id="cost-calls" />', ''),
			replace('docs/en/for/cost.mdx', '<Cite id="cost-calls" />', '')
		)
	).toMatchInlineSnapshot(`
		"content/data/claims/whatsapp.yaml:12:3  duplicate-id
		  Expected each id once in claims, found \`cost-app\` again; it is first used at content/data/claims/whatsapp.yaml:1.
		  Give the newer entry an id of its own, or remove it."
	`);
});

test('finds an id that is used again in another file', () => {
	expect(
		reportOn(
			add(
				'data/sources/signal.yaml',
				'- id: whatsapp-blog\n  title: Blog\n  publisher: Signal\n  url: https://example.com/\n  date: unknown\n  kind: official\n  access: copy\n'
			)
		)
	).toMatchInlineSnapshot(`
		"content/data/sources/whatsapp.yaml:9:3  duplicate-id
		  Expected each id once in sources, found \`whatsapp-blog\` again; it is first used at content/data/sources/signal.yaml:1.
		  Give the newer entry an id of its own, or remove it."
	`);
});

test('finds a number that is used again', () => {
	expect(reportOn(replace('data/article-claims.yaml', 'number: 22,', 'number: 21,'))).toMatchInlineSnapshot(`
		"content/data/article-claims.yaml:1:1  article-coverage
		  Expected all 22 statements of the article, found none with number 22.
		  Add the entry with \`number: 22\`.

		content/data/article-claims.yaml:22:5  duplicate-id
		  Expected each number once in articleClaims, found \`21\` again; it is first used at content/data/article-claims.yaml:21.
		  Give the newer entry an id of its own, or remove it."
	`);
});

test('lets different kinds of data use the same id', () => {
	expect(
		reportOn(
			replace('data/glossary.yaml', 'id: budget', 'id: cost'),
			replace('data/glossary.yaml', '[budget]', '[cost]')
		)
	).toBe('');
});
