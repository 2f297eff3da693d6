import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import {
	HASH_DIGITS,
	listPath,
	packListPath,
	type PackList,
	type ReleaseList,
} from '../../../src/installed/release-list.ts';
import { markPage, offlineFiles, releaseId, shellOf, workerCode } from '../../../src/postbuild/worker-files.ts';

const file = (path: string, text: string) => ({ path, content: Buffer.from(text) });
const release = { release: 'mizan-0123abcd', date: '2026-11-28', dataVersion: 'feed' };
const page = (title: string, more = '') => `<html><head><title>${title} | Mizan</title>${more}</head></html>`;
const files = [
	file('404.html', page('404')),
	file('_astro/a.CSS1.css', 'a{}'),
	file('_astro/b.JS1.js', 'import("./c.JS2.js")'),
	file('_astro/c.JS2.js', 'c()'),
	file('_astro/d.JS3.js', 'd()'),
	file('ar/index.html', page('أولى')),
	file('ar/offline/index.html', page('دون', '<link href="/_astro/a.CSS1.css"><script src="/_astro/b.JS1.js">')),
	file('data/v1/dataset.json', '{}'),
	file('downloads/mizan.zip', 'zip'),
	file('en/index.html', page('First &amp; last')),
	file('fonts/f.1.woff2', 'font'),
	file('icon-512.png', 'png'),
	file('index.html', page('Root')),
	file('not-saved/index.html', page('Not saved')),
	{ path: 'pagefind/fragment/ar1-0.pf_fragment', content: gzipSync('fragment') },
	file('pagefind/index/qab_1.pf_index', 'index'),
	file('pagefind/pagefind-entry.json', '{"languages":{"ar":{"hash":"qaa_1"},"en":{"hash":"qab_2"}}}'),
	file('pagefind/words.json', '{}'),
	file('robots.txt', ''),
];
const made = offlineFiles(release, files, shellOf(files));
const json = (path: string) => JSON.parse(made.find((one) => one.path === path)!.content.toString()) as unknown;
const list = json(listPath(release.release)) as ReleaseList;
const { packs } = json(packListPath(release.release)) as PackList;

describe('the list of a release', () => {
	test('names what can be saved by the address it is asked for, with its hash', () => {
		const hash = createHash('sha256').update('a{}').digest('base64').slice(0, HASH_DIGITS);
		expect(list.files['_astro/a.CSS1.css']).toBe(hash);
		expect(Object.keys(list.files)).toEqual(expect.arrayContaining(['', 'ar/', 'ar/offline/', 'en/', 'not-saved/']));
		expect(Object.keys(list.files).filter((path) => /404|data|downloads|robots|png|\.pf_/.test(path))).toEqual([]);
	});

	test('gives each page its title', () => {
		expect(list.titles).toEqual({ 'ar/': 'أولى', 'ar/offline/': 'دون', 'en/': 'First & last' });
	});

	test('keeps from the first visit on what shows a page, and no more', () => {
		expect(list.shell).toEqual([
			'',
			'_astro/a.CSS1.css',
			'_astro/b.JS1.js',
			'_astro/c.JS2.js',
			'ar/offline/',
			'en/offline/',
			'fonts/f.1.woff2',
			'not-saved/',
		]);
	});
});

describe('the packs', () => {
	const namesOf = (set: keyof typeof packs) => packs[set].flatMap(({ files }) => files.map(([path]) => path));

	test('hold each file once, with its language', () => {
		expect(namesOf('ar')).toEqual(['ar/', 'ar/offline/', 'pagefind/fragment/ar1-0.pf_fragment']);
		expect(namesOf('en')).toEqual(['en/', 'pagefind/index/qab_1.pf_index']);
		expect(namesOf('shared')).toEqual(
			expect.arrayContaining(['', 'not-saved/', 'pagefind/words.json', 'fonts/f.1.woff2'])
		);
	});

	test('give back the bytes of each file', () => {
		for (const { path, bytes, isCompressed, files: entries } of Object.values(packs).flat()) {
			const { content: packed } = made.find((one) => one.path === path)!;
			expect(packed.length).toBe(bytes);
			const content = isCompressed ? gunzipSync(packed) : Buffer.from(packed);
			let start = 0;
			for (const [name, length, compressed] of entries) {
				const part = content.subarray(start, (start += length));
				const source = files.find((one) => one.path.replace(/(^|\/)index\.html$/, '$1') === name)!;
				const wanted = isCompressed ? gunzipSync(source.content) : source.content;
				expect(String(compressed ? gunzipSync(part) : part), name).toBe(String(wanted));
			}
		}
	});
});

describe('a release', () => {
	test('is named by its files and its day', () => {
		const id = releaseId(files, '2026-11-28');
		expect(id).toMatch(/^mizan-[\da-f]{8}$/);
		expect(releaseId([...files], '2026-11-28')).toBe(id);
		expect(releaseId(files.slice(1), '2026-11-28')).not.toBe(id);
		expect(releaseId(files, '2026-11-29')).not.toBe(id);
	});

	test('is said in each page', () => {
		const html = '<head><meta charset="utf-8"/><meta name="referrer" content="no-referrer"/></head>';
		expect(markPage(html, { ...release, date: null })).toContain(
			'<meta name="mizan-release" content="mizan-0123abcd - feed"/><meta name="referrer"'
		);
	});
});

test('the worker fits the types of a worker, and is compiled for its release', async () => {
	execFileSync('tsc', ['-p', 'src/installed/worker'], { stdio: 'inherit' });
	const code = await workerCode(release.release);
	expect(code).toContain(release.release);
	expect(code).not.toContain('RELEASE');
	expect(code.length).toBeLessThanOrEqual(4096);
});
