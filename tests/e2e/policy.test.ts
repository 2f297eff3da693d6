/** The policy of the pages in a browser: everything on them works under it, and what is smuggled in does not run. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { builtPages, launch, sample } from './built-site.ts';
import { CLEAN, watched } from './watched-page.ts';

let browser: Browser;
beforeAll(async () => void (browser = await launch()));
afterAll(() => browser.close());

/** Presses what can be pressed on the page and stays on it: buttons, boxes, disclosures, one choice of each group. */
async function useEverything(page: Page): Promise<number> {
	let used = 0;
	const here = page.url();
	const press = async (selector: string, most: number) => {
		const count = Math.min(await page.locator(selector).count(), most);
		for (let index = 0; index < count; index++) {
			const target = page.locator(selector).nth(index);
			if (!(await target.isVisible().catch(() => false)) || !(await target.isEnabled().catch(() => false))) continue;
			await target.evaluate((element: HTMLElement) => element.click());
			used++;
			// Whatever has opened closes again, also a dialog that the press has made.
			await page.keyboard.press('Escape');
			if (page.url().split('#')[0] !== here.split('#')[0]) await page.goto(here);
		}
	};
	await press('summary', 10);
	await press('main input[type="radio"], main input[type="checkbox"]', 12);
	await press('button', 40);
	return used;
}

async function search(page: Page, query: string): Promise<void> {
	await page.keyboard.press('/');
	const box = page.locator('dialog[open] input').first();
	await box.fill(query);
	await page.locator('dialog[open] a[href]').first().waitFor();
	await page.keyboard.press('Escape');
}

const ISLANDS = /\/(?:decide|decide\/record|compare|search|start)\/$/;
const pages = builtPages();
const walked = [
	...pages.filter(({ path, locale }) => !locale || ISLANDS.test(path)),
	...sample(
		pages.filter(({ path, locale }) => locale && !ISLANDS.test(path)),
		6
	),
];

describe.each(walked.map(({ path, locale }) => [path, locale] as const))('%s', (path, locale) => {
	test(
		'breaks no policy, logs no error and asks no other host, whatever is pressed',
		// Once in some hundred runs the search box does not open under a driver while two browsers keep the machine busy.
		{ timeout: 120_000, retry: 1 },
		async () => {
			const { context, page, trouble } = await watched(browser, inject('site'));
			// The choice of language leads on: its own test is in `reading.test.ts`.
			await page.goto(inject('site') + path, { waitUntil: 'networkidle' });
			if (locale) {
				await search(page, locale === 'ar' ? 'تشفير' : 'encryption');
				expect(await useEverything(page)).toBeGreaterThan(1);
			}
			expect(await trouble()).toEqual(CLEAN);
			await context.close();
		}
	);
});

test('nothing runs that is smuggled into a page', async () => {
	const { context, page, trouble } = await watched(browser, inject('site'));
	await page.route('**/en/start/', async (route) => {
		const response = await route.fetch();
		const planted =
			'<script>window.planted = 1</script><img src="data:image/png,x" onerror="window.planted = 2"><p style="position:fixed">x</p>';
		await route.fulfill({ response, body: (await response.text()).replace('</main>', `${planted}</main>`) });
	});
	await page.goto(`${inject('site')}/en/start/`, { waitUntil: 'networkidle' });
	expect(await page.evaluate(() => 'planted' in window)).toBe(false);
	const { violations } = await trouble();
	expect(violations.map((text) => text.split(' ')[0]).sort()).toEqual([
		'script-src-attr',
		'script-src-elem',
		'style-src-attr',
	]);
	await context.close();
});

test('no text becomes markup or code, whichever way it is tried', async () => {
	const { context, page } = await watched(browser, inject('site'));
	await page.goto(`${inject('site')}/en/start/`);
	const thrown = await page.evaluate(() => {
		/* eslint-disable no-restricted-properties -- What is forbidden is tried here, to see it refused. */
		const attempts: (() => unknown)[] = [
			() => (document.body.innerHTML = '<p>x</p>'),
			() => document.body.insertAdjacentHTML('beforeend', '<p>x</p>'),
			() => (document.createElement('script').textContent = 'x'),
			() => (document.createElement('script').src = '/x.js'),
			() => new Worker('/pagefind/pagefind-worker.js'),
			() => (setTimeout as (code: string) => unknown)('x'),
			() =>
				(
					window as unknown as { trustedTypes: { createPolicy(name: string, rules: object): void } }
				).trustedTypes.createPolicy('other', {}),
		];
		/* eslint-enable no-restricted-properties */
		return attempts.map((attempt) => {
			try {
				attempt();
				return 'allowed';
			} catch {
				return 'refused';
			}
		});
	});
	expect(thrown).toEqual(thrown.map(() => 'refused'));
	await context.close();
});
