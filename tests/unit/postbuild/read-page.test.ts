import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { hashSource, readPage } from '../../../src/postbuild/read-page.ts';

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

test('hashes each inline script and style once, and no script that is a file or data', () => {
	const { scripts, styles } = readPage(
		'<head><script>a < b && "é"</script><style>p{}</style><script type="module">m</script>' +
			'<script src="/x.js"></script><script type="application/json">{"a":1}</script><script>a < b && "é"</script></head>'
	);
	expect(scripts).toEqual([hash('a < b && "é"'), hash('m')]);
	expect(styles).toEqual([hash('p{}')]);
});

test.each(['', 'module', 'text/javascript', 'TEXT/JavaScript; charset=utf-8', ' importmap ', 'speculationrules'])(
	'takes a script of type “%s” for code',
	(type) => expect(readPage(`<script type="${type}">x</script>`).scripts).toEqual([hash('x')])
);

test('hashes what a browser sees, which has no carriage returns', () => {
	expect(hashSource('a\r\nb\rc')).toBe(hash('a\nb\nc'));
});

describe('what no policy lets through', () => {
	test.each([
		['<p style="color:red">', '<p style="color:red">'],
		['<img src="/a.png" onerror="alert(1)">', '<img onerror="alert(1)">'],
		['<a href=" java\nscript:alert(1)">', '<a href=" java\nscript:alert(1)">'],
		['<a href="data:text/html,x">', '<a href="data:text/html,x">'],
		['<button formaction="javascript:x">', '<button formaction="javascript:x">'],
		['<svg><a xlink:href="javascript:x"/></svg>', '<a xlink:href="javascript:x">'],
		['<iframe src="/x">', '<iframe>'],
		['<object data="/x">', '<object>'],
		['<base href="/x/">', '<base>'],
		['<meta http-equiv="refresh" content="0;url=/x">', '<meta http-equiv="refresh">'],
		['<template><p style="x">', '<p style="x">'],
	])('is found: %s', (html, found) => expect(readPage(html).forbidden).toEqual([found]));

	test('is not seen in text, nor in words that only look like it', () => {
		expect(
			readPage(
				'<p title="javascript: what it is" data-style="x">style="x" onclick=</p><script type="application/json">"<p style=x>"</script>'
			).forbidden
		).toEqual([]);
	});
});

test('finds what the browser fetches by itself', () => {
	const { fetched } = readPage(
		'<link rel="stylesheet" href="/a.css"><link rel="canonical" href="https://example.org/"><link rel="preload" href="/f.woff2">' +
			'<script src="/b.js"></script><img src="/c.png" srcset="/d.png 1x, /e.png 2x"><a href="https://example.org/">x</a>' +
			'<style>@font-face{src:url(/g.woff2)} p{background:url("data:image/svg+xml,x")} @import \'/h.css\';</style>'
	);
	expect(fetched).toEqual([
		'/a.css',
		'/f.woff2',
		'/b.js',
		'/c.png',
		'/d.png',
		'/e.png',
		'/g.woff2',
		'data:image/svg+xml,x',
		'/h.css',
	]);
});

test('finds the head, the character set, the version of the data and the policy', () => {
	const html =
		'<html><head class="x"><title>T</title><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src \'none\'"></head>' +
		'<script type="application/json">{"dataVersion":"0123abcdef"}</script>';
	const { head, charset, dataVersion, policy } = readPage(html);
	expect(html.slice(0, head)).toBe('<html><head class="x">');
	expect(html.slice(charset?.start, charset?.end)).toBe('<meta charset="utf-8">');
	expect({ dataVersion, policy }).toEqual({ dataVersion: '0123abcdef', policy: "default-src 'none'" });
});
