/**
 * `npm run bench`: what is measured and reported, and never passes or fails. Needs a build (`npm run build`) and Chromium.
 * Lighthouse comes through `npx` at a pinned version: it is large, and nobody needs it to build or to test.
 */
import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { chromium } from 'playwright-core';
import { benchCheck } from './bench-check.ts';
import { benchCopy } from './bench-copy.ts';
import { benchDecide } from './bench-decide.ts';
import { benchHostile } from './bench-hostile.ts';
import { benchComparison } from './bench-comparison/measure.ts';
import { benchReaders } from './bench-readers.ts';
import { CHROMIUM_FLAGS, findChromium } from './find-browser.ts';
import { serveFolder } from './serve-folder.ts';

const LIGHTHOUSE = 'lighthouse@13.5.0';
const PAGES = ['/ar/for/cost/', '/en/for/cost/', '/ar/', '/en/'];
const REPORT = '.cache/lighthouse.json';

interface LighthouseReport {
	categories: Record<string, { score: number }>;
	audits: Record<string, { displayValue?: string; numericValue?: number }>;
}

/** Asynchronous: the folder is served from this very process. */
const run = promisify(execFile);

mkdirSync('.cache', { recursive: true });
const { url, server } = await serveFolder('dist');
const executablePath = findChromium();

console.log('Lighthouse, mobile preset: performance / accessibility / best practices / SEO; LCP, CLS, TBT, bytes');
for (const page of PAGES) {
	await run(
		'npx',
		[
			'--yes',
			LIGHTHOUSE,
			url + page,
			'--quiet',
			'--output=json',
			`--output-path=${REPORT}`,
			`--chrome-flags=--headless=new ${CHROMIUM_FLAGS.join(' ')}`,
		],
		{ env: { ...process.env, CHROME_PATH: executablePath } }
	);
	const { categories, audits } = JSON.parse(readFileSync(REPORT, 'utf8')) as LighthouseReport;
	const scores = ['performance', 'accessibility', 'best-practices', 'seo'].map((name) =>
		Math.round((categories[name]?.score ?? 0) * 100)
	);
	const value = (name: string) => audits[name]?.displayValue ?? String(audits[name]?.numericValue ?? '–');
	console.log(
		`  ${page.padEnd(16)} ${scores.join(' / ')}; ${['largest-contentful-paint', 'cumulative-layout-shift', 'total-blocking-time', 'total-byte-weight'].map(value).join(', ')}`
	);
}

console.log('Layout shift while loading over a slow connection (1.6 Mbit/s, 150 ms), fonts included');
const browser = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS });
for (const page of PAGES) {
	const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
	const tab = await context.newPage();
	const session = await context.newCDPSession(tab);
	await session.send('Network.enable');
	await session.send('Network.emulateNetworkConditions', {
		offline: false,
		latency: 150,
		downloadThroughput: 200_000,
		uploadThroughput: 90_000,
	});
	await tab.addInitScript(() => {
		const state = window as unknown as { shift: number };
		state.shift = 0;
		new PerformanceObserver((list) => {
			for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[])
				if (!entry.hadRecentInput) state.shift += entry.value;
		}).observe({ type: 'layout-shift', buffered: true });
	});
	await tab.goto(url + page, { waitUntil: 'networkidle' });
	await tab.waitForTimeout(1500);
	const shift = await tab.evaluate(() => (window as unknown as { shift: number }).shift);
	console.log(`  ${page.padEnd(16)} CLS ${shift.toFixed(4)}`);
	await context.close();
}
benchCheck();
await benchDecide(browser, url);
await benchHostile(browser, url);
await benchComparison(browser);
await benchCopy(browser);
await browser.close();
server.close();

console.log('Many readers at once, from nginx on this machine');
console.log(`  ${await benchReaders('dist', 200, 60)}`);
