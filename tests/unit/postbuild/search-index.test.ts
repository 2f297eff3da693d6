import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeSearchIndex } from '../../../src/postbuild/search-index.ts';
import type { SearchEngine } from '../../../src/search/engine.ts';
import { openBuiltSearch } from '../../../src/tasks/search-in-node.ts';

const dist = mkdtempSync(join(tmpdir(), 'mizan-index-'));
const page = (path: string, title: string, description: string, body: string) => {
	mkdirSync(dirname(join(dist, path)), { recursive: true });
	writeFileSync(
		join(dist, path),
		`<html><head><meta name="description" content="${description}"></head><body><main data-pagefind-body><h1>${title}</h1>${body}</main></body></html>`
	);
};
const filler = 'plain filler text about nothing in particular that goes on for a while '.repeat(3);

let engines: Record<'ar' | 'en', SearchEngine>;
beforeAll(async () => {
	page(
		'en/for/cost/index.html',
		'Is it free?',
		'What it costs',
		`<h2 id="calls">Are calls charged?</h2><p>The unusual tariffs, end-to-end. ${filler}</p><h2 id="more">More</h2><p>Nothing else to say &lt;b&gt; here. ${filler}</p>`
	);
	page(
		'ar/for/cost/index.html',
		'هل هو مجاني؟',
		'كم يكلف',
		'<h2 id="calls">هل المكالمات مدفوعة؟</h2><p>الأسعار الغريبة في بريد الشركة والمراسلة بالتشفير.</p>'
	);
	page('en/about/privacy/index.html', 'Privacy of this site', 'What is kept', `<p>There is no pay wall. ${filler}</p>`);
	page('ar/about/privacy/index.html', 'خصوصية الموقع', 'ما يُحفظ', '<p>التشفير لا يعنينا هنا بشيء أبدا.</p>');
	await writeSearchIndex(dist, {
		stopWords: [
			{ id: 'ar', words: 'هل هو في ما كم' },
			{ id: 'en', words: 'is it the of do i have to for this' },
		],
		aliases: [
			{ id: 'سعر', also: ['أسعار'] },
			{ id: 'tariffs', also: ['invoice price'] },
		],
		synonyms: [{ id: 'money', ar: ['مجاني', 'فلوس'], en: ['free', 'pay'] }],
		keywords: [{ page: 'for/cost', ar: ['فاتورة'], en: ['invoice'] }],
		glossary: [],
	});
	engines = { ar: await openBuiltSearch(dist, 'ar'), en: await openBuiltSearch(dist, 'en') };
}, 30_000);
afterAll(() => rmSync(dist, { recursive: true }));

const find = async (locale: 'ar' | 'en', query: string) => (await engines[locale].search(query, { limit: 5 })).hits;

describe('the index of a built site', () => {
	test.each([
		['a word of the text', 'en', 'tariff'],
		['a keyword', 'en', 'invoices'],
		['a word for the same idea', 'ar', 'هل هو في فلوس؟'],
		['a keyword of the other language', 'en', 'فاتورة'],
		['a title of the other language', 'ar', 'free'],
		['an irregular form', 'ar', 'السعر'],
		['a word with proclitics', 'ar', 'وبالأسعار'],
		['a word that only looks like one', 'ar', 'البريد'],
		['a slip', 'en', 'invioce'],
		['a phrase with a slip', 'en', 'invioce price'],
		[
			'a whole question of which little is the subject',
			'en',
			'do I have to pay for the free invoice of this accountant',
		],
		['a beginning', 'en', 'invo'],
	] as const)('finds the page by %s', async (_by, locale, query) => {
		expect((await find(locale, query))[0]?.path).toMatch(/^for\/cost\//);
	});

	test('leads to the part that answers, and shows it as it is read', async () => {
		const [hit] = await find('en', 'unusual tariffs');
		expect(hit!.path).toBe('for/cost/#calls');
		const { excerpt, heading } = await hit!.details!();
		expect(heading).toBe('Are calls charged?');
		expect(excerpt.filter(({ marked }) => marked).map(({ text }) => text)).toContain('unusual');
		expect(excerpt.map(({ text }) => text).join('')).toContain('end-to-end');
	});

	test('never shows a helper word', async () => {
		const [hit] = await find('en', 'invoice');
		const { excerpt } = await hit!.details!();
		expect(excerpt.map(({ text }) => text).join('')).toBe('What it costs');
	});

	test('puts right a word of each language in one query, and again alone', async () => {
		expect((await engines.ar.search('invioce الممكالمات', { limit: 5 })).repaired).toBe('invoice المكالمات');
		expect((await engines.ar.search('الممكالمات', { limit: 5 })).hits).not.toEqual([]);
	});

	test.each([[''], ['-'], ['- -'], ['؟!']])('finds nothing for “%s”, and repairs nothing', async (query) => {
		expect(await engines.en.search(query, { limit: 5 })).toMatchObject({ hits: [], repaired: undefined });
	});

	test('says what it took a slip for, and can be told to take it as it is', async () => {
		expect((await engines.en.search('invioce', { limit: 5 })).repaired).toBe('invoice');
		const verbatim = await engines.en.search('invioce', { limit: 5, verbatim: true });
		expect(verbatim).toMatchObject({ hits: [], repaired: undefined });
		expect((await engines.en.search('free/invioce', { limit: 5 })).repaired).toBe('free/invoice');
	});

	test('offers the pages in the language of the query', async () => {
		const { otherLanguage } = await engines.ar.search('free', { limit: 5 });
		expect(otherLanguage).toMatchObject([{ path: 'for/cost/', locale: 'en', title: 'Is it free?' }]);
	});

	test('refuses what it answers less than half of, and names what comes nearest', async () => {
		const answer = await engines.en.search('pay for a bicycle in Lisbon', { limit: 5 });
		expect(answer.hits).toEqual([]);
		expect(answer.nearest[0]?.path).toMatch(/^for\/cost\//);
	});

	test('refuses a few words of which as little is the subject', async () => {
		expect(await find('en', 'pay free invoice accountant')).toEqual([]);
	});

	test('refuses a whole question that shares a word alone', async () => {
		expect(await find('en', 'where can our accountant buy lunch before noon and pay')).toEqual([]);
	});

	test('narrows to a kind of page', async () => {
		expect(await engines.en.search('free', { limit: 5, kind: 'glossary' })).toMatchObject({ hits: [], total: 0 });
		expect((await engines.en.search('free', { limit: 5, kind: 'reasons' })).total).toBe(1);
	});

	test.each([
		['x'.repeat(10_000)],
		['\u064b\u064b'],
		['\u202e\u2066\u200f'],
		['<img src=x onerror=alert(1)>'],
		['(.*)+$[^'],
		['""" "'],
		[''],
	])('survives “%.20s”', async (query) => {
		await expect(engines.en.search(query, { limit: 5 })).resolves.toBeDefined();
	});

	test('leaves no trace of other people’s names for records', () => {
		const fragments = readdirSync(join(dist, 'pagefind/fragment'));
		expect(fragments.every((name) => /^(ar|en)[0-9a-f]{6}-\d+\.pf_fragment$/.test(name))).toBe(true);
		expect(
			Object.keys(
				(JSON.parse(readFileSync(join(dist, 'pagefind/pagefind-entry.json'), 'utf8')) as { languages: object })
					.languages
			)
		).toEqual(['ar', 'en']);
	});
});
