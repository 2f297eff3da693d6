import { expect, test } from 'vitest';
import type { ReportedProblem } from '../../../src/editorial/check.ts';
import { lacksSource, languageOf, reviewComment } from '../../../src/editorial/reporters/comment.ts';

const problem = (line: number, severity: 'error' | 'warning' = 'error'): ReportedProblem => ({
	severity,
	at: { file: 'content/docs/ar/for/cost.mdx', line, column: 3 },
	rule: 'digits',
	message: 'Expected the digits 0–9, found `٢`.',
	remedy: 'Write `2`.',
});
const review = {
	problems: [] as ReportedProblem[],
	changed: ['content/docs/ar/for/cost.mdx'],
	description: 'https://www.example.com/terms',
	files: 'https://example.com/mizan/blob/abc',
	verdicts: '## What this change moves\n\nNo rating and no worked case moves.\n',
};

test('thanks in Arabic for an Arabic page, from right to left', () => {
	expect(reviewComment(review)).toMatchInlineSnapshot(`
		"<div dir="rtl">

		شكرًا على هذا التعديل.

		لم يجد التدقيق ما يحتاج إلى تصحيح.

		</div>

		## What this change moves

		No rating and no worked case moves.
		"
	`);
});

test('names what is to be put right, with the line and the page of the rule, and no more than ten', () => {
	const problems = [...Array(12).keys()].map((line) => problem(line + 1));
	const comment = reviewComment({ ...review, problems, changed: ['content/docs/en/for/cost.mdx'] });
	expect(comment).toContain(
		'- [`content/docs/ar/for/cost.mdx:1`](https://example.com/mizan/blob/abc/content/docs/ar/for/cost.mdx#L1) [digits](https://example.com/mizan/blob/abc/docs/rules/digits.md): Expected'
	);
	expect(comment.match(/^- /gm)).toHaveLength(10);
	expect(comment).toContain('… and 2 more, beside their lines.');
	expect(comment).not.toContain('found nothing');
	expect(comment.split('\n').length).toBeLessThan(40);
});

test('tells warnings from what stops the merge', () => {
	const comment = reviewComment({ ...review, problems: [problem(1, 'warning')] });
	expect(comment).toContain('لا تمنع الدمج');
	expect(comment).not.toContain('قبل الدمج');
});

test.each([
	[['content/docs/ar/a.mdx', 'content/docs/ar/b.mdx', 'content/docs/en/a.mdx'], 'ar'],
	[['content/docs/ar/a.mdx', 'content/docs/en/a.mdx'], 'en'],
	[['content/data/glossary.yaml'], 'en'],
] as const)('speaks the language of %j', (changed, locale) => {
	expect(languageOf(changed)).toBe(locale);
});

test.each([
	[['content/data/claims/signal.yaml'], 'Corrects the price.', true],
	[['content/data/claims/signal.yaml'], 'See https://www.example.com/terms.', false],
	[['content/docs/en/index.mdx'], '', false],
])('asks for a source where %j is described as “%s”: %s', (changed, description, lacks) => {
	expect(lacksSource({ changed, description })).toBe(lacks);
});
