import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { checkFolder, filesIn, walkBuild } from '../../../src/postbuild/walk.ts';
import { folderWith } from './folder.ts';

const page = (body = '') =>
	`<!DOCTYPE html><html><head><meta charset="utf-8"><link rel="stylesheet" href="/_astro/a.1234abcd.css"><script>theme()</script></head><body>${body}${'text '.repeat(400)}</body></html>`;
const SITE = {
	'404.html': page(),
	'ar/index.html': page('<script>ar()</script>'),
	'en/index.html': page('<script type="application/json">{"dataVersion":"0123456789"}</script>'),
	'_astro/a.1234abcd.css': '@font-face{src:url(/fonts/f.1234abcd.woff2)}',
	'fonts/f.1234abcd.woff2': 'font',
};
const release = { commit: 'c0ffee', date: '2026-11-24' };
const walk = (folder: string) => walkBuild({ folder, base: '/', release });

test('seals, compresses and lists a folder, and says so in one line', async () => {
	const folder = folderWith(SITE);
	const steps: string[] = [];
	const report = await walkBuild({ folder, base: '/', release, progress: (step) => steps.push(step) });
	expect(report).toMatch(
		/^3 pages sealed \(2 inline scripts and 0 inline styles in all\), 17 files listed, \d+ KiB compressed to \d+ KiB\.$/
	);
	expect(steps).toEqual(['policy 1 of 3', 'policy 2 of 3', 'policy 3 of 3', 'check', 'worker', 'compress']);
	expect(checkFolder(folder, '/')).toEqual([]);

	const read = (path: string) => readFileSync(join(folder, path));
	const policyOf = (path: string) => /Policy" content="([^"]+)"/.exec(read(path).toString())?.[1];
	expect(policyOf('ar/index.html')?.match(/sha256/g)).toHaveLength(2);
	expect(policyOf('en/index.html')?.match(/sha256/g)).toHaveLength(1);
	expect(
		read('_headers')
			.toString()
			.match(/sha256/g)
	).toHaveLength(2);

	expect(brotliDecompressSync(read('ar/index.html.br'))).toEqual(read('ar/index.html'));
	expect(gunzipSync(read('ar/index.html.gz'))).toEqual(read('ar/index.html'));
	expect(filesIn(folder)).not.toContain('_astro/a.1234abcd.css.br');

	const manifest = JSON.parse(read('release.json').toString()) as { files: { path: string; sha256: string }[] };
	const newest = JSON.parse(read('offline/newest.json').toString()) as { release: string };
	expect(newest).toMatchObject({ date: release.date, dataVersion: '0123456789' });
	expect(read('en/index.html').toString()).toContain(`content="${newest.release} 2026-11-24 0123456789"`);
	expect(read('sw.js').toString()).toContain(newest.release);
	expect(manifest).toMatchObject({ dataVersion: '0123456789', ...release });
	expect(manifest.files.map(({ path }) => path)).toEqual(
		filesIn(folder).filter((path) => path !== 'release.json' && !/\.(br|gz)$/.test(path))
	);
	for (const { path, sha256 } of manifest.files)
		expect(createHash('sha256').update(read(path)).digest('hex'), path).toBe(sha256);
});

test('makes the same bytes of the same folder', async () => {
	const contents = async () => {
		const folder = folderWith(SITE);
		await walk(folder);
		return filesIn(folder).map((path) => [path, readFileSync(join(folder, path), 'base64')]);
	};
	expect(await contents()).toEqual(await contents());
});

describe('stops with one line for each fault', () => {
	test.each([
		[
			'a font that is missing',
			{ '_astro/a.1234abcd.css': '@font-face{src:url(/fonts/no.woff2)}' },
			'_astro/a.1234abcd.css: Expected a file at `/fonts/no.woff2`, found none. Add the file, or take the reference out.',
		],
		[
			'a fault of many pages',
			{ 'ar/index.html': page('<p style="x">'), 'en/index.html': page('<p style="x">') },
			'ar/index.html and 1 more: Expected nothing that the policy forbids, found `<p style="x">`. Use a class, a listener or a link.',
		],
		['a page without a head', { 'ar/index.html': '<p>' }, 'ar/index.html: Expected a page with a <head>, found none.'],
		[
			'data of two versions',
			{ 'ar/index.html': page('<script type="application/json">{"dataVersion":"9876543210"}</script>') },
			'Expected one version of the data in all pages, found 9876543210 and 0123456789. Build again.',
		],
		[
			'a policy too long for a host',
			{ 'ar/index.html': page(Array.from({ length: 30 }, (_, one) => `<script>${one}</script>`).join('')) },
			/^Expected a policy of 1900 characters at most for the pages together, found \d+\. Move inline/,
		],
	])('%s', async (_what, changed, message) => {
		await expect(walk(folderWith({ ...SITE, ...changed }))).rejects.toThrow(message);
	});
});

test('finds an inline script that was changed after the walk', async () => {
	const folder = folderWith(SITE);
	await walk(folder);
	const file = join(folder, 'ar/index.html');
	writeFileSync(file, readFileSync(file, 'utf8').replace('ar()', 'ar(1)'));
	expect(checkFolder(folder, '/')).toEqual([
		{ path: 'ar/index.html', fault: expect.stringContaining('It was changed after the walk') as string },
	]);
});
