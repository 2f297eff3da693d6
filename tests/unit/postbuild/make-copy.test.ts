/** The archive as a whole, from a site of four pages. */
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { makeCopy } from '../../../src/postbuild/make-copy.ts';
import { filesIn } from '../../../src/postbuild/walk.ts';
import { folderWith } from './folder.ts';

const page = (lang: string, body = '') =>
	`<!DOCTYPE html><html lang="${lang}"><head><meta charset="utf-8"><title>T</title></head><body><main>${body}</main></body></html>`;
const OFFLINE =
	'<template data-copy="head"><style>copy-note{}</style></template><template data-copy="foot"><copy-note>Copy</copy-note></template>';
const SITE = {
	'index.html': page('ar', '<a href="/ar/">ar</a>'),
	'404.html': page('ar'),
	'robots.txt': '',
	'_hosting/nginx.conf': '',
	...Object.fromEntries(
		['ar', 'en'].flatMap((locale) => [
			[`${locale}/index.html`, page(locale, `<a href="/${locale}/offline/">x</a>`)],
			[`${locale}/offline/index.html`, page(locale, OFFLINE)],
			[
				`${locale}/compare/index.html`,
				page(locale, `<table><tr><td><a href="/${locale}/compare/a/#cell">x</a></td></tr></table>`),
			],
			[`${locale}/compare/a/index.html`, page(locale, '<section id="cell"><h3>C</h3><p>Evidence</p></section>')],
			[`pagefind/map.${locale}.json`, '{}'],
		])
	),
	'pagefind/pagefind.js': 'export const createInstance = () => fetch(import.meta.url);',
	'pagefind/words.json': '{}',
};

const copyOf = (folder: string) =>
	makeCopy({ folder, files: filesIn(folder), base: '/', name: 'mizan-1', date: '2026-11-28' });

test('holds the pages, sealed, with their foot, and what they load; nothing for servers', async () => {
	const files = unzipSync(await copyOf(folderWith(SITE)));
	expect(Object.keys(files)).toEqual(
		[
			'ar/compare/a/index.html',
			'ar/compare/index.html',
			'ar/index.html',
			'ar/offline/index.html',
			'carried/guide.js',
			'carried/search/ar/start.js',
			'carried/search/en/start.js',
			'carried/search/pagefind.js',
			'carried/search/start.js',
			'carried/sections/ar/compare/a.js',
			'carried/sections/en/compare/a.js',
			'en/compare/a/index.html',
			'en/compare/index.html',
			'en/index.html',
			'en/offline/index.html',
			'index.html',
		].map((path) => `mizan-1/${path}`)
	);
	const front = new TextDecoder().decode(files['mizan-1/en/index.html']);
	expect(front).toContain('Content-Security-Policy');
	expect(front).toContain('<style>copy-note{}</style></head>');
	expect(front).toContain('<a href="offline/index.html">x</a><copy-note>Copy</copy-note></main>');
	expect(new TextDecoder().decode(files['mizan-1/index.html']).match(/<copy-note>/g)).toHaveLength(2);
});

test('is the same, byte for byte, whenever and wherever it is made', async () => {
	const before = process.env['TZ'];
	const made = [];
	for (const zone of ['Pacific/Kiritimati', 'America/Los_Angeles']) {
		process.env['TZ'] = zone;
		made.push(Buffer.from(await copyOf(folderWith(SITE))).toString('base64'));
	}
	process.env['TZ'] = before;
	expect(made[0]).toBe(made[1]);
});

test('stops the build where a page of it needs a file that it lacks', async () => {
	const folder = folderWith({ ...SITE, 'en/index.html': page('en', '<img src="/no.png">') });
	await expect(copyOf(folder)).rejects.toThrowErrorMatchingInlineSnapshot(
		`[BuildFault: en/index.html: Expected a file of the copy at \`/no.png\`, found none. Carry it, or mark the link \`data-online\`.]`
	);
});
