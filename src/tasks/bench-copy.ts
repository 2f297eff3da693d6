import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import type { Browser } from 'playwright-core';
import { LOCALES } from '../i18n/locales.ts';
import { DOWNLOADS, DOWNLOADS_FOLDER } from '../schemas/downloads.ts';

const SLOWDOWN = 4;
const RUNS = 5;
/** A word of both languages’ pages. */
const QUERY = { ar: 'تكلفة', en: 'cost' } as const;

/**
 * Reports how long the search of the copy takes to be ready, from a disk and on a processor four times as slow: from the press that
 * opens the box until everything that a search needs is read, and from a word typed right then until its results stand there.
 */
export async function benchCopy(browser: Browser): Promise<void> {
	const folder = mkdtempSync(join(tmpdir(), 'mizan-copy-'));
	for (const [path, content] of Object.entries(unzipSync(readFileSync(`dist/${DOWNLOADS_FOLDER}/${DOWNLOADS.copy}`)))) {
		mkdirSync(dirname(join(folder, path)), { recursive: true });
		writeFileSync(join(folder, path), content);
	}
	const root = join(folder, DOWNLOADS.copy.replace(/\.zip$/, ''));
	console.log(
		`The copy from a disk at ${SLOWDOWN}× CPU: opening the search box until search is ready; until first results (ms)`
	);
	for (const locale of LOCALES) {
		const ready: number[] = [];
		const answered: number[] = [];
		for (let run = 0; run < RUNS; run++) {
			const context = await browser.newContext();
			const page = await context.newPage();
			const session = await context.newCDPSession(page);
			await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
			await page.goto(pathToFileURL(join(root, locale, 'index.html')).href);
			const [opened, found] = await page.evaluate(async (query) => {
				const until = async (isTrue: () => boolean) => {
					while (!isTrue()) await new Promise((resolve) => setTimeout(resolve, 1));
				};
				// The last thing that a search waits for is its WebAssembly: all files are read at once before it.
				let isReady = false;
				const instantiate = WebAssembly.instantiate.bind(WebAssembly) as (...given: unknown[]) => Promise<unknown>;
				WebAssembly.instantiate = (async (...given: unknown[]) => {
					const made = await instantiate(...given);
					isReady = true;
					return made;
				}) as typeof WebAssembly.instantiate;
				const start = performance.now();
				document.querySelector<HTMLButtonElement>('search-button button')!.click();
				await until(() => isReady);
				const opened = performance.now() - start;
				const input = document.querySelector<HTMLInputElement>('dialog.search-box input')!;
				input.value = query;
				input.dispatchEvent(new Event('input'));
				await until(() => document.querySelector('dialog.search-box [role="option"]') !== null);
				return [opened, performance.now() - start] as const;
			}, QUERY[locale]);
			ready.push(opened);
			answered.push(found);
			await context.close();
		}
		const median = (values: number[]) => Math.round(values.sort((a, b) => a - b)[Math.floor(values.length / 2)]!);
		console.log(`  ${locale}: ready after ${median(ready)}, first results after ${median(answered)} (bar: 500)`);
	}
	rmSync(folder, { recursive: true });
}
