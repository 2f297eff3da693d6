/** How long the checklist takes to follow an answer, case by case, in its page on a slow processor. */
import type { Browser, Page } from 'playwright-core';
import { loadData } from '../schemas/data-files.ts';
import { DRAFTS_KEY } from '../storage/drafts-store.ts';

const SLOWDOWN = 4;
/** Of a frame at 60 Hz: an answer that is followed within it never feels slow. */
const BAR_MS = 16;
/** Each question is answered otherwise and back, so often. */
const ROUNDS = 2;
/** The warm-up: the first presses run code that the browser has not yet compiled. */
const WARM_UP = 6;

/** What one press took, in milliseconds. */
interface Timing {
	/** The verdict and all that the page says of it, saved and written into the page. */
	answer: number;
	/** The browser's layout of the page after it. */
	layout: number;
	/** What would change the verdict, for all purposes, computed when the page is idle. */
	flips: number;
}

/** Prints the timings of each worked case. */
export async function benchDecide(browser: Browser, url: string): Promise<void> {
	console.log(
		`Following one answer at ${SLOWDOWN}× CPU slowdown, median / 95th percentile / longest in ms (bar ${BAR_MS})`
	);
	for (const { data } of loadData('content/data', 'cases').entries) {
		const { id, answers, marks } = data;
		const drafts = [{ id: 'd1', name: id, savedAt: '', revision: 1, responses: { answers, marks } }];
		const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
		await context.addInitScript(([key, text]) => localStorage.setItem(key, text), [
			DRAFTS_KEY,
			JSON.stringify({ version: 1, revision: 1, drafts }),
		] as const);
		const page = await context.newPage();
		await page.addInitScript(timeIdleWork);
		await page.goto(`${url}/en/decide/`);
		await page.locator('pros-cons-checklist[data-ready]').waitFor();
		const session = await context.newCDPSession(page);
		await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
		const timings = (await pressThrough(page)).slice(WARM_UP);
		const told = (['answer', 'layout', 'flips'] as const).map(
			(part) => `${part} ${summary(timings.map((timing) => timing[part]))}`
		);
		console.log(`  ${id.padEnd(24)} ${told.join(', ')}`);
		await context.close();
	}
}

function summary(times: readonly number[]): string {
	const sorted = [...times].sort((a, b) => a - b);
	const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
	return [at(0.5), at(0.95), at(1)].map((time) => time.toFixed(1)).join(' / ');
}

interface TimedWindow {
	idleMs: number;
	onIdleWork: () => void;
}

/** Runs in the page: notes how long idle work takes. */
function timeIdleWork(): void {
	const timed = window as unknown as TimedWindow;
	const plain = window.requestIdleCallback.bind(window);
	window.requestIdleCallback = (work, options) =>
		plain((deadline) => {
			const start = performance.now();
			work(deadline);
			timed.idleMs = performance.now() - start;
			timed.onIdleWork();
		}, options);
}

/** Gives another answer to each question, then the old one again. */
const pressThrough = (page: Page): Promise<Timing[]> =>
	page.evaluate(async (rounds) => {
		const timed = window as unknown as TimedWindow;
		const inputsOf = (question: Element) => [...question.querySelectorAll<HTMLInputElement>('input')];
		const timings: Timing[] = [];
		for (let round = 0; round < rounds; round++) {
			for (const question of document.querySelectorAll('[data-question]')) {
				const before = inputsOf(question).find(({ checked }) => checked)!;
				const other = inputsOf(question).find(({ checked, value }) => !checked && value !== 'not-sure')!;
				const presses = before.type === 'radio' ? [other, before] : [other, other];
				for (const input of presses) {
					const flipped = new Promise<void>((resolve) => (timed.onIdleWork = resolve));
					const start = performance.now();
					input.click();
					const answered = performance.now();
					document.body.getBoundingClientRect();
					const laidOut = performance.now();
					await flipped;
					timings.push({ answer: answered - start, layout: laidOut - answered, flips: timed.idleMs });
				}
			}
		}
		return timings;
	}, ROUNDS);
