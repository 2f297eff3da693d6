import { describe, expect, test } from 'vitest';
import {
	copyAddress,
	copyPage,
	copyStyles,
	copyTemplates,
	wayUp,
	type CopyPlace,
} from '../../../src/postbuild/copy-page.ts';

const FILES = new Set([
	'index.html',
	'favicon.svg',
	'ar/index.html',
	'en/index.html',
	'en/for/cost/index.html',
	'en/for/ease/index.html',
	'data/v1/claims.csv',
	'fonts/a.woff2',
	'_astro/a.css',
]);
const place = (path: string, more: Partial<CopyPlace> = {}): CopyPlace => ({
	path,
	base: '/',
	isCarried: (wanted) => FILES.has(wanted),
	...more,
});
const COST = place('en/for/cost/index.html');

describe('an address in the copy', () => {
	test.each([
		['/en/for/ease/', '../ease/index.html'],
		['/en/for/ease/#what', '../ease/index.html#what'],
		['/en/for/ease/?q=1#what', '../ease/index.html?q=1#what'],
		['/en/for/cost/', 'index.html'],
		['/ar/', '../../../ar/index.html'],
		['/', '../../../index.html'],
		['/data/v1/claims.csv', '../../../data/v1/claims.csv'],
		['#here', '#here'],
		['https://example.org/en/', 'https://example.org/en/'],
		['//example.org/en/', '//example.org/en/'],
		['mailto:a@example.org', 'mailto:a@example.org'],
	])('%s reads %s', (address, expected) => {
		expect(copyAddress(address, COST)).toBe(expected);
	});

	test('is the same where the site lives in a folder', () => {
		const inFolder = place('en/for/cost/index.html', { base: '/mizan/' });
		expect(copyAddress('/mizan/en/for/ease/#what', inFolder)).toBe('../ease/index.html#what');
		expect(copyAddress('/mizan/', inFolder)).toBe('../../../index.html');
	});

	test('leads to the published site where the copy has no such file, and else stops the build', () => {
		const known = place('en/index.html', { site: 'https://example.org/mizan/' });
		expect(copyAddress('/downloads/a.epub', known)).toBe('https://example.org/mizan/downloads/a.epub');
		expect(() => copyAddress('/downloads/a.epub', place('en/index.html'))).toThrowErrorMatchingInlineSnapshot(
			`[BuildFault: en/index.html: Expected a file of the copy at \`/downloads/a.epub\`, found none. Carry it, or mark the link \`data-online\`.]`
		);
	});

	test('leads up from a page to the folder of the copy', () => {
		expect(['index.html', 'ar/index.html', 'en/for/cost/index.html'].map(wayUp)).toEqual(['./', '../', '../../../']);
	});
});

describe('a page of the copy', () => {
	test('leaves out what speaks to servers and search engines', () => {
		const head = [
			'<link rel="canonical" href="https://example.org/"/>',
			'<link rel="alternate" hreflang="ar" href="https://example.org/ar/"/>',
			'<link rel="sitemap" href="/sitemap-index.xml"/>',
			'<link rel="preload" href="/fonts/a.woff2" as="font" crossorigin="anonymous"/>',
			'<link rel="manifest" href="/m.webmanifest">',
			'<meta property="og:url" content="https://example.org/"/>',
			'<meta name="twitter:card" content="x"/>',
			'<script type="module" src="/_astro/a.js"></script>',
			'<script type="module">import"./b.js"</script>',
		].join('');
		expect(copyPage(`<html><head>${head}<title>A</title></head><body>B</body></html>`, COST)).toBe(
			'<html><head><title>A</title><script defer src="../../../carried/guide.js"></script></head><body>B</body></html>'
		);
	});

	test('keeps inline scripts and data, and the rest of every tag', () => {
		const html =
			'<html lang="en" data-x><head></head><body><script>if (a < b) go("/en/");</script><script type="application/json">{"a":"</p>"}</script><svg viewBox="0 0 1 1"><path d="M0"/></svg></body></html>';
		expect(copyPage(html, COST).replace(/<script defer[^>]*><\/script>/, '')).toBe(html);
	});

	test('reads relative in links, scripts, styles, forms and the places that islands read', () => {
		const html =
			'<link rel="stylesheet" integrity="sha256-x" crossorigin href="/_astro/a.css" media="print"><style>a{src:url(/fonts/a.woff2)}</style><form action="/en/for/ease/"><a href="/en/?a=1&amp;b=&quot;" data-base="/">A &amp; B</a></form>';
		expect(copyPage(html, COST)).toBe(
			'<link rel="stylesheet" href="../../../_astro/a.css" media="print"><style>a{src:url(../../../fonts/a.woff2)}</style><form action="../ease/index.html"><a href="../../index.html?a=1&amp;b=&quot;" data-base="../../../">A &amp; B</a></form>'
		);
	});

	test('leaves out what works only on the site, however much is in it', () => {
		expect(
			copyPage(
				'<p>a</p><offline-copy><p>x</p></offline-copy><div data-online><div><a href="/nowhere/">x</a><br></div><p>y</div><p>b</p>',
				COST
			)
		).toBe('<p>a</p><p>b</p>');
	});

	test('says in its place what only the copy says, and at the foot its age', () => {
		const html =
			'<html><head></head><body><main><template data-copy="foot"><p><a href="/en/">foot</a></p></template><template data-copy="here"><p>here</p></template><template id="t"><b></b></template></main><footer>x</footer></body></html>';
		const { foot, here } = copyTemplates(html);
		expect([foot, here]).toEqual(['<p><a href="/en/">foot</a></p>', '<p>here</p>']);
		expect(copyPage(html, COST, { head: '<style></style>', foot })).toBe(
			'<html><head><script defer src="../../../carried/guide.js"></script><style></style></head><body><main><p>here</p><template id="t"><b></b></template><p><a href="../../index.html">foot</a></p></main><footer>x</footer></body></html>'
		);
	});

	test('knows the address of the site, if there is one', () => {
		expect(copyPage('<html lang="ar">', place('ar/index.html', { site: 'https://example.org/m/' }))).toBe(
			'<html lang="ar" data-site="https://example.org/m/">'
		);
	});

	test('hands over a style sheet that is worth a file of its own', () => {
		const long = `a{b:c}${' '.repeat(1000)}`;
		const shared: string[] = [];
		const shareStyle = (css: string) => {
			shared.push(css);
			return 'carried/x.css';
		};
		const html = `<style>${long}</style><style>a{b:c}</style><style media="print">${long}</style>`;
		expect(copyPage(html, { ...COST, shareStyle })).toBe(
			`<link rel="stylesheet" href="../../../carried/x.css"/><style>a{b:c}</style><style media="print">${long}</style>`
		);
		expect(shared).toEqual([long]);
	});

	test('waits for a face of the disk, which the site asks for ahead', () => {
		expect(copyStyles('@font-face{font-display:optional;src:url(/fonts/a.woff2)}', place('a.css'))).toBe(
			'@font-face{font-display:block;src:url(fonts/a.woff2)}'
		);
	});

	test('reads relative in style sheets, whatever the quotes', () => {
		expect(copyStyles('a{b:url("/fonts/a.woff2")} c{d:url(data:image/png;base64,AA)}', place('_astro/a.css'))).toBe(
			'a{b:url("../fonts/a.woff2")} c{d:url(data:image/png;base64,AA)}'
		);
	});
});
