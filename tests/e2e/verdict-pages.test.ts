/** “How is the verdict made?” and the worked cases: evidence behind every reason, nothing missing, readable on any screen. */
import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { LOCALES } from '../../src/i18n/locales.ts';
import { loadData } from '../../src/schemas/data-files.ts';
import { accessibilityViolations } from './axe-violations.ts';
import { launch } from './built-site.ts';

let browser: Browser;
beforeAll(async () => void (browser = await launch()));
afterAll(() => browser.close());

const MAX_HTML = 60 * 1024;
const PAGES = ['verdict', 'cases'] as const;
const pages = LOCALES.flatMap((locale) => PAGES.map((slug) => ({ locale, slug, path: `/${locale}/about/${slug}/` })));

async function visit(path: string, options: BrowserContextOptions = {}): Promise<Page> {
	const page = await (await browser.newContext({ locale: 'en-GB', ...options })).newPage();
	await page.goto(inject('site') + path);
	return page;
}

/** Claims that have a permanent anchor on the sources page. */
const anchors = (locale: string) =>
	new Set(
		[...readFileSync(`dist/${locale}/about/sources/index.html`, 'utf8').matchAll(/ id="(claim-[a-z0-9-]+)"/g)].map(
			(match) => match[1]
		)
	);

describe.each(LOCALES)('the worked cases, %s', (locale) => {
	test('give at least one claim for every reason, and each link leads to it', async () => {
		const page = await visit(`/${locale}/about/cases/`);
		const reasons = await page.locator('.case-reason').evaluateAll((items) =>
			items.map((item) => ({
				text: item.textContent.slice(0, 60),
				claims: [...item.querySelectorAll('a')]
					.map(({ href }) => new URL(href))
					.filter(({ hash }) => hash.startsWith('#claim-'))
					.map(({ pathname, hash }) => pathname + hash),
			}))
		);
		expect(reasons.length).toBeGreaterThan(100);
		expect(reasons.filter(({ claims }) => claims.length === 0)).toEqual([]);
		const known = anchors(locale);
		const lost = reasons.flatMap(({ claims }) =>
			claims.filter((link) => !link.startsWith(`/${locale}/about/sources/#`) || !known.has(link.split('#')[1]))
		);
		expect(lost).toEqual([]);
		await page.context().close();
	});

	test('show each case with its verdicts, what would flip them, and that they came out as expected', async () => {
		const page = await visit(`/${locale}/about/cases/`);
		const cases = loadData('content/data', 'cases').entries.map(({ data }) => data);
		for (const one of cases) {
			await page.locator(`#case-${one.id}`).waitFor();
			for (const purpose of Object.keys(one.expected))
				expect(await page.locator(`#case-${one.id}-${purpose}`).count()).toBe(1);
		}
		const purposes = cases.reduce((sum, { expected }) => sum + Object.keys(expected).length, 0);
		expect(await page.locator('.case-check').count()).toBe(purposes);
		expect(await page.getByText('✗').count()).toBe(0);
		expect(await page.locator('.case-open').count()).toBe(cases.length);
		const links = await page.locator('.case-open').evaluateAll((all) => all.map((link) => link.getAttribute('href')));
		for (const link of links)
			expect(link).toMatch(new RegExp(`^/${locale}/decide/#v=1&a=[a-zN.-]+(&m=[A-Za-z0-9]+)?&k=[a-z0-9]+$`));
		await page.context().close();
	});
});

describe.each(LOCALES)('the verdict page, %s', (locale) => {
	test('lists every rule once, with the claims that justify it, and draws each', async () => {
		const page = await visit(`/${locale}/about/verdict/`);
		const known = anchors(locale);
		for (const { data } of loadData('content/data', 'rules').entries) {
			const row = page.locator(`#rule-${data.id}`);
			expect(await row.count(), data.id).toBe(1);
			const links = await row
				.locator('a[href*="#claim-"]')
				.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).hash.slice(1)));
			expect(links).toEqual(data.claims.map((id) => `claim-${id}`));
			expect(links.every((link) => known.has(link))).toBe(true);
			expect(await page.locator(`svg a[href="#rule-${data.id}"]`).count(), data.id).toBe(1);
		}
		await page.context().close();
	});

	test('links every rating to its claims', async () => {
		const page = await visit(`/${locale}/about/verdict/`);
		const cited = loadData('content/data', 'alternatives').entries.flatMap(({ data }) =>
			data.decide ? Object.values(data.ratings).flatMap(({ claims }) => claims) : []
		);
		expect(await page.locator('.rating-table td a[href*="#claim-"]').count()).toBe(cited.length);
		const unmarked = await page
			.locator('.rating-table td')
			.evaluateAll((cells) => cells.filter((cell) => !/^\s*[●◐○?]/.test(cell.textContent)).length);
		expect(unmarked).toBe(0);
		await page.context().close();
	});

	test('mirrors the pictures with the direction of the page', async () => {
		const page = await visit(`/${locale}/about/verdict/`);
		const [question, rule] = await page
			.locator('.rule-map-head')
			.first()
			.locator('text')
			.evaluateAll((texts) => texts.map((text) => text.getBoundingClientRect().left));
		expect(question! < rule!).toBe(locale === 'en');
		await page.context().close();
	});
});

describe.each(pages.map(({ path }) => path))('%s', (path) => {
	test('is light', () => {
		expect(brotliCompressSync(readFileSync(`dist${path}index.html`)).length).toBeLessThanOrEqual(MAX_HTML);
	});

	test.each(['light', 'dark'] as const)(
		'has no accessibility violation in the %s theme',
		async (colorScheme) => {
			const page = await visit(path, { colorScheme, viewport: { width: 1280, height: 900 } });
			// What is closed is checked as well.
			await page
				.locator('main details')
				.evaluateAll((all) => all.forEach((details) => details.setAttribute('open', '')));
			expect(await accessibilityViolations(page, colorScheme)).toEqual([]);
			await page.context().close();
		},
		180_000
	);

	test('does not scroll sideways at 320 px; what is wider scrolls inside a focusable region', async () => {
		const page = await visit(path, { viewport: { width: 320, height: 640 } });
		await page.locator('main details').evaluateAll((all) => all.forEach((details) => details.setAttribute('open', '')));
		const { overflow, unlabelled } = await page.evaluate(() => {
			const { scrollWidth, clientWidth } = document.documentElement;
			const wide = [...document.querySelectorAll('main *')].filter(
				(element) =>
					element.scrollWidth > element.clientWidth + 1 && /auto|scroll/.test(getComputedStyle(element).overflowX)
			);
			return {
				overflow: Math.max(0, scrollWidth - clientWidth),
				unlabelled: wide
					.filter((element) => element.getAttribute('tabindex') !== '0' || !element.hasAttribute('aria-labelledby'))
					.map((element) => `${element.localName}.${element.className}`),
			};
		});
		expect(overflow).toBe(0);
		expect(unlabelled).toEqual([]);
		await page.context().close();
	});
});
