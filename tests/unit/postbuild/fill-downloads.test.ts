import { expect, test } from 'vitest';
import { factsOf, fillDownloads, megabytes } from '../../../src/postbuild/fill-downloads.ts';

const PAGE =
	'<html dir="rtl" lang="ar"><span data-download="a.zip" data-fact="size" class="x">–</span> <code dir="ltr" data-download="a.zip" data-fact="sha256">–</code></html>';

test('writes size and SHA-256 of a file into the page that offers it', () => {
	const facts = { bytes: 3_149_000, sha256: 'ab12' };
	expect(fillDownloads(PAGE, new Map([['a.zip', facts]]))).toBe(
		'<html dir="rtl" lang="ar"><span data-download="a.zip" data-fact="size" class="x">3.1</span> <code dir="ltr" data-download="a.zip" data-fact="sha256">ab12</code></html>'
	);
});

test('stops the build where a page offers a file that nobody made', () => {
	expect(() => fillDownloads(PAGE, new Map([['b.zip', { bytes: 1, sha256: '' }]]))).toThrowErrorMatchingInlineSnapshot(
		`[BuildFault: Expected the file \`a.zip\`, which a page offers, among \`b.zip\`. Make it, or take the offer out.]`
	);
});

test('leaves a page that offers nothing as it is', () => {
	expect(fillDownloads('<p>none</p>', new Map())).toBe('<p>none</p>');
});

test('tells a size in millions of bytes, and the hash of the content', () => {
	expect([0, 4, 2_449_999, 2_450_000].map(megabytes)).toEqual([0.1, 0.1, 2.4, 2.5]);
	expect(factsOf(new TextEncoder().encode('abc'))).toEqual({
		bytes: 3,
		sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
	});
});
