import { describe, expect, test } from 'vitest';
import { checkPage } from '../../../src/postbuild/check-page.ts';
import { readPage } from '../../../src/postbuild/read-page.ts';
import { sealPage } from '../../../src/postbuild/seal-page.ts';

const PAGE =
	'<!DOCTYPE html><html><head><style>p{}</style><meta charset="utf-8"/><script>one()</script><link rel="stylesheet" href="/m/a.css"></head><body><p>text</p></body></html>';
const seal = (html: string) => sealPage(html, readPage(html));
const check = (html: string) =>
	checkPage(html, { path: 'en/index.html', base: '/m/', exists: (path) => path === 'a.css' });

test('puts the policy after the character set and before all else', () => {
	expect(seal(PAGE)).toMatch(
		/^<!DOCTYPE html><html><head><meta charset="utf-8"\/><meta http-equiv="Content-Security-Policy" content="[^"]+"\/><meta name="referrer" content="no-referrer"\/><style>p\{\}<\/style><script>/
	);
	expect(seal(PAGE).match(/charset/g)).toHaveLength(1);
	expect(() => seal('<p>')).toThrow(RangeError);
});

test('has nothing to say of a sealed page', () => expect(check(seal(PAGE))).toEqual([]));

describe('says what is wrong with', () => {
	test('a page without a policy', () =>
		expect(check(PAGE)).toEqual(['Expected a Content-Security-Policy, found none.']));

	test.each([
		['a script', 'one()', 'two()', /^Expected every inline script in the page’s policy, found one with 'sha256-/],
		['a style', 'p{}', 'p{color:red}', /^Expected every inline style in the page’s policy, found one with 'sha256-/],
	])('%s changed after the seal', (_what, from, to, message) => {
		expect(check(seal(PAGE).replace(from, to))).toEqual([expect.stringMatching(message)]);
	});

	test.each([
		[
			'<p style="x">',
			'Expected nothing that the policy forbids, found `<p style="x">`. Use a class, a listener or a link.',
		],
		[
			'<img src="https://example.org/a.png">',
			'Expected only addresses of the site, found `https://example.org/a.png`. Ship the file with the site.',
		],
		[
			'<img src="//example.org/a.png">',
			'Expected only addresses of the site, found `//example.org/a.png`. Ship the file with the site.',
		],
		['<img src="/m/no.png">', 'Expected a file at `/m/no.png`, found none. Add the file, or take the reference out.'],
		['<img src="/a.css">', 'Expected a file at `/a.css`, found none. Add the file, or take the reference out.'],
	])('%s', (element, message) => {
		expect(check(seal(PAGE.replace('<p>', `${element}<p>`)))).toEqual([message]);
	});
});
