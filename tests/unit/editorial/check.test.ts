import { describe, expect, test } from 'vitest';
import { checkContent, QUICK_RULES } from '../../../src/editorial/check.ts';
import { RULES } from '../../../src/editorial/rules/index.ts';
import { formatProblem } from '../../../src/schemas/yaml-file.ts';
import { add, contentWith, remove, replace, reportOn, TODAY } from './fixture.ts';

test('finds nothing in good content', () => {
	expect(reportOn()).toBe('');
});

test('finds no error in the content of the guide', () => {
	const report = checkContent('content', { today: TODAY, rules: QUICK_RULES });
	expect(report.filter(({ severity }) => severity === 'error').map(formatProblem)).toEqual([]);
});

test('gives every rule a name of its own and says why it stands', () => {
	expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length);
	for (const { id, why } of RULES) {
		expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
		expect(why).toMatch(/\.$/);
	}
});

/** Six slips, against schemas and rules, in data and pages. */
const SEVERAL = [
	replace('data/claims/whatsapp.yaml', 'confidence: medium', 'confidence: certain'),
	replace('data/claims/whatsapp.yaml', 'sources: [whatsapp-terms]', 'sources: []'),
	replace('data/considerations.yaml', 'claims: [cost-app, cost-calls]', 'claims: [cost-ap]'),
	replace('data/glossary.yaml', 'see: [budget]', 'see: [budget, price-list]'),
	replace('docs/en/for/cost.mdx', '(/en/about/method/ ', '(/ar/about/method/ '),
	add('docs/ar/notes.mdx', '---\ntitle: ملاحظات\n---\n'),
];

test('reports several problems at once, by file, line and column', () => {
	expect(reportOn(...SEVERAL)).toMatchInlineSnapshot(`
		"content/data/claims/whatsapp.yaml:10:3  unsourced-confidence
		  Expected low confidence for a claim without a source, found high.
		  Add the source, or set \`confidence: low\`.

		content/data/claims/whatsapp.yaml:21:3  schema
		  Expected one of high, medium, low. Found "certain" at \`1.confidence\`.
		  Correct the value on this line.

		content/data/considerations.yaml:11:12  unknown-id
		  Expected the id of a claim in content/data/claims, found \`cost-ap\`.
		  Did you mean \`cost-app\`?

		content/data/glossary.yaml:6:17  unknown-id
		  Expected the id of a term in content/data/glossary.yaml, found \`price-list\`.
		  Correct the id, or add the entry to content/data/glossary.yaml.

		content/docs/ar/for/cost.mdx:1:1  twin-pages
		  Expected the same links as content/docs/en/for/cost.mdx, found only in ar: \`/about/method/\`; only in en: \`/ar/about/method/\`.
		  Bring the two pages into step.

		content/docs/ar/notes.mdx:1:1  page-section
		  Expected \`notes\` in a section of content/data/sections.yaml, found it in none.
		  Add the slug to the \`pages\` of a section.

		content/docs/ar/notes.mdx:1:1  twin-pages
		  Expected the page in both languages, found no \`content/docs/en/notes.mdx\`.
		  Write the page in the other language too.

		content/docs/ar/notes.mdx:2:1  page-meta
		  Expected a \`description\` of 50 to 170 characters, found 0.
		  Say in one sentence what the page answers.

		content/docs/en/for/cost.mdx:15:37  internal-link
		  Expected a link under \`/en/\`, found \`/ar/about/method/\`: readers would land in another language.
		  Use \`/en/about/method/\`."
	`);
});

test('reports them in the same order whatever the order of the rules', () => {
	const positions = checkContent(contentWith(...SEVERAL)).map(({ at }) => at);
	const sorted = positions.toSorted(
		(a, b) => a.file.localeCompare(b.file, 'en') || a.line - b.line || a.column - b.column
	);
	expect(positions).toEqual(sorted);
});

describe('content that cannot be read', () => {
	test('is reported once, not once for everything in it', () => {
		expect(
			reportOn(
				replace('i18n/ar.yaml', 'site.title: text', 'site.title: a title: text'),
				replace('docs/en/about/method.mdx', 'title: How was it made?', 'title: How: was it made?')
			)
		).toMatchInlineSnapshot(`
			"content/docs/en/about/method.mdx:2:8  yaml-syntax
			  Expected valid YAML, found: Nested mappings are not allowed in compact mappings
			  Check indentation and quotation marks on this line and the one above it.

			content/i18n/ar.yaml:1:13  yaml-syntax
			  Expected valid YAML, found: Nested mappings are not allowed in compact mappings
			  Check indentation and quotation marks on this line and the one above it."
		`);
	});

	test('is not missed by those who refer to it', () => {
		expect(
			reportOn(
				replace('data/glossary.yaml', 'term: { ar: رسم', 'term: { ar: رسم: '),
				replace('data/claims/context.yaml', 'confidence: low', 'confidence: none'),
				replace('data/article-claims.yaml', 'verdict: holds', 'verdict: true'),
				replace('data/sections.yaml', 'pages: [for/cost]', 'pages: for/cost')
			)
		).toMatchInlineSnapshot(`
			"content/data/article-claims.yaml:1:56  schema
			  Expected one of holds, holds-with-caveat, outdated, wrong, not-checkable. Found true at \`0.verdict\`.
			  Correct the value on this line.

			content/data/claims/context.yaml:10:3  schema
			  Expected one of high, medium, low. Found "none" at \`0.confidence\`.
			  Correct the value on this line.

			content/data/glossary.yaml:2:15  yaml-syntax
			  Expected valid YAML, found: Block collections are not allowed within flow collections
			  Check indentation and quotation marks on this line and the one above it.

			content/data/sections.yaml:3:3  schema
			  Expected array. Found "for/cost" at \`0.pages\`.
			  Correct the value on this line."
		`);
	});

	test('leaves the rest of the content checked', () => {
		const report = reportOn(
			replace('data/claims/context.yaml', 'confidence: low', 'confidence: none'),
			replace('data/considerations.yaml', 'cost-calls]', 'cost-callz]'),
			remove('docs/ar/index.mdx')
		);
		expect(report.match(/(?<= {2})[a-z-]+$/gm)).toEqual(['schema', 'unknown-id', 'internal-link', 'twin-pages']);
	});
});
