/** How long a hostile link or a damaged device keeps the page busy: nothing should take longer than a press may wait for its answer. */
import type { Browser, Page } from 'playwright-core';
import { HOSTILE_FRAGMENTS, HOSTILE_STORED, STORAGE_KEYS } from './hostile-corpus.ts';

const BAR_MS = 50;
const PAGES = ['/ar/decide/', '/en/decide/record/', '/ar/compare/', '/en/search/'];

interface Busy {
	what: string;
	/** Of the longest piece of work, in milliseconds. */
	longest: number;
}

/** Prints, for each page with an island, what kept it busy longest. @param browser Chromium. */
export async function benchHostile(browser: Browser, url: string): Promise<void> {
	console.log(`Longest piece of work that a hostile input sets off, in ms (bar ${BAR_MS}; browsers report from 50 on)`);
	for (const path of PAGES) {
		const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
		const page = await context.newPage();
		await page.addInitScript(noteLongWork);
		await page.goto(url + path, { waitUntil: 'load' });
		console.log(`  ${path.padEnd(20)} opened as usual ${(await longestWork(page)).toFixed(0)}`);
		const links: Busy[] = [];
		for (const fragment of HOSTILE_FRAGMENTS) {
			await page.evaluate((text) => (location.hash = text), fragment);
			links.push({ what: fragment, longest: await longestWork(page) });
		}
		report('links', links);
		const stored: Busy[] = [];
		for (const text of HOSTILE_STORED) {
			await page.evaluate(store, [STORAGE_KEYS, text] as const);
			await page.reload({ waitUntil: 'load' });
			stored.push({ what: text, longest: await longestWork(page) });
		}
		report('storage', stored);
		await context.close();
	}
}

function report(kind: string, all: readonly Busy[]): void {
	const [worst] = [...all].sort((a, b) => b.longest - a.longest);
	const over = all.filter(({ longest }) => longest > BAR_MS).length;
	const what = worst && worst.longest > 0 ? `: ${JSON.stringify(worst.what.slice(0, 60))}` : '';
	console.log(
		`    ${kind.padEnd(8)} ${all.length} tried, ${over} over the bar, worst ${(worst?.longest ?? 0).toFixed(0)}${what}`
	);
}

interface WatchedWindow {
	longestWork: number;
}

/** Runs in the page. */
function noteLongWork(): void {
	const watched = window as unknown as WatchedWindow;
	watched.longestWork = 0;
	new PerformanceObserver((list) => {
		for (const { duration } of list.getEntries()) watched.longestWork = Math.max(watched.longestWork, duration);
	}).observe({ type: 'longtask', buffered: true });
}

/** Runs in the page. */
function store([keys, text]: readonly [readonly string[], string]): void {
	localStorage.clear();
	sessionStorage.clear();
	for (const storage of [localStorage, sessionStorage])
		for (const key of keys)
			try {
				storage.setItem(key, text);
			} catch {
				// No room for all of them: the first is the one that counts.
			}
}

/** Waits until the page has nothing to do, and forgets what it has told. */
const longestWork = (page: Page): Promise<number> =>
	page.evaluate(async () => {
		const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));
		await pause(100);
		await new Promise<void>((done) => requestIdleCallback(() => done(), { timeout: 20_000 }));
		// Reports come a moment after the work.
		await pause(100);
		const watched = window as unknown as WatchedWindow;
		const longest = watched.longestWork;
		watched.longestWork = 0;
		return longest;
	});
