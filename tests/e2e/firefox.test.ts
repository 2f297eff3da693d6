/** The policy of the pages in Firefox, which reads it with code of its own: everything works under it, and nothing is reported. */
import { launch as launchFirefox, type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { findFirefox } from '../../src/tasks/find-browser.ts';
import { builtPages, sample } from './built-site.ts';

let browser: Browser;
beforeAll(async () => {
	browser = await launchFirefox({ browser: 'firefox', executablePath: findFirefox() });
}, 300_000);
afterAll(() => browser.close());

/** Notes in the page what its policy refuses. */
function watchPolicy(): void {
	const seen: string[] = [];
	Object.assign(window, { seen });
	document.addEventListener('securitypolicyviolation', (event) =>
		seen.push(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`)
	);
	window.print = () => undefined;
}

/** Presses, in the page, what can be pressed and stays on it. @returns How much. */
async function useEverything(): Promise<number> {
	const pause = () => new Promise((resolve) => setTimeout(resolve, 20));
	const pressable = [
		...[...document.querySelectorAll<HTMLElement>('summary')].slice(0, 10),
		...[...document.querySelectorAll<HTMLElement>('main input:is([type="radio"], [type="checkbox"])')].slice(0, 12),
		...[...document.querySelectorAll<HTMLElement>('button')].slice(0, 40),
	].filter((element) => element.checkVisibility() && !element.matches(':disabled'));
	for (const element of pressable) {
		element.click();
		await pause();
		for (const dialog of document.querySelectorAll<HTMLDialogElement>('dialog[open]')) dialog.close();
	}
	return pressable.length;
}

async function search(page: Page, query: string): Promise<void> {
	await page.keyboard.press('/');
	await page.locator('dialog[open] input').fill(query);
	await page.waitForSelector('dialog[open] a[href]', { timeout: 15_000 });
	await page.keyboard.press('Escape');
}

const ISLANDS = /^\/(?:ar|en)\/(?:decide|decide\/record|compare|search)\/$/;
const pages = builtPages().filter(({ locale }) => locale);
const islands = pages.filter(({ path }) => ISLANDS.test(path));
// Half of them in each language, so that each island is used, and each direction.
const walked = [
	...islands.filter(({ locale }, index) => process.env['TEST_FULL'] || (locale === 'ar') === (index % 2 === 0)),
	...sample(
		pages.filter(({ path }) => !ISLANDS.test(path)),
		2
	),
];

describe('Firefox', () => {
	test.each(walked.map(({ path, locale }) => [path, locale] as const))(
		'breaks no policy of %s and logs no error, whatever is pressed',
		{ timeout: 60_000 },
		async (path, locale) => {
			const page = await browser.newPage();
			const logged: string[] = [];
			page.on('console', (message) => message.type() === 'error' && logged.push(message.text()));
			page.on('pageerror', (error) => logged.push(String(error)));
			page.on('dialog', (dialog) => void dialog.dismiss());
			await page.evaluateOnNewDocument(watchPolicy);
			await page.goto(inject('site') + path, { waitUntil: 'load' });
			await search(page, locale === 'ar' ? 'تشفير' : 'encryption');
			expect(await page.evaluate(useEverything)).toBeGreaterThan(1);
			expect(await page.evaluate(() => (window as unknown as { seen: string[] }).seen)).toEqual([]);
			expect(logged).toEqual([]);
			await page.close();
		}
	);

	test('refuses what is smuggled into a page', async () => {
		const page = await browser.newPage();
		await page.evaluateOnNewDocument(watchPolicy);
		await page.goto(`${inject('site')}/en/start/`, { waitUntil: 'load' });
		const ran = await page.evaluate(() => {
			const script = document.createElement('script');
			try {
				script.append(document.createTextNode('window.planted = 1'));
				document.body.append(script);
			} catch {
				// Refused already: nothing to run.
			}
			return 'planted' in window;
		});
		expect(ran).toBe(false);
		await page.close();
	});
});
