import { expect, test } from 'vitest';
import { replace, reportOn } from '../fixture.ts';

test('finds a page that stands in no section', () => {
	expect(reportOn(replace('data/sections.yaml', '[about/method]', '[for/cost]'))).toMatchInlineSnapshot(`
		"content/data/sections.yaml:3:11  page-section
		  Expected \`for/cost\` in one section, found it in 2.
		  Leave it in one section.

		content/data/sections.yaml:6:11  page-section
		  Expected \`for/cost\` in one section, found it in 2.
		  Leave it in one section.

		content/docs/ar/about/method.mdx:1:1  page-section
		  Expected \`about/method\` in a section of content/data/sections.yaml, found it in none.
		  Add the slug to the \`pages\` of a section.

		content/docs/en/about/method.mdx:1:1  page-section
		  Expected \`about/method\` in a section of content/data/sections.yaml, found it in none.
		  Add the slug to the \`pages\` of a section."
	`);
});

test('finds a section that lists a page which does not exist', () => {
	expect(reportOn(replace('data/sections.yaml', '[for/cost]', '[for/cost, for/reach]'))).toMatchInlineSnapshot(`
		"content/data/sections.yaml:3:21  page-section
		  Expected a page \`content/docs/…/for/reach.mdx\`, found none.
		  Add the page in both languages, or take it off the list."
	`);
});

test('finds a page that stands in a section twice', () => {
	expect(reportOn(replace('data/sections.yaml', '[for/cost]', '[for/cost, for/cost]'))).toMatchInlineSnapshot(`
		"content/data/sections.yaml:3:11  page-section
		  Expected \`for/cost\` in one section, found it in 2.
		  Leave it in one section.

		content/data/sections.yaml:3:21  page-section
		  Expected \`for/cost\` in one section, found it in 2.
		  Leave it in one section."
	`);
});
