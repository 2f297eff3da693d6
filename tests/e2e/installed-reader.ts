/** A reader of the installed guide: a browser that has not been here before, a host of its own, and what can be done with both. */
import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { LOCALES, type Locale } from '../../src/i18n/locales.ts';
import { launch } from './built-site.ts';
import { ChangingHost } from './releases.ts';

const strings = Object.fromEntries(
	LOCALES.map((locale) => {
		const lines = readFileSync(`content/i18n/${locale}.yaml`, 'utf8').matchAll(/^([\w.]+): "?(.*?)"?$/gm);
		return [locale, new Map([...lines].map(([, key, text]) => [key!, text!]))];
	})
) as Record<Locale, Map<string, string>>;
/** A string of the interface. */
export const say = (locale: Locale, key: string) => strings[locale].get(key)!;

let browser: Browser;
/** Of the reader who arrived last. */
export let host: ChangingHost;
export let context: BrowserContext;

/** Opens a browser for the tests of a file. */
export function useBrowser(): void {
	beforeAll(async () => void (browser = await launch()));
	afterAll(() => browser.close());
}

/** Closes what a test has opened. */
export const leave = async () => {
	await context.close();
	await host.stop();
};

/** A reader who has not been here before, and a host of their own. */
export async function arrive(path: string, folder = 'dist', base = '/'): Promise<Page> {
	host = new ChangingHost(folder, base);
	await host.start();
	context = await browser.newContext({ viewport: { width: 1280, height: 900 }, serviceWorkers: 'allow' });
	const page = await context.newPage();
	page.setDefaultTimeout(20_000);
	await page.goto(host.url + path);
	await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
	await kept(page, path);
	return page;
}

/** Waits until something is so; Playwright’s own waiting takes a promise for an answer. */
export const until = <T>(page: Page, isSo: (given: T) => Promise<boolean>, given: T, timeout = 20_000) =>
	expect.poll(() => page.evaluate(isSo as (given: unknown) => Promise<boolean>, given), { timeout }).toBe(true);

/** Waits until a page is stored. */
export const kept = (page: Page, path: string) =>
	until(page, (url) => caches.match(url).then(Boolean), host.url + path);

export const releaseOf = (page: Page) =>
	page.evaluate(() => document.querySelector<HTMLMetaElement>('meta[name="mizan-release"]')?.content.split(' ')[0]);
export const heading = (page: Page) => page.locator('h1').first().innerText();
export const status = (page: Page) => page.locator('offline-copy [data-part="status"]');

export async function save(page: Page, locale: Locale): Promise<void> {
	await page.goto(`${host.url}${locale}/offline/`);
	await page.locator('offline-copy [data-action="save"]').click();
	await status(page)
		.filter({ hasText: say(locale, 'offline.saved') })
		.waitFor({ timeout: 20_000 });
}

export async function expectNotSaved(page: Page, path: string): Promise<void> {
	await page.goto(host.url + path);
	const text = await page.locator('body').innerText();
	for (const locale of LOCALES) expect(text).toContain(say(locale, 'notSaved.text'));
}

export async function expectSearchWorks(page: Page, locale: Locale, query: string): Promise<void> {
	await page.goto(`${host.url}${locale}/search/?q=${encodeURIComponent(query)}`);
	await page.locator('search-page [role="option"]').first().waitFor();
}
