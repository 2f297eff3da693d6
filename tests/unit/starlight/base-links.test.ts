import { markdownToHtml } from 'satteri';
import { describe, expect, test } from 'vitest';
import { baseLinks } from '../../../src/starlight/base-links.ts';

/** The HTML that the site’s own Markdown processor writes with the plugin. */
function html(markdown: string, base: string): string {
	// The result’s type hangs on a native binding that the linter cannot follow.
	const result = markdownToHtml(markdown, { hastPlugins: [baseLinks(base)] }) as { html: string };
	return result.html.trim();
}

describe('under a sub-path', () => {
	test.each([
		['[a](/en/for/cost/)', '<p><a href="/guide/en/for/cost/">a</a></p>'],
		['[a](/ar/for/cost/#fees "t")', '<p><a href="/guide/ar/for/cost/#fees" title="t">a</a></p>'],
		['[a](/)', '<p><a href="/guide/">a</a></p>'],
	])('prefixes %s', (markdown, expected) => {
		for (const base of ['/guide', '/guide/']) expect(html(markdown, base)).toBe(expected);
	});

	test.each([
		['[a](https://example.com/en/)', '<p><a href="https://example.com/en/">a</a></p>'],
		['[a](//example.com/en/)', '<p><a href="//example.com/en/">a</a></p>'],
		['[a](mailto:editor@example.com)', '<p><a href="mailto:editor@example.com">a</a></p>'],
		['[a](#fees)', '<p><a href="#fees">a</a></p>'],
		['[a](cost/)', '<p><a href="cost/">a</a></p>'],
		['![a](/a.svg)', '<p><img src="/a.svg" alt="a"></p>'],
	])('leaves %s alone', (markdown, expected) => {
		expect(html(markdown, '/guide')).toBe(expected);
	});

	test('prefixes every link of a page once, at any depth', () => {
		expect(html('- *[a](/en/)*\n- [b](/en/) and [c](/guide/)\n', '/guide').match(/href="[^"]*"/g)).toEqual([
			'href="/guide/en/"',
			'href="/guide/en/"',
			'href="/guide/guide/"',
		]);
	});
});

test('changes nothing where the site lives at the root', () => {
	for (const base of ['/', '']) expect(html('[a](/en/for/cost/)', base)).toBe('<p><a href="/en/for/cost/">a</a></p>');
});
