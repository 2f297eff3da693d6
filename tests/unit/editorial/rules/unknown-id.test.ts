import { expect, test } from 'vitest';
import { replace, reportOn } from '../fixture.ts';

test('finds an unknown claim on a page and guesses what was meant', () => {
	expect(
		reportOn(
			replace('docs/en/for/cost.mdx', '<Cite id="cost-app" />', '<Cite id="cots-app" />'),
			replace('docs/ar/for/cost.mdx', '<Cite id="cost-app" />', '<Cite id="cots-app" />')
		)
	).toMatchInlineSnapshot(`
		"content/docs/ar/for/cost.mdx:9:43  unknown-id
		  Expected the id of a claim in content/data/claims, found \`cots-app\`.
		  Did you mean \`cost-app\`?

		content/docs/en/for/cost.mdx:9:52  unknown-id
		  Expected the id of a claim in content/data/claims, found \`cots-app\`.
		  Did you mean \`cost-app\`?"
	`);
});

test('guesses nothing where nothing is near', () => {
	expect(
		reportOn(
			replace('docs/en/for/cost.mdx', '<Claim id="cost-budget" />', '<Claim id="end-to-end-encryption" />'),
			replace('docs/ar/for/cost.mdx', '<Claim id="cost-budget" />', '<Claim id="end-to-end-encryption" />')
		)
	).toMatchInlineSnapshot(`
		"content/docs/ar/for/cost.mdx:11:1  unknown-id
		  Expected the id of a claim in content/data/claims, found \`end-to-end-encryption\`.
		  Correct the id, or add the entry to content/data/claims.

		content/docs/en/for/cost.mdx:11:1  unknown-id
		  Expected the id of a claim in content/data/claims, found \`end-to-end-encryption\`.
		  Correct the id, or add the entry to content/data/claims."
	`);
});

test('finds an unknown term and a statement that the article does not have', () => {
	expect(
		reportOn(
			replace('docs/en/for/cost.mdx', '<Term id="fee">', '<Term id="fees">'),
			replace('docs/ar/for/cost.mdx', '<Term id="fee">', '<Term id="fees">'),
			replace(
				'docs/en/for/cost.mdx',
				'<Correction claim="1" />',
				'<Correction claim="1" />\n<Correction claim="23" />'
			),
			replace('docs/ar/for/cost.mdx', '<Correction claim="1" />', '<Correction claim="1" />\n<Correction claim="23" />')
		)
	).toMatchInlineSnapshot(`
		"content/docs/ar/for/cost.mdx:9:4  unknown-id
		  Expected the id of a term in content/data/glossary.yaml, found \`fees\`.
		  Did you mean \`fee\`?

		content/docs/ar/for/cost.mdx:20:1  unknown-id
		  Expected the number of a statement of the article, 1 to 22, found \`23\`.
		  Use a \`number\` from content/data/article-claims.yaml.

		content/docs/en/for/cost.mdx:9:13  unknown-id
		  Expected the id of a term in content/data/glossary.yaml, found \`fees\`.
		  Did you mean \`fee\`?

		content/docs/en/for/cost.mdx:20:1  unknown-id
		  Expected the number of a statement of the article, 1 to 22, found \`23\`.
		  Use a \`number\` from content/data/article-claims.yaml."
	`);
});

test.each([
	[
		'data/claims/whatsapp.yaml',
		'[whatsapp, signal]',
		'[whatsapp, singal]',
		'content/data/claims/whatsapp.yaml:13:21',
		'signal',
	],
	['data/claims/whatsapp.yaml', 'criterion: cost', 'criterion: costs', 'content/data/claims/whatsapp.yaml:3:3', 'cost'],
	[
		'data/claims/whatsapp.yaml',
		'[whatsapp-terms]',
		'[whatsapp-term]',
		'content/data/claims/whatsapp.yaml:8:13',
		'whatsapp-terms',
	],
	[
		'data/article-claims.yaml',
		'claims: [cost-app]',
		'claims: [cost-apps]',
		'content/data/article-claims.yaml:1:125',
		'cost-app',
	],
	['data/criteria.yaml', 'group: money', 'group: monye', 'content/data/criteria.yaml:2:3', 'money'],
	['data/considerations.yaml', 'cost-calls]', 'cost-call]', 'content/data/considerations.yaml:11:22', 'cost-calls'],
	['data/considerations.yaml', 'criterion: cost', 'criterion: cots', 'content/data/considerations.yaml:5:3', 'cost'],
	['data/considerations.yaml', '[whatsapp]', '[whatapp]', 'content/data/considerations.yaml:7:14', 'whatsapp'],
	['data/glossary.yaml', '[budget]', '[budgets]', 'content/data/glossary.yaml:6:9', 'budget'],
])('finds an unknown id in %s after “%s” became “%s”', (file, from, to, place, guess) => {
	const report = reportOn(replace(file, from, to));
	expect(report).toContain(`${place}  unknown-id\n`);
	expect(report).toContain(`Did you mean \`${guess}\`?`);
});
