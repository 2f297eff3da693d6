import { describe, expect, test } from 'vitest';
import { kindOf, pagePath } from '../../../src/installed/file-kind.ts';

describe('what the worker does with a file', () => {
	test.each([
		['', true, 'page'],
		['ar/for/cost/', true, 'page'],
		['ar/for/cost', true, 'page'],
		['data/v1/claims.csv', true, undefined],
		['downloads/mizan.zip', true, undefined],
		['.well-known/security.txt', true, undefined],
		['_astro/index.D6v1OyyG.css', false, 'lasting'],
		['fonts/mizan-naskh.ead644c5.woff2', false, 'lasting'],
		['pagefind/fragment/ar5d0d26-0.pf_fragment', false, 'lasting'],
		['pagefind/pagefind.qaa_e6b9e9da96e.pf_meta', false, 'lasting'],
		['pagefind/pagefind-entry.json', false, 'release'],
		['pagefind/wasm.unknown.pagefind', false, 'release'],
		['pagefind/pagefind.js', false, 'release'],
		['favicon.svg', false, 'release'],
		['ar.webmanifest', false, 'release'],
		['sw.js', false, undefined],
		['offline/newest.json', false, undefined],
		['release.json', false, undefined],
		['data/v1/dataset.json', false, undefined],
	] as const)('%s (opened: %s) is %s', (path, isNavigation, kind) => {
		expect(kindOf(path, isNavigation)).toBe(kind);
	});

	test('a page has one name', () => {
		expect(['', 'ar/', 'ar/for/cost', 'ar/for/cost/'].map(pagePath)).toEqual([
			'',
			'ar/',
			'ar/for/cost/',
			'ar/for/cost/',
		]);
	});
});
