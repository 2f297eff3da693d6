/** How fast the comparison answers with 40 alternatives × 60 criteria, and what its page weighs. */
import { build } from 'astro';
import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { LOCALES } from '../../i18n/locales.ts';
import { serveFolder } from '../serve-folder.ts';
import { ALTERNATIVES, CRITERIA } from './generated-table.ts';

const OUT = '.cache/bench-comparison';
const SLOWDOWN = 4;
const RUNS = 5;

/** What a reader does, by name: each is the change of one control. */
const CHANGES = {
	'filter by purpose': ['purpose', 'customers', ''],
	'choose 39 of 40': ['alternative', 'toggle', 'toggle'],
	must: ['must', '3', ''],
	'sort by a criterion': ['sort', 'criterion', 'given'],
	'differences only': ['differences', 'toggle', 'toggle'],
} as const;

/** Builds the site with the generated table and reports. @param browser Chromium. */
export async function benchComparison(browser: Browser): Promise<void> {
	console.log(
		`Comparison with ${ALTERNATIVES} alternatives × ${CRITERIA} criteria, ${SLOWDOWN}× CPU slowdown, ms to the next frame`
	);
	await build({
		root: '.',
		outDir: OUT,
		logLevel: 'error',
		integrations: [
			{
				name: 'mizan-bench-comparison',
				hooks: {
					'astro:config:setup': ({ injectRoute }) =>
						injectRoute({
							pattern: '/[locale]/bench-comparison',
							entrypoint: new URL('./Page.astro', import.meta.url),
						}),
				},
			},
		],
	});
	const { url, server } = await serveFolder(OUT);
	for (const locale of LOCALES) {
		const path = `/${locale}/bench-comparison/`;
		console.log(`  ${path} ${(pageWeight(path) / 1024).toFixed(1)} KiB brotli with styles and scripts`);
		for (const width of [1280, 390]) {
			const page = await (await browser.newContext({ viewport: { width, height: 844 } })).newPage();
			await page.goto(url + path, { waitUntil: 'networkidle' });
			const session = await page.context().newCDPSession(page);
			await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
			for (const [name, [control, to, back]] of Object.entries(CHANGES)) {
				const times: number[] = [];
				for (let run = 0; run < RUNS; run++)
					times.push(await timeChange(page, control, to), await timeChange(page, control, back));
				times.sort((a, b) => a - b);
				console.log(
					`    ${String(width).padStart(4)} px  ${name.padEnd(20)} median ${times[RUNS]!.toFixed(0)}, worst ${times.at(-1)!.toFixed(0)}`
				);
			}
			await page.context().close();
		}
	}
	server.close();
}

/** Changes a control as a reader does and waits until the browser has drawn the answer. @returns Milliseconds. */
const timeChange = (page: Page, control: string, value: string): Promise<number> =>
	page.evaluate(
		async ([name, to]) => {
			const field = document.querySelector<HTMLInputElement | HTMLSelectElement>(
				`alternatives-comparison [name="${name}"]`
			)!;
			if (field instanceof HTMLInputElement) field.checked = !field.checked;
			else field.value = to === 'criterion' ? [...field.options].at(-1)!.value : to;
			const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
			await frame();
			const start = performance.now();
			field.dispatchEvent(new Event('change', { bubbles: true }));
			// The frame after the next begins when the first has been laid out and painted.
			await frame();
			const channel = new MessageChannel();
			await new Promise((resolve) => {
				channel.port1.onmessage = resolve;
				channel.port2.postMessage(null);
			});
			return performance.now() - start;
		},
		[control, value] as const
	);

/** HTML, styles and scripts of a page, compressed. Scripts that only an interaction loads are not counted. */
function pageWeight(path: string): number {
	const html = readFileSync(`${OUT}${path}index.html`, 'utf8');
	const files = new Set(
		[...html.matchAll(/<(?:link[^>]*rel="stylesheet"[^>]*href|script[^>]*src)="([^"]+)"/g)].map((match) => match[1]!)
	);
	for (const file of files)
		if (file.endsWith('.js'))
			for (const match of readFileSync(OUT + file, 'utf8').matchAll(/\bfrom\s*"\.\/([^"]+)"|\bimport\s*"\.\/([^"]+)"/g))
				files.add(`/_astro/${match[1] ?? match[2]}`);
	return [html, ...[...files].map((file) => readFileSync(OUT + file, 'utf8'))].reduce(
		(sum, text) => sum + brotliCompressSync(text).length,
		0
	);
}
