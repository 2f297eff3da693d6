import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isolateLatin } from '../../../src/starlight/isolate-latin.ts';

/** A page as Starlight writes it, with this inside `<main>`. */
const page = (lang: 'ar' | 'en', inside: string) =>
	`<!DOCTYPE html><html lang="${lang}" dir="${lang === 'ar' ? 'rtl' : 'ltr'}" data-theme="light"> <head><meta charset="utf-8"><title>ميزان WhatsApp</title></head> <body> <main lang="${lang}" dir="${lang === 'ar' ? 'rtl' : 'ltr'}">${inside}</main></body></html>\n`;

/** What an Arabic page makes of this. */
const onArabicPage = (inside: string): string => {
	const [before = '', after = ''] = page('ar', '\u0000').split('\u0000');
	const html = isolateLatin(page('ar', inside));
	expect(html.startsWith(before)).toBe(true);
	expect(html.endsWith(after)).toBe(true);
	return html.slice(before.length, html.length - after.length);
};

test.each([
	['<p>يكلّف WhatsApp Business مالًا.</p>', '<p>يكلّف <bdi>WhatsApp Business</bdi> مالًا.</p>'],
	['<p>Signal و Telegram: أيهما؟</p>', '<p><bdi>Signal</bdi> و <bdi>Telegram</bdi>: أيهما؟</p>'],
	['<p>واتساب (WhatsApp) 2.24.1؟</p>', '<p>واتساب (<bdi>WhatsApp</bdi>) 2.24.1؟</p>'],
	['<h2 id="a">لماذا <em>Signal</em>؟</h2>', '<h2 id="a">لماذا <em><bdi>Signal</bdi></em>؟</h2>'],
	['<p>نص بلا لاتيني، 25%.</p>', '<p>نص بلا لاتيني، 25%.</p>'],
])('wraps the Latin runs of %s', (inside, expected) => {
	expect(onArabicPage(inside)).toBe(expected);
});

test.each([
	['<p>Holland &amp; Knight، 2024</p>', '<p><bdi>Holland &amp; Knight</bdi>، 2024</p>'],
	['<p>AT&amp;T وحدها</p>', '<p><bdi>AT&amp;T</bdi> وحدها</p>'],
	['<p>AT&#38;T وحدها</p>', '<p><bdi>AT&#38;T</bdi> وحدها</p>'],
	['<p>Meta&#39;s هنا</p>', '<p><bdi>Meta&#39;s</bdi> هنا</p>'],
	['<p>WhatsApp&nbsp;Business هنا</p>', '<p><bdi>WhatsApp&nbsp;Business</bdi> هنا</p>'],
	['<p>أ &lt;Signal&gt; ب</p>', '<p>أ &lt;<bdi>Signal</bdi>&gt; ب</p>'],
	['<p>&quot;Signal&quot; &amp; &copy; ب</p>', '<p>&quot;<bdi>Signal</bdi>&quot; &amp; &copy; ب</p>'],
	['<p>أ & ب &؛ Signal</p>', '<p>أ & ب &؛ <bdi>Signal</bdi></p>'],
	['<p>&#1608;اتساب &#x41;</p>', '<p>&#1608;اتساب &#x41;</p>'],
])('keeps the entities of %s as they are written', (inside, expected) => {
	expect(onArabicPage(inside)).toBe(expected);
});

describe('leaves alone', () => {
	test.each([
		'<a href="/ar/start/?q=WhatsApp" title="WhatsApp" aria-label=\'WhatsApp\' data-x=WhatsApp>واتساب</a>',
		'<img alt="WhatsApp" src="/WhatsApp.png"/>',
		'<input placeholder="WhatsApp" disabled>',
		'<script type="module">const WhatsApp = "واتساب <b>Signal</b>";</script>',
		'<script type="application/ld+json">{"name":"WhatsApp"}</script>',
		'<style>.WhatsApp > a { color: red }</style>',
		'<pre><code>id: WhatsApp\n</code></pre>',
		'<p>اكتب <code>id: WhatsApp</code> أو <kbd>Ctrl</kbd>.</p>',
		'<svg viewBox="0 0 1 1"><title>WhatsApp</title><text>WhatsApp</text></svg>',
		'<textarea>WhatsApp</textarea>',
		'<select><option>WhatsApp</option></select>',
		'<template><p>WhatsApp</p></template>',
		'<noscript>JavaScript</noscript>',
		'<p>واتساب <bdi>WhatsApp</bdi>.</p>',
		'<!-- WhatsApp -->',
		'<p>واتساب<br>تلغرام<hr>سيجنال</p>',
	])('%s', (inside) => {
		expect(onArabicPage(inside)).toBe(inside);
	});

	test('every byte of an English page', () => {
		const inside = [
			"<h1>WhatsApp &amp; Signal</h1>\r\n\t<p data-a='1' >Text<br/>more</P>",
			'<a href="/ar/for/cost/" lang="ar" hreflang="ar">العربية</a>',
			'<p>The term <span lang="ar" dir="rtl">واجهة (Cloud API)</span> is used.</p>',
		].join('');
		expect(isolateLatin(page('en', inside))).toBe(page('en', inside));
	});

	test('what is not HTML', () => {
		for (const text of ['', 'WhatsApp', '{"lang":"ar"}']) expect(isolateLatin(text)).toBe(text);
	});
});

describe('nested languages and directions', () => {
	test.each([
		// A part in English keeps its own order.
		[
			'<p>قال: <q lang="en">Signal is free</q> عن Signal.</p>',
			'<p>قال: <q lang="en">Signal is free</q> عن <bdi>Signal</bdi>.</p>',
		],
		[
			'<a lang="en" dir="ltr">Terms, <b>WhatsApp</b></a> Meta',
			'<a lang="en" dir="ltr">Terms, <b>WhatsApp</b></a> <bdi>Meta</bdi>',
		],
		// What has a direction of its own is isolated already: browsers give `dir` an isolate.
		['<p>الرقم <span dir="ltr">WhatsApp 2</span></p>', '<p>الرقم <span dir="ltr">WhatsApp 2</span></p>'],
		['<div lang="fr"><p>Signal</p></div><p>Meta</p>', '<div lang="fr"><p>Signal</p></div><p><bdi>Meta</bdi></p>'],
		// Arabic again inside another language.
		[
			'<div lang="fr">Signal <i lang="ar">Meta عربي</i></div>',
			'<div lang="fr">Signal <i lang="ar"><bdi>Meta</bdi> عربي</i></div>',
		],
		// Unclosed and crossed tags end where a browser ends them.
		['<ul><li lang="en">Signal<li>Meta</ul>', '<ul><li lang="en">Signal<li><bdi>Meta</bdi></ul>'],
		['<p lang="en">Signal<p>Meta', '<p lang="en">Signal<p><bdi>Meta</bdi>'],
		['</p><p>Meta</b></p>', '</p><p><bdi>Meta</bdi></b></p>'],
	])('are kept in %s', (inside, expected) => {
		expect(onArabicPage(inside)).toBe(expected);
	});

	test('let a part in Arabic be treated on an English page', () => {
		expect(isolateLatin(page('en', '<p>It says <q lang="ar">في WhatsApp، 3</q>.</p>'))).toBe(
			page('en', '<p>It says <q lang="ar">في <bdi>WhatsApp</bdi>، 3</q>.</p>')
		);
	});
});

describe('any page', () => {
	const text = fc.constantFrom(
		'واتساب ',
		'WhatsApp Business',
		'360dialog',
		' &amp; ',
		'&#39;s',
		'&lt;',
		' & ',
		'؟',
		' 2.24.1 ',
		'\n',
		'>'
	);
	const leaf = fc.array(text, { maxLength: 6 }).map((parts) => parts.join(''));
	const open = fc.constantFrom(
		'p',
		'span lang="en"',
		'code',
		'b title="WhatsApp > Signal"',
		'bdi',
		'i dir="ltr"',
		'li',
		'q lang="ar"'
	);
	const html = fc
		.array(fc.tuple(open, leaf, leaf), { maxLength: 6 })
		.map((parts) => parts.map(([tag, inner, after]) => `<${tag}>${inner}</${tag.split(' ')[0]}>${after}`).join(''));

	test('changes in nothing but the isolates', () => {
		fc.assert(
			fc.property(html, (inside) => {
				const before = page('ar', inside);
				expect(isolateLatin(before).replace(/<\/?bdi>/g, '')).toBe(before.replace(/<\/?bdi>/g, ''));
			})
		);
	});

	test('stays as it is in a second pass', () => {
		fc.assert(
			fc.property(html, (inside) => {
				const once = isolateLatin(page('ar', inside));
				expect(isolateLatin(once)).toBe(once);
			})
		);
	});
});
