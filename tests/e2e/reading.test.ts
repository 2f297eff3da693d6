/** What a reader does: comes in, searches, opens a definition, switches language and theme, with and without JavaScript. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launch } from './built-site.ts';

let browser: Browser;
beforeAll(async () => void (browser = await launch()));
afterAll(() => browser.close());

const PHONE: BrowserContextOptions = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

async function visit(path: string, options: BrowserContextOptions = {}, site = inject('site')): Promise<Page> {
	const context = await browser.newContext({ locale: 'en-GB', ...options });
	const page = await context.newPage();
	await page.goto(site + path);
	return page;
}
const pathOf = (page: Page) => page.evaluate(() => location.pathname + location.search + location.hash);

describe('the front page', () => {
	test.each([
		['ar-EG', '/ar/'],
		['en-US', '/en/'],
	])('sends a browser that prefers %s to %s', async (locale, expected) => {
		const page = await visit('/', { locale });
		await page.waitForURL(`**${expected}`);
		await page.context().close();
	});

	test('follows the language chosen before, whatever the browser prefers', async () => {
		const page = await visit('/en/for/cost/', { locale: 'en-US' });
		await page.getByRole('link', { name: 'العربية' }).click();
		await page.waitForURL('**/ar/for/cost/');
		await page.goto(inject('site') + '/');
		await page.waitForURL('**/ar/');
		await page.context().close();
	});

	test('offers both languages where neither is preferred, and without JavaScript', async () => {
		for (const options of [{ locale: 'fr-FR' }, { javaScriptEnabled: false }]) {
			const page = await visit('/', options);
			expect(await page.getByRole('link').allTextContents()).toEqual(['اقرأ بالعربية', 'Read in English']);
			await page.context().close();
		}
	});
});

test('an address that does not exist is answered in both languages, with status 404', async () => {
	const context = await browser.newContext();
	const page = await context.newPage();
	const response = await page.goto(`${inject('site')}/en/no-such-page/`);
	expect(response?.status()).toBe(404);
	expect(await page.getByRole('heading').first().textContent()).toMatch(/لا توجد صفحة[\s\S]*does not exist/);
	await context.close();
});

describe('switching language', () => {
	test.each([
		['/en/for/cost/', 'العربية', '/ar/for/cost/'],
		['/ar/for/cost/', 'English', '/en/for/cost/'],
	])('from %s keeps page, query and fragment', async (from, name, to) => {
		const page = await visit(`${from}?x=1#what-the-platform-charges`);
		await page.getByRole('link', { name, exact: true }).click();
		await page.waitForURL((url) => url.pathname === to);
		expect(await pathOf(page)).toBe(`${to}?x=1#what-the-platform-charges`);
		await page.context().close();
	});
});

describe('the theme', () => {
	test('follows the system until one presses, then the choice, also on the next page', async () => {
		const page = await visit('/en/start/', { colorScheme: 'dark' });
		const theme = () => page.evaluate(() => document.documentElement.dataset['theme']);
		expect(await theme()).toBe('dark');
		const toggle = page.getByRole('button', { name: 'Dark theme' });
		expect(await toggle.getAttribute('aria-pressed')).toBe('true');
		await toggle.click();
		expect(await theme()).toBe('light');
		await page.goto(`${inject('site')}/ar/start/`);
		expect(await theme()).toBe('light');
		await page.context().close();
	});

	test('can be switched where the browser refuses to store anything', async () => {
		const context = await browser.newContext();
		await context.addInitScript(() =>
			Object.defineProperty(window, 'localStorage', {
				get: () => {
					throw new DOMException('refused', 'SecurityError');
				},
			})
		);
		const page = await context.newPage();
		const errors: string[] = [];
		page.on('pageerror', (error) => errors.push(error.message));
		await page.goto(`${inject('site')}/en/start/`);
		await page.getByRole('button', { name: 'Dark theme' }).click();
		expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
		expect(errors).toEqual([]);
		await context.close();
	});
});

describe('search', () => {
	test.each([
		['ar', 'واتساب', 'بحث', 'البحث في الدليل', /^\d+ (صفحات|صفحة)$/],
		['en', 'whatsapp', 'Search', 'Search the guide', /^\d+ pages found$/],
	])(
		'%s: finds pages for %s, counts them in the grammar of the language, and leads to one by keyboard',
		async (locale, query, button, label, count) => {
			const page = await visit(`/${locale}/about/privacy/`);
			const requests: string[] = [];
			page.on('request', (request) => requests.push(request.url()));
			expect(requests.filter((url) => url.includes('pagefind'))).toEqual([]);
			await page.getByRole('button', { name: button }).click();
			await page.getByRole('combobox', { name: label }).fill(query);
			await page.locator('.search-box__results a').first().waitFor();
			expect(await page.getByRole('status').textContent()).toMatch(count);
			expect(await page.locator('.search-box__results a').first().getAttribute('href')).toMatch(
				new RegExp(`^/${locale}/`)
			);
			await page.locator('.search-box__results mark').first().waitFor();
			await page.keyboard.press('ArrowDown');
			await page.keyboard.press('Enter');
			await page.waitForURL((url) => !url.pathname.endsWith('/privacy/'));
			await page.context().close();
		}
	);

	test('opens by / and Ctrl+K, closes by Escape and gives the focus back', async () => {
		const page = await visit('/en/start/');
		const button = page.getByRole('button', { name: 'Search' });
		for (const key of ['/', 'Control+k']) {
			await button.focus();
			await page.keyboard.press(key);
			await page.getByRole('combobox').waitFor();
			await page.keyboard.press('Escape');
			await page.getByRole('combobox').waitFor({ state: 'hidden' });
			expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
		}
		await page.context().close();
	});

	test('says that nothing was found, and shows a query as text', async () => {
		const page = await visit('/en/start/');
		await page.keyboard.press('/');
		await page.getByRole('combobox').fill('<img>zzqqxxzz');
		await expect
			.poll(() => page.getByRole('status').textContent(), { timeout: 10_000 })
			.toContain('Nothing found for “<img>zzqqxxzz”');
		expect(await page.locator('.search-box img').count()).toBe(0);
		await page.context().close();
	});

	test('says so in plain words where its files cannot be loaded', async () => {
		const page = await visit('/ar/start/');
		await page.route('**/pagefind/**', (route) => route.abort());
		await page.keyboard.press('/');
		await page.getByRole('combobox').fill('واتساب');
		await expect.poll(() => page.getByRole('status').textContent(), { timeout: 10_000 }).toContain('تعذّر تحميل البحث');
		await page.context().close();
	});
});

describe('a glossary term', () => {
	test.each([
		['en', false],
		['ar', true],
	])('%s: shows its definition by keyboard (JavaScript off: %s) and closes by Escape', async (locale, off) => {
		const page = await visit(`/${locale}/better-way/encryption/`, { javaScriptEnabled: !off });
		const term = page.locator('button.term').first();
		const panel = page.locator(`#${(await term.getAttribute('popovertarget')) ?? ''}`);
		expect(await panel.isVisible()).toBe(false);
		await term.focus();
		await page.keyboard.press('Enter');
		await panel.waitFor();
		expect(await panel.getByRole('link').getAttribute('href')).toContain('about/glossary/#term-');
		await page.keyboard.press('Escape');
		await panel.waitFor({ state: 'hidden' });
		await page.context().close();
	});
});

describe('a phone without JavaScript', () => {
	test.each([
		['ar', 'القائمة', 'ما عليه'],
		['en', 'Menu', 'Reasons against'],
	])('%s: reads a page, opens the menu and goes to another section', async (locale, menu, section) => {
		const page = await visit(`/${locale}/for/cost/`, { ...PHONE, javaScriptEnabled: false });
		expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true);
		await page.getByRole('button', { name: menu }).tap();
		await page.getByRole('link', { name: section }).tap();
		await page.waitForURL(`**/${locale}/against/**`);
		await page.context().close();
	});
});

describe('evidence', () => {
	test.each(['ar', 'en'])(
		'%s: a reference mark leads to its claim, which says source, date and confidence',
		async (locale) => {
			const page = await visit(`/${locale}/for/cost/`);
			const mark = page.locator('.cite a').first();
			const target = await mark.getAttribute('href');
			await mark.click();
			const claim = page.locator(target!);
			expect(await claim.isVisible()).toBe(true);
			expect(await claim.locator('a[href^="https://"]').count()).toBeGreaterThan(0);
			expect(await claim.textContent()).toMatch(locale === 'ar' ? /درجة الثقة/ : /confidence/);
			await claim.locator('summary').click();
			expect(await claim.textContent()).toMatch(
				locale === 'ar' ? /آخر تحقق 24 نوفمبر 2026/ : /Last verified 24 November 2026/
			);
			await page.context().close();
		}
	);
});

describe('under a sub-path', () => {
	test('pages, links, fonts, search and the switch of language work', async () => {
		const site = inject('subPathSite');
		const context = await browser.newContext({ locale: 'en-GB' });
		const page = await context.newPage();
		const faults: string[] = [];
		page.on('response', (response) => response.status() >= 400 && faults.push(response.url()));
		await page.goto(`${site}/`);
		await page.waitForURL('**/mizan/en/');
		await page.getByRole('link', { name: /^Read\b.*About 3/ }).click();
		await page.waitForURL('**/mizan/en/start/');
		await page.getByRole('link', { name: 'العربية' }).click();
		await page.waitForURL('**/mizan/ar/start/');
		await page.keyboard.press('/');
		await page.getByRole('combobox').fill('واتساب');
		await page.locator('.search-box__results a').first().waitFor();
		expect(await page.locator('.search-box__results a').first().getAttribute('href')).toMatch(/^\/mizan\/ar\//);
		expect(
			await page
				.locator('main a[href^="/"]')
				.evaluateAll((links) =>
					links.map((link) => link.getAttribute('href')).filter((href) => !href?.startsWith('/mizan/'))
				)
		).toEqual([]);
		expect(
			await page.evaluate(() =>
				document.fonts.ready.then((fonts) => [...fonts].filter(({ status }) => status === 'loaded').length)
			)
		).toBeGreaterThan(0);
		expect(faults).toEqual([]);
		await context.close();
	});
});
