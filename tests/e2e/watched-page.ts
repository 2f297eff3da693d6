import type { Browser, BrowserContext, Page } from 'playwright-core';

/** What must not happen while a page is read and used. */
export interface Trouble {
	violations: string[];
	errors: string[];
	foreign: string[];
}

/** A new page that is watched; close its context. */
export async function watched(
	browser: Browser,
	site: string
): Promise<{ context: BrowserContext; page: Page; trouble: () => Promise<Trouble> }> {
	const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, acceptDownloads: true });
	const page = await context.newPage();
	page.setDefaultTimeout(20_000);
	const seen: Trouble = { violations: [], errors: [], foreign: [] };
	await page.exposeFunction('reportViolation', (text: string) => void seen.violations.push(text));
	await page.addInitScript(() => {
		const report = (window as unknown as { reportViolation: (text: string) => void }).reportViolation;
		document.addEventListener('securitypolicyviolation', (event) =>
			report(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`)
		);
		window.print = () => undefined;
	});
	page.on('console', (message) => message.type() === 'error' && seen.errors.push(message.text()));
	page.on('pageerror', (error) => seen.errors.push(error.message));
	page.on('dialog', (dialog) => void dialog.dismiss());
	page.on('request', (request) => {
		const url = request.url();
		if (!url.startsWith(new URL(site).origin) && !/^(?:blob|data):/.test(url)) seen.foreign.push(url);
	});
	return { context, page, trouble: () => page.evaluate(() => undefined).then(() => seen) };
}

/** Nothing of it has happened. */
export const CLEAN: Trouble = { violations: [], errors: [], foreign: [] };
