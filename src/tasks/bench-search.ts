/**
 * `npm run bench:search`: bytes and time of the first search beside stock Pagefind with its own interface (the one that Starlight
 * shows), the time of later queries on a slow processor, and how the index grows. Reported, never pass or fail. Needs a build and
 * Chromium; `--pages` adds the run over generated pages, which takes minutes.
 */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { chromium, type Browser, type Page } from 'playwright-core';
import { LOCALES, type Locale } from '../i18n/locales.ts';
import { loadSearchWords } from '../postbuild/integration.ts';
import { writeSearchIndex } from '../postbuild/search-index.ts';
import { CHROMIUM_FLAGS, findChromium } from './find-browser.ts';
import { openBuiltSearch } from './search-in-node.ts';
import { serveFolder } from './serve-folder.ts';
import { writeStockIndex } from './stock-pagefind.ts';

const QUERIES = {
	ar: [
		'تكلفة رسائل العملاء',
		'الخصوصية',
		'هل يستطيع الطبيب مراسلة المريض',
		'مسار التدقيق',
		'رقم افتراضي',
		'بدائل واتساب',
	],
	en: [
		'cost of customer messages',
		'privacy',
		'can a doctor message patients',
		'audit trail',
		'virtual number',
		'alternatives',
	],
} as const satisfies Record<Locale, readonly string[]>;
const ROUNDS = 7;
const SITE = '.cache/bench-search';
const GENERATED = '.cache/bench-pages';
const GENERATED_PAGES = 1000;
const SLOW = 4;

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;

/** Types a query into a field that is there already: milliseconds to the first result. */
const typeAndWait = (page: Page, field: string, result: string, query: string): Promise<number> =>
	page.evaluate(
		([field, result, query]) =>
			new Promise<number>((resolve) => {
				const input = document.querySelector<HTMLInputElement>(field);
				if (!input) throw new Error(`No ${field}`);
				const old = document.querySelector(result);
				const start = performance.now();
				const observer = new MutationObserver(() => {
					const found = document.querySelector(result);
					if (!found || found === old) return;
					observer.disconnect();
					resolve(performance.now() - start);
				});
				observer.observe(document, { childList: true, subtree: true });
				input.value = query;
				input.dispatchEvent(new InputEvent('input', { bubbles: true }));
			}),
		[field, result, query] as const
	);

async function firstSearch(
	browser: Browser,
	address: string,
	open: (page: Page) => Promise<void>,
	field: string,
	result: string,
	query: string
) {
	const context = await browser.newContext({ serviceWorkers: 'block' });
	const page = await context.newPage();
	await page.goto(address, { waitUntil: 'networkidle' });
	const sizes: Promise<number>[] = [];
	page.on('requestfinished', (request) => sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize)));
	await open(page);
	await page.locator(field).waitFor();
	await page.waitForTimeout(1000);
	const time = await typeAndWait(page, field, result, query);
	await page.waitForTimeout(700);
	const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
	return { context, page, time, bytes };
}

const OURS = { field: '.search-box input[type=search]', result: '.search-box__results a' };
const STOCK = { field: '.pagefind-ui__search-input', result: '.pagefind-ui__result-link' };

rmSync(SITE, { recursive: true, force: true });
cpSync('dist', SITE, { recursive: true });
const stockMs = await writeStockIndex('dist', join(SITE, 'stock'));
for (const locale of LOCALES)
	writeFileSync(
		join(SITE, `stock-${locale}.html`),
		`<!doctype html><html lang="${locale}"><body><div id="s"></div><button id="open">Open</button><script>
		document.querySelector('#open').onclick = () => { const s = document.createElement('script'); s.src = '/stock/pagefind-ui.js';
		s.onload = () => new PagefindUI({ element: '#s', showImages: false, showSubResults: true }); document.head.append(s);
		const l = document.createElement('link'); l.rel = 'stylesheet'; l.href = '/stock/pagefind-ui.css'; document.head.append(l); };</script></body></html>`
	);
const copy = join(SITE, 'index-again');
cpSync('dist', copy, { recursive: true });
const startOwn = performance.now();
await writeSearchIndex(copy, loadSearchWords('content/data'));
const ownMs = performance.now() - startOwn;
rmSync(copy, { recursive: true });
console.log(
	`Index step: ${(ownMs / 1000).toFixed(1)} s, stock Pagefind ${(stockMs / 1000).toFixed(1)} s (× ${(ownMs / stockMs).toFixed(1)})`
);

const { url, server } = await serveFolder(SITE);
const browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_FLAGS });
for (const locale of LOCALES) {
	const [query] = QUERIES[locale];
	const own: number[] = [];
	const stock: number[] = [];
	let ownBytes = 0;
	let stockBytes = 0;
	for (let round = 0; round < ROUNDS; round++) {
		const a = await firstSearch(
			browser,
			`${url}/${locale}/start/`,
			(page) => page.keyboard.press('/'),
			OURS.field,
			OURS.result,
			query
		);
		own.push(a.time);
		ownBytes = a.bytes;
		await a.context.close();
		const b = await firstSearch(
			browser,
			`${url}/stock-${locale}.html`,
			(page) => page.click('#open'),
			STOCK.field,
			STOCK.result,
			query
		);
		stock.push(b.time);
		stockBytes = b.bytes;
		await b.context.close();
	}
	console.log(
		`${locale} first search “${query}”, brotli: ${kilobytes(ownBytes)}, stock ${kilobytes(stockBytes)}; key to first result, box open for 1 s, median of ${ROUNDS}: ${median(own).toFixed(0)} ms, stock ${median(stock).toFixed(0)} ms (× ${(median(own) / median(stock)).toFixed(2)})`
	);
	const { context, page } = await firstSearch(
		browser,
		`${url}/${locale}/start/`,
		(page) => page.keyboard.press('/'),
		OURS.field,
		OURS.result,
		query
	);
	const session = await context.newCDPSession(page);
	// The second time round every file is there: what is left is the work itself, and the pause for the next key.
	for (const again of QUERIES[locale]) await typeAndWait(page, OURS.field, OURS.result, again);
	await session.send('Emulation.setCPUThrottlingRate', { rate: SLOW });
	const times: number[] = [];
	for (let round = 0; round < 5; round++)
		for (const again of QUERIES[locale]) times.push(await typeAndWait(page, OURS.field, OURS.result, again));
	console.log(
		`${locale} later queries at 1/${SLOW} of the speed, median of ${times.length}: ${median(times).toFixed(0)} ms from the key to the result, 40 ms of it the pause for the next key`
	);
	await context.close();
}
await browser.close();
server.close();

if (process.argv.includes('--pages')) {
	rmSync(GENERATED, { recursive: true, force: true });
	for (const locale of LOCALES) generatePages(locale);
	const start = performance.now();
	await writeSearchIndex(GENERATED, loadSearchWords('content/data'));
	const own = performance.now() - start;
	const stock = await writeStockIndex(GENERATED, join(GENERATED, 'stock'));
	console.log(
		`${GENERATED_PAGES} generated pages a language: index step ${(own / 1000).toFixed(1)} s, stock ${(stock / 1000).toFixed(1)} s (× ${(own / stock).toFixed(1)})`
	);
	for (const locale of LOCALES) {
		const asked = new Set(['pagefind.js', 'words.json', `map.${locale}.json`]);
		const engine = await openBuiltSearch(GENERATED, locale, (path) => asked.add(path));
		const { hits } = await engine.search(QUERIES[locale][0], { limit: 8 });
		for (const { details } of hits.slice(0, 4)) await details?.();
		const bytes = [...asked].map((path) => {
			const file = readFileSync(join(GENERATED, 'pagefind', path));
			return /\.js(?:on)?$/.test(path) ? brotliCompressSync(file).length : file.length;
		});
		console.log(
			`${locale} first search among them, without the box itself: ${kilobytes(bytes.reduce((sum, size) => sum + size, 0))}`
		);
	}
}

/** Pages of seven sections out of the words of the real ones, drawn by a fixed rule. */
function generatePages(locale: Locale): void {
	const text =
		readFileSync(`dist/${locale}/against/security-and-privacy/index.html`, 'utf8') +
		readFileSync(`dist/${locale}/better-way/accountability/index.html`, 'utf8');
	const words =
		text
			.replace(/<(script|style)[\s\S]*?<\/\1>/g, ' ')
			.replace(/<[^>]+>/g, ' ')
			.match(/[\p{L}\p{M}]{2,}/gu) ?? [];
	let state = 7;
	const pick = () => words[(state = (state * 48271) % 2147483647) % words.length]!;
	const sentence = (length: number) => Array.from({ length }, pick).join(' ');
	for (let number = 0; number < GENERATED_PAGES; number++) {
		const sections = Array.from(
			{ length: 7 },
			(_, index) =>
				`<h2 id="s${index}">${sentence(5)}</h2><p>${Array.from({ length: 6 }, () => sentence(16)).join('. ')}.</p>`
		);
		const path = join(GENERATED, locale, `page-${number}`, 'index.html');
		mkdirSync(dirname(path), { recursive: true });
		writeFileSync(
			path,
			`<html lang="${locale}"><head><meta name="description" content="${sentence(18)}"></head><body><main data-pagefind-body><h1>${sentence(6)} ${number}</h1>${sections.join('')}</main></body></html>`
		);
	}
}
