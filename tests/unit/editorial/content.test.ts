import { expect, test } from 'vitest';
import { loadContent } from '../../../src/editorial/content.ts';
import { contentWith, rewrite, type Edit } from './fixture.ts';

function page(slug: string, ...edits: Edit[]) {
	const { content } = loadContent(contentWith(...edits));
	const found = content.pages.find((page) => page.locale === 'en' && page.slug === slug);
	if (!found) throw new Error(`No page ${slug}.`);
	return found;
}

const place = ({ at }: { at: { line: number; column: number } }) => `${at.line}:${at.column}`;

test('finds the pages of both languages under their slugs', () => {
	const { content } = loadContent(contentWith());
	expect(content.pages.map(({ locale, slug }) => `${locale} ${slug}`)).toEqual([
		'ar about/method',
		'ar for/cost',
		'ar index',
		'en about/method',
		'en for/cost',
		'en index',
	]);
});

test('reads the headings of a page with their levels, ids and places', () => {
	const { headings } = page('for/cost');
	expect(headings.map((heading) => [heading.level, heading.text, heading.id, place(heading)])).toEqual([
		[2, 'What are the fees?', 'fees', '7:1'],
		[3, 'And later?', 'later', '13:1'],
		[2, 'What did the article say?', 'article', '17:1'],
	]);
});

test('reads links with and without a title, at their addresses', () => {
	expect(page('for/cost').links.map((link) => [link.href, place(link)])).toEqual([
		['#fees', '15:16'],
		['/en/about/method/', '15:37'],
		['https://www.example.com/terms', '15:90'],
	]);
});

test('reads references where they stand', () => {
	const references = page('for/cost').references.slice(0, 4);
	expect(references.map(({ component, id, at }) => [component, id, `${at.line}:${at.column}`])).toEqual([
		['Term', 'fee', '9:13'],
		['Cite', 'cost-app', '9:52'],
		['Cite', 'cost-calls', '9:95'],
		['Claim', 'cost-budget', '11:1'],
	]);
});

test('takes nothing from code, which only shows how something is written', () => {
	const { headings, links, references } = page('about/method');
	expect(headings).toEqual([]);
	expect(references).toEqual([]);
	expect(links.map((link) => [link.href, place(link)])).toEqual([
		['/en/', '14:26'],
		['/en/for/cost/#claim-cost-app', '14:54'],
	]);
});

test('counts the same places with Windows line ends', () => {
	const unix = page('for/cost');
	const windows = page(
		'for/cost',
		rewrite('docs/en/for/cost.mdx', (text) => text.replaceAll('\n', '\r\n'))
	);
	expect(windows.headings.map(place)).toEqual(unix.headings.map(place));
	expect(windows.headings.map(({ id }) => id)).toEqual(unix.headings.map(({ id }) => id));
	expect(windows.links.map(place)).toEqual(unix.links.map(place));
});

test('places values of the front matter on the lines of the page', () => {
	const { frontmatter } = page('for/cost');
	expect(frontmatter.positionOf(['title'])).toMatchObject({ line: 2, column: 1 });
	expect(frontmatter.positionOf(['description'])).toMatchObject({ line: 3, column: 1 });
});
