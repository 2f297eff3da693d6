/** What the copy carries along in scripts: the search, and the evidence behind the cells of the comparison. */
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { carriedSearch } from '../../../src/postbuild/carried-search.ts';
import { carriedSections, linkedSections } from '../../../src/postbuild/carried-sections.ts';
import { pack } from '../../../src/postbuild/pagefind-files.ts';
import { carriedScriptOf } from '../../../src/search/carried-scripts.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

/** What a script hands over, as a page would get it. */
function carried(text: string): [name: string, value: unknown] {
	let got: [string, unknown] = ['', undefined];
	// eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call -- The script of the test’s own making is what is tested.
	new Function('mizan', text)({ carry: (name: string, value: unknown) => (got = [name, value]) });
	return got;
}

test.each([
	['pagefind.js', 'search/pagefind'],
	['pagefind-entry.json', 'search/start'],
	['wasm.unknown.pagefind', 'search/start'],
	['words.json', 'search/start'],
	['map.ar.json', 'search/ar/start'],
	['known.en.json', 'search/en/start'],
	['pagefind.qab_9747774d279.pf_meta', 'search/en/start'],
	['index/qaa_02608f3.pf_index', 'search/ar/words'],
	['fragment/ar6b663a-99.pf_fragment', 'search/ar/texts-0'],
	['fragment/en6b663a-1250.pf_fragment', 'search/en/texts-12'],
])('%s is carried by %s', (path, script) => {
	expect(carriedScriptOf(path)).toBe(script);
});

test('carries texts as texts and the rest as it is packed', () => {
	const wasm = gzipSync('wasm');
	const scripts = carriedSearch([
		{ path: 'words.json', content: bytes('{"a":"</script>"}') },
		{ path: 'wasm.unknown.pagefind', content: wasm },
		{ path: 'fragment/ar6b663a-7.pf_fragment', content: pack(bytes('{"content":"نص"}')) },
	]);
	expect(scripts.map(({ text }) => carried(text))).toEqual([
		['search/start', { 'words.json': '{"a":"</script>"}', 'wasm.unknown.pagefind': wasm.toString('base64') }],
		['search/ar/texts-0', { 'fragment/ar6b663a-7.pf_fragment': 'pagefind_dcd{"content":"نص"}' }],
	]);
});

test('finds the sections that the cells of a table lead to, and no other links', () => {
	const html =
		'<a href="/m/en/compare/x/#no">x</a><table><td><a href="/m/en/compare/signal/#cell-a">a</a></td><td><a href="/m/en/compare/signal/#cell-b">b</a><a href="#own">c</a><a href="https://example.org/#d">d</a></td></table>';
	expect([...linkedSections(html, '/m/')]).toEqual([['en/compare/signal', new Set(['cell-a', 'cell-b'])]]);
});

test('carries a section as data whose links lead from the page that shows it', () => {
	const html =
		'<html><body><section id="cell-a"><h3>Cost</h3><p class="x">A &amp; <a href="/en/about/#b">B</a><!-- c --></p></section><p id="other">no</p></body></html>';
	const place = { path: 'en/compare/index.html', base: '/', isCarried: () => true };
	expect(carried(carriedSections('en/compare/signal', html, new Set(['cell-a', 'gone']), place).text)).toEqual([
		'sections/en/compare/signal',
		{
			'cell-a': [
				'section',
				{ id: 'cell-a' },
				['h3', {}, 'Cost'],
				['p', { class: 'x' }, 'A & ', ['a', { href: '../about/index.html#b' }, 'B']],
			],
		},
	]);
});
