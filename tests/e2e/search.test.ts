/** The search box and the search page, in both languages, with and without JavaScript. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launch } from './built-site.ts';

let browser: Browser;
beforeAll(async () => {
	browser = await launch();
});
afterAll(() => browser.close());

async function openBox(path: string, query: string): Promise<Page> {
	const context = await browser.newContext();
	const page = await context.newPage();
	await page.goto(inject('site') + path);
	await page.keyboard.press('/');
	await page.getByRole('combobox').fill(query);
	return page;
}
const options = (page: Page) => page.getByRole('option');
const hrefs = (page: Page) => options(page).evaluateAll((found) => found.map((option) => option.getAttribute('href')));

describe.each([
	['ar', 'كم يكلف الواتساب؟', 'تكلفة', 'التشفبر', 'encryption'],
	['en', 'how much does whatsapp cost?', 'price', 'encrpytion', 'التشفير'],
] as const)('%s', (locale, question, word, slip, foreign) => {
	test('answers a question, by keyboard alone, and marks its words on the page reached', async () => {
		const page = await openBox(`/${locale}/about/privacy/`, question);
		await options(page).first().waitFor();
		const box = page.getByRole('combobox');
		expect(await box.getAttribute('aria-expanded')).toBe('true');
		await page.keyboard.press('ArrowDown');
		const active = await box.getAttribute('aria-activedescendant');
		expect(await page.locator(`#${active}`).getAttribute('aria-selected')).toBe('true');
		expect(await page.locator(`#${active}`).getAttribute('href')).toMatch(new RegExp(`^/${locale}/for/cost/`));
		await page.keyboard.press('ArrowUp');
		expect(await box.getAttribute('aria-activedescendant')).toBeNull();
		await page.keyboard.press('Enter');
		await page.waitForURL(`**/${locale}/for/cost/**`);
		await page.locator('mark.found').first().waitFor();
		await page.keyboard.press('Escape');
		expect(await page.locator('mark.found').count()).toBe(0);
		await page.context().close();
	});

	test('shows nothing of its own words for the search in an excerpt', async () => {
		const page = await openBox(`/${locale}/start/`, word);
		await page.locator('.search-box__excerpt mark').first().waitFor();
		const text = await page.locator('.search-box__results').textContent();
		expect(text).not.toMatch(/[\u2060·]{2}|undefined/);
		await page.context().close();
	});

	test('says what it took a slip for, and takes it back when asked', async () => {
		const page = await openBox(`/${locale}/start/`, slip);
		const instead = page.getByRole('button', { name: slip });
		await instead.waitFor();
		expect((await hrefs(page))[0]).toMatch(new RegExp(`^/${locale}/`));
		await instead.click();
		await expect.poll(() => page.getByRole('status').textContent()).toContain(slip);
		await page.context().close();
	});

	test('answers in the language of the page first, and offers the other one after, labelled', async () => {
		const page = await openBox(`/${locale}/start/`, foreign);
		await page.getByRole('group').getByRole('option').first().waitFor();
		const found = await hrefs(page);
		expect(found[0]).toMatch(new RegExp(`^/${locale}/better-way/encryption/`));
		expect(found.at(-1)).not.toMatch(new RegExp(`^/${locale}/`));
		const group = page.getByRole('listbox').getByRole('group');
		expect(await group.getByRole('option').first().getAttribute('lang')).toBe(locale === 'ar' ? 'en' : 'ar');
		await page.context().close();
	});

	test('narrows to the glossary', async () => {
		const page = await openBox(`/${locale}/start/`, foreign);
		await options(page).first().waitFor();
		await page.getByRole('radio', { name: locale === 'ar' ? 'المسرد' : 'Glossary' }).check({ force: true });
		await expect
			.poll(async () =>
				(await hrefs(page))
					.filter((href) => href?.startsWith(`/${locale}/`))
					.every((href) => href?.includes('/about/glossary/'))
			)
			.toBe(true);
		await page.context().close();
	});

	test('keeps recent searches on the device until they are cleared', async () => {
		const page = await openBox(`/${locale}/start/`, word);
		await options(page).first().waitFor();
		await page.keyboard.press('Enter');
		await page.waitForURL((url) => !url.pathname.endsWith('/start/'));
		await page.keyboard.press('/');
		await page.getByRole('button', { name: word, exact: true }).waitFor();
		await page.locator('.search-box__clear').click();
		expect(await page.getByRole('button', { name: word, exact: true }).count()).toBe(0);
		expect(await page.evaluate(() => localStorage.getItem('mizan:searches'))).toBe('[]');
		await page.context().close();
	});

	test('has a page whose address holds the query', async () => {
		const context = await browser.newContext();
		const page = await context.newPage();
		await page.goto(`${inject('site')}/${locale}/search/?q=${encodeURIComponent(word)}`);
		await options(page).first().waitFor();
		expect(await page.getByRole('combobox').inputValue()).toBe(word);
		await page.getByRole('combobox').fill('GDPR');
		await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe('GDPR');
		await context.close();
	});

	test('lists every page there without JavaScript', async () => {
		const context = await browser.newContext({ javaScriptEnabled: false });
		const page = await context.newPage();
		await page.goto(`${inject('site')}/${locale}/search/`);
		expect(await page.locator(`main a[href="/${locale}/for/cost/"]`).count()).toBe(1);
		expect(await page.locator('main').textContent()).toContain('JavaScript');
		await context.close();
	});
});

/** A page whose search box comes when it is told to. */
async function openSlowly() {
	const page = await (await browser.newContext()).newPage();
	let arrive = () => {};
	const arrived = new Promise<void>((resolve) => (arrive = resolve));
	await page.route(/search-dialog.*\.js/, async (route) => {
		await arrived;
		await route.continue();
	});
	await page.goto(`${inject('site')}/en/start/`);
	return { page, arrive };
}

test('keeps the keys that are typed before the box has come', async () => {
	const { page, arrive } = await openSlowly();
	await page.keyboard.type('/gdpr ');
	arrive();
	await page.getByRole('combobox').waitFor();
	await page.keyboard.type('fines');
	expect(await page.getByRole('combobox').inputValue()).toBe('gdpr fines');
	await options(page).first().waitFor();
	await page.context().close();
});

test('does not come once Escape has called it off', async () => {
	const { page, arrive } = await openSlowly();
	const loaded = page.waitForResponse(/search-dialog.*\.js/);
	await page.keyboard.type('/g');
	await page.keyboard.press('Escape');
	arrive();
	await loaded;
	await page.waitForTimeout(500);
	expect(await page.getByRole('combobox').count()).toBe(0);
	await page.keyboard.type('/dpr');
	expect(await page.getByRole('combobox').inputValue()).toBe('dpr');
	await page.context().close();
});

test('leads to the page for searching where the box cannot be had', async () => {
	const page = await (await browser.newContext()).newPage();
	await page.route(/search-dialog.*\.js/, (route) => route.abort());
	await page.goto(`${inject('site')}/ar/start/`);
	await page.keyboard.press('/');
	await page.waitForURL('**/ar/search/?q=*');
	await page.context().close();
});

test('loads nothing of the search before the box opens, and little for the first query', async () => {
	const context = await browser.newContext();
	const page = await context.newPage();
	const asked: string[] = [];
	page.on('request', (request) => asked.push(request.url()));
	await page.goto(`${inject('site')}/ar/for/cost/`, { waitUntil: 'networkidle' });
	expect(asked.filter((url) => /pagefind|search-(?:dialog|panel)/.test(url))).toEqual([]);
	asked.length = 0;
	await page.keyboard.press('/');
	await page.getByRole('combobox').fill('تكلفة رسائل العملاء');
	await page.locator('.search-box__excerpt mark').first().waitFor();
	const index = asked.filter((url) => url.endsWith('.pf_index'));
	expect(index.length).toBeGreaterThan(0);
	expect(index.length).toBeLessThanOrEqual(6);
	// Eight results were found; the excerpts of those below the edge of the box can wait.
	const texts = () => asked.filter((url) => url.endsWith('.pf_fragment')).length;
	const inView = texts();
	expect(inView).toBeLessThanOrEqual(5);
	await options(page).last().scrollIntoViewIfNeeded();
	await expect.poll(texts).toBeGreaterThan(inView);
	await context.close();
});

test('survives hostile queries', async () => {
	const page = await openBox('/en/start/', '');
	const errors: string[] = [];
	page.on('pageerror', (error) => errors.push(error.message));
	for (const query of [
		'x'.repeat(10_000),
		'\u064b\u0651',
		'\u202e\u2066',
		'<img src=x onerror=alert(1)>',
		'(.*)+$[^',
		'"""',
	]) {
		await page.getByRole('combobox').fill(query);
		await expect.poll(() => page.getByRole('status').textContent(), { timeout: 15_000 }).not.toContain('Searching');
	}
	expect(await page.locator('.search-box img').count()).toBe(0);
	expect(errors).toEqual([]);
	await page.context().close();
});
