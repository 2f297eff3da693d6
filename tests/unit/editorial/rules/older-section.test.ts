import { expect, test } from 'vitest';
import { olderSection } from '../../../../src/editorial/rules/older-section.ts';
import { replace, reportBy, rewrite } from '../fixture.ts';

test('lets white space, markup and link targets change', () => {
	expect(
		reportBy(
			[olderSection],
			replace('docs/en/for/cost.mdx', 'There is no', 'There   is\nno'),
			replace('docs/en/for/cost.mdx', '(/en/about/method/ ', '(/en/index/ ')
		)
	).toMatchInlineSnapshot(`""`);
});

test('marks exactly the section whose twin has a changed sentence', () => {
	expect(reportBy([olderSection], replace('docs/ar/for/cost.mdx', 'والمكالمات مجانية أيضًا.', 'والمكالمات مدفوعة.')))
		.toMatchInlineSnapshot(`
		"content/docs/en/for/cost.mdx:7:1  older-section
		  Expected \`#fees\` to say the same as content/docs/ar/for/cost.mdx, found that only the other has changed since they were last seen together.
		  Make both say the same, then run \`npm run check -- --accept-translation for/cost\`."
	`);
});

test('works in the other direction too', () => {
	expect(reportBy([olderSection], replace('docs/en/for/cost.mdx', 'See [the fees]', 'Do see [the fees]')))
		.toMatchInlineSnapshot(`
		"content/docs/ar/for/cost.mdx:13:1  older-section
		  Expected \`#later\` to say the same as content/docs/en/for/cost.mdx, found that only the other has changed since they were last seen together.
		  Make both say the same, then run \`npm run check -- --accept-translation for/cost\`."
	`);
});

test('is not content with a typo put right in the translation', () => {
	expect(
		reportBy(
			[olderSection],
			replace('docs/ar/for/cost.mdx', 'والمكالمات مجانية أيضًا.', 'والمكالمات مدفوعة.'),
			replace('docs/en/for/cost.mdx', 'There is no', 'There is not any')
		)
	).toMatchInlineSnapshot(`
		"content/docs/ar/for/cost.mdx:7:1  older-section
		  Expected \`#fees\` to say the same as content/docs/en/for/cost.mdx, found that both have changed since they were last seen together.
		  Make both say the same, then run \`npm run check -- --accept-translation for/cost\`.

		content/docs/en/for/cost.mdx:7:1  older-section
		  Expected \`#fees\` to say the same as content/docs/ar/for/cost.mdx, found that both have changed since they were last seen together.
		  Make both say the same, then run \`npm run check -- --accept-translation for/cost\`."
	`);
});

test('marks the opening where a title or description changes', () => {
	expect(reportBy([olderSection], replace('docs/en/index.mdx', 'A guide to messaging', 'A guide to mail')))
		.toMatchInlineSnapshot(`
		"content/docs/ar/index.mdx:1:1  older-section
		  Expected the title, description and opening to say the same as content/docs/en/index.mdx, found that only the other has changed since they were last seen together.
		  Make both say the same, then run \`npm run check -- --accept-translation index\`."
	`);
});

test('asks for a first look at a new section', () => {
	expect(
		reportBy(
			[olderSection],
			replace(
				'docs/en/for/cost.mdx',
				'## What did the article say? {#article}',
				'## What else? {#else}\n\nNothing.\n\n## What did the article say? {#article}'
			),
			replace(
				'docs/ar/for/cost.mdx',
				'## ماذا قال المقال؟ {#article}',
				'## وماذا أيضًا؟ {#else}\n\nلا شيء.\n\n## ماذا قال المقال؟ {#article}'
			)
		)
	).toMatchInlineSnapshot(`
		"content/docs/ar/for/cost.mdx:17:1  older-section
		  Expected \`#else\` to have been seen beside content/docs/en/for/cost.mdx, found no record of it.
		  Make both say the same, then run \`npm run check -- --accept-translation for/cost\`.

		content/docs/en/for/cost.mdx:17:1  older-section
		  Expected \`#else\` to have been seen beside content/docs/ar/for/cost.mdx, found no record of it.
		  Make both say the same, then run \`npm run check -- --accept-translation for/cost\`."
	`);
});

test('says once of a page that nobody has seen in both languages', () => {
	expect(
		reportBy(
			[olderSection],
			rewrite('in-step.yaml', (text) => text.replace('for/cost:', 'for/costs:'))
		)
	).toMatchInlineSnapshot(`
		"content/docs/ar/for/cost.mdx:1:1  older-section
		  Expected the page to have been seen beside content/docs/en/for/cost.mdx, found no record of it.
		  Make both say the same, then run \`npm run check -- --accept-translation for/cost\`."
	`);
});
