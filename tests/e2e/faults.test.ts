/** What a hostile link or a damaged device can do to the islands: nothing. And what leaves the device: nothing either. */
import fc from 'fast-check';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { HOSTILE_FRAGMENTS, HOSTILE_STORED, MARKUP, signed, STORAGE_KEYS } from '../../src/tasks/hostile-corpus.ts';
import { launch } from './built-site.ts';
import { CLEAN, watched } from './watched-page.ts';

let browser: Browser;
beforeAll(async () => void (browser = await launch()));
afterAll(() => browser.close());

/** Waits until what the change set off has run, and sees that the page still answers. */
const settle = (page: Page) =>
	page.evaluate(() => new Promise<void>((done) => requestIdleCallback(() => done(), { timeout: 1000 })));

/** What a planted text would leave behind. */
const plantedIn = (page: Page) =>
	page.evaluate(() => ({
		ran: 'planted' in window,
		elements: document.querySelectorAll('img[src="x"], body script:not([src]):not([type]), [onerror]').length,
		polluted: Object.keys(Object.prototype).length,
	}));
const UNTOUCHED = { ran: false, elements: 0, polluted: 0 };

/** Text drawn at random from what parsers trip over; the same on every run. */
const drawn = (count: number) =>
	fc.sample(
		fc.oneof(
			fc.string({ unit: 'binary', maxLength: 60 }),
			fc.string({
				unit: fc.constantFrom('v', '=', '1', '&', 'a', 'm', 'n', 'k', '-', '.', 'A', 'N', '%', '<', '#', '3'),
				maxLength: 80,
			}),
			fc
				.string({ unit: fc.constantFrom('a', 'b', '-', '.', 'A', 'D', 'N', '0', '3', '9'), maxLength: 60 })
				.map((text) => signed(`v=1&a=${text}&m=${text}`))
		),
		{ seed: 24, numRuns: count }
	);

const PAGES = ['/ar/decide/', '/en/decide/record/', '/ar/compare/', '/en/search/'];
const MORE = ['/en/decide/', '/ar/decide/record/', '/en/compare/', '/ar/search/', '/en/start/', '/ar/about/verdict/'];

describe.each(process.env['TEST_FULL'] ? [...PAGES, ...MORE] : PAGES)('%s', (path) => {
	test('takes no harm from a hostile fragment', { timeout: 180_000 }, async () => {
		const { context, page, trouble } = await watched(browser, inject('site'));
		const response = await page.goto(inject('site') + path);
		expect(response?.status()).toBe(200);
		const fragments = [...HOSTILE_FRAGMENTS, ...drawn(process.env['TEST_FULL'] ? 400 : 20)];
		for (const [index, fragment] of fragments.entries()) {
			// Half of them come while the page is open, half with the page.
			if (index % 2 === 0) await page.evaluate((text) => (location.hash = text), fragment);
			else {
				await page.goto('about:blank');
				await page.goto(`${inject('site')}${path}#${fragment.replaceAll('\0', '')}`);
			}
			await settle(page);
			expect(await plantedIn(page), JSON.stringify(fragment.slice(0, 80))).toEqual(UNTOUCHED);
		}
		expect(await trouble()).toEqual(CLEAN);
		await context.close();
	});

	test('takes no harm from what the device has stored', { timeout: 180_000 }, async () => {
		const { context, page, trouble } = await watched(browser, inject('site'));
		await page.goto(inject('site') + path);
		for (const text of HOSTILE_STORED) {
			await page.evaluate(
				({ keys, text }) => {
					localStorage.clear();
					for (const key of keys) {
						localStorage.setItem(key, text);
						sessionStorage.setItem(key, text);
					}
				},
				{ keys: STORAGE_KEYS, text }
			);
			await page.reload();
			await settle(page);
			expect(await plantedIn(page), text.slice(0, 80)).toEqual(UNTOUCHED);
		}
		expect(await trouble()).toEqual(CLEAN);
		await context.close();
	});

	test('works where the device refuses to store', async () => {
		const { context, page, trouble } = await watched(browser, inject('site'));
		await page.addInitScript(() => {
			for (const name of ['localStorage', 'sessionStorage'])
				Object.defineProperty(window, name, {
					get: () => {
						throw new DOMException('refused', 'SecurityError');
					},
				});
		});
		await page.goto(inject('site') + path);
		await settle(page);
		expect(await trouble()).toEqual(CLEAN);
		await context.close();
	});
});

test('no search runs what is typed', async () => {
	const { context, page, trouble } = await watched(browser, inject('site'));
	for (const query of [MARKUP, '__proto__', '\u202e"\'<', '%00', 'a'.repeat(2000)]) {
		await page.goto(`${inject('site')}/en/search/?q=${encodeURIComponent(query)}`);
		await settle(page);
		expect(await plantedIn(page)).toEqual(UNTOUCHED);
	}
	expect((await trouble()).violations).toEqual([]);
	await context.close();
});

describe.each(['ar', 'en'])('%s: a decision from the first answer to the exported record', (locale) => {
	const SECRET = 'zz-secret-note-zz';

	test('leaves no answer in any request', { timeout: 120_000 }, async () => {
		const { context, page, trouble } = await watched(browser, inject('site'));
		const sent: { url: string; method: string; referrer: string; rest: string }[] = [];
		page.on('request', (request) => {
			const headers = request.headers();
			if (/^(?:blob|data):/.test(request.url())) return;
			sent.push({
				url: request.url(),
				method: request.method(),
				referrer: headers['referer'] ?? '',
				rest: JSON.stringify(headers) + (request.postData() ?? ''),
			});
		});
		await page.goto(`${inject('site')}/${locale}/decide/`, { waitUntil: 'networkidle' });
		const names = await page
			.locator('main input[type="radio"]')
			.evaluateAll((radios) => [...new Set(radios.map((radio) => (radio as HTMLInputElement).name))]);
		expect(names.length).toBeGreaterThan(5);
		for (const name of names)
			await page
				.locator(`main input[name="${name}"]`)
				.first()
				.evaluate((radio: HTMLElement) => radio.click());
		await page
			.locator('main textarea')
			.first()
			.evaluate((field: HTMLTextAreaElement, text) => {
				field.value = text;
				field.dispatchEvent(new InputEvent('input', { bubbles: true }));
				field.dispatchEvent(new Event('change', { bubbles: true }));
			}, SECRET);
		await expect
			.poll(() => page.evaluate(() => localStorage.getItem('mizan:drafts') ?? ''), { timeout: 10_000 })
			.toContain(SECRET);
		await page.goto(`${inject('site')}/${locale}/decide/record/`, { waitUntil: 'networkidle' });
		for (const action of ['markdown', 'json', 'csv']) {
			const [file] = await Promise.all([
				page.waitForEvent('download'),
				page.locator(`[data-action="${action}"]`).click(),
			]);
			expect(file.url()).toMatch(/^blob:/);
		}
		await page.goto(`${inject('site')}/${locale}/start/`, { waitUntil: 'networkidle' });

		expect(sent.length).toBeGreaterThan(5);
		// An address says which page or file is asked for; no query, no fragment and no referrer says more.
		const telling = sent.filter(
			({ url, method, referrer, rest }) =>
				!url.startsWith(`${new URL(inject('site')).origin}/`) ||
				/[?#]/.test(url) ||
				method !== 'GET' ||
				referrer !== '' ||
				(url + rest).includes(SECRET)
		);
		expect(telling).toEqual([]);
		expect(await trouble()).toEqual(CLEAN);
		await context.close();
	});
});
