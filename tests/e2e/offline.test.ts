import { readFileSync, statSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';
import { LOCALES } from '../../src/i18n/locales.ts';
import { listPath, packListPath, type PackList, type ReleaseList } from '../../src/installed/release-list.ts';
import { builtPages, sample } from './built-site.ts';
import {
	arrive,
	context,
	expectNotSaved,
	expectSearchWorks,
	heading,
	host,
	kept,
	leave,
	releaseOf,
	save,
	say,
	status,
	until,
	useBrowser,
} from './installed-reader.ts';
import { releaseIn } from './releases.ts';

const KIB = 1024;
/** Under `npm run test:full` every page is opened. */
const EVERY_PAGE = { timeout: 180_000 };
const first = releaseIn('dist').release;
const json = (path: string) => JSON.parse(readFileSync(`dist/${path}`, 'utf8')) as unknown;
const list = json(listPath(first)) as ReleaseList;
const packs = json(packListPath(first)) as PackList;

useBrowser();

describe('what is made for a release', () => {
	test('the worker is small', () => {
		expect(statSync('dist/sw.js').size).toBeLessThanOrEqual(4 * KIB);
	});

	test.each(LOCALES)('%s: one saved language stays within 2 MB, and its stated size is true', (locale) => {
		const all = [...packs.packs.shared, ...packs.packs[locale]];
		for (const { path, bytes } of all) expect(statSync(`dist/${path}`).size).toBe(bytes);
		expect(all.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(2 * KIB * KIB);
	});

	test('every page but 404 can be saved, and no download is', () => {
		const saved = Object.values(packs.packs).flatMap((set) => set.flatMap(({ files }) => files.map(([path]) => path)));
		const pages = builtPages().flatMap(({ path }) => (path === '/404.html' ? [] : path.slice(1)));
		expect(saved).toEqual(expect.arrayContaining(pages));
		expect(saved.filter((path) => /^(downloads|data|offline)\//.test(path))).toEqual([]);
		expect(Object.keys(list.titles)).toEqual(expect.arrayContaining(pages.filter((path) => /^(ar|en)\//.test(path))));
	});
});

describe('a reader who saved nothing', () => {
	afterEach(leave);

	test('stores little on the first visit', async () => {
		const page = await arrive('ar/for/cost/');
		const storedBytes = () =>
			page.evaluate(async () => {
				let bytes = 0;
				for (const name of await caches.keys()) {
					const cache = await caches.open(name);
					for (const request of await cache.keys())
						bytes += (await (await cache.match(request))!.arrayBuffer()).byteLength;
				}
				return bytes;
			});
		let stored = 0;
		// What is stored after the page counts too.
		for (let before = -1; before !== stored; before = stored, stored = await storedBytes())
			await page.waitForTimeout(500);
		expect(stored).toBeGreaterThan(50 * KIB);
		expect(stored).toBeLessThanOrEqual(150 * KIB);
		expect(host.sent.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(250 * KIB);
	});

	test('still opens the pages visited, and is told plainly of the others', async () => {
		const page = await arrive('ar/for/cost/');
		await page.goto(`${host.url}en/start/`);
		await kept(page, 'en/start/');
		const title = await heading(page);
		await host.stop();
		await page.goto(`${host.url}ar/for/cost/`);
		expect(await releaseOf(page)).toBe(first);
		await page.goto(`${host.url}en/start`);
		expect(await heading(page)).toBe(title);
		await expectNotSaved(page, 'en/compare/');
		await page.locator('saved-pages a', { hasText: title }).click();
		await page.waitForURL('**/en/start/');
		await host.start();
		await page.goto(`${host.url}en/compare/`);
		expect(await heading(page)).not.toContain(say('en', 'notSaved.title'));
	});

	test('sees a stored page where the host answers 500, and is told plainly where there is none', async () => {
		const page = await arrive('en/start/');
		host.mood = 'broken';
		await page.goto(`${host.url}en/start/`);
		expect(await releaseOf(page)).toBe(first);
		await expectNotSaved(page, 'en/for/cost/');
	});

	test('keeps no page that stands in the place of another file', async () => {
		const page = await arrive('en/start/');
		host.mood = 'portal';
		await page.goto(`${host.url}en/for/cost/`);
		expect(await heading(page)).toBe('Please log in');
		await host.stop();
		await expectNotSaved(page, 'en/for/cost/');
		await host.start();
		host.mood = 'well';
		await page.goto(`${host.url}en/for/cost/`);
		host.mood = 'portal';
		await page.keyboard.press('/');
		await page.locator('dialog input[type="search"]').fill('price');
		await page.getByText(say('en', 'search.failed').slice(0, 30)).waitFor();
		host.mood = 'well';
		await page.locator('dialog input[type="search"]').fill('prices');
		await page.locator('dialog [role="option"]').first().waitFor();
	});
});

describe.each(LOCALES)('%s: saved for offline', (locale) => {
	afterEach(leave);

	const query = { ar: 'تكلفة', en: 'cost' }[locale];
	const other = { ar: 'en', en: 'ar' }[locale];

	test('opens every page, searches and decides without a host', EVERY_PAGE, async () => {
		const page = await arrive(`${locale}/start/`);
		await save(page, locale);
		expect(await page.locator('[data-part="state"]').innerText()).toContain(say(locale, `offline.saved.${locale}`));
		await host.stop();
		const paths = builtPages().filter((built) => built.locale === locale);
		for (const { path } of sample(paths, 8)) {
			await page.goto(host.url + path.slice(1));
			expect(await heading(page), path).toBe(list.titles[path.slice(1)]);
			expect(await releaseOf(page), path).toBe(first);
			expect(await page.locator('saved-pages').count(), path).toBe(0);
		}
		await expectSearchWorks(page, locale, query);
		await page.goto(`${host.url}${locale}/decide/`);
		await page.locator('pros-cons-checklist[data-ready]').waitFor();
		await page.goto(`${host.url}${locale}/compare/`);
		await page.locator('alternatives-comparison').waitFor();
		await expectNotSaved(page, `${other}/start/`);
		const links = page.locator(`saved-pages [lang="${locale}"] li`);
		await links.first().waitFor();
		expect(await links.count()).toBe(paths.length);
	});
});

describe('saving', () => {
	afterEach(leave);
	const button = (page: Page, action: string) => page.locator(`offline-copy [data-action="${action}"]`);

	test('goes on where a broken connection, or the reader, has stopped it', async () => {
		const page = await arrive('en/offline/');
		const [broken] = packs.packs.en.slice(2);
		host.cutAfter = (path) => (path === broken!.path ? 5000 : undefined);
		await button(page, 'save').click();
		await status(page).filter({ hasText: 'The connection broke off at' }).waitFor();
		const before = host.sent.map(({ path }) => path).filter((path) => path.endsWith('.bin'));
		expect(before.at(-1)).toBe(broken!.path);
		host.cutAfter = () => undefined;
		host.sent.length = 0;
		await button(page, 'save').click();
		await status(page)
			.filter({ hasText: say('en', 'offline.saved') })
			.waitFor({ timeout: 20_000 });
		expect(host.sent.map(({ path }) => path).filter((path) => before.slice(0, -1).includes(path))).toEqual([]);
		await button(page, 'delete').click();
		await status(page)
			.filter({ hasText: say('en', 'offline.deleted') })
			.waitFor();
		await host.stop();
		await expectNotSaved(page, 'en/start/');
	});

	test('can be stopped, and says how far it came', async () => {
		const page = await arrive('en/offline/');
		let asked = 0;
		let go = () => {};
		const pressed = new Promise<void>((resolve) => (go = resolve));
		await context.route('**/*.bin', async (route) => {
			if (++asked > 2) await pressed;
			await route.continue().catch(() => undefined);
		});
		await button(page, 'save').click();
		await page
			.locator('[data-part="percent"]')
			.filter({ hasText: /Saving [1-9]/ })
			.waitFor();
		await button(page, 'cancel').click();
		go();
		await status(page).filter({ hasText: 'Stopped at' }).waitFor();
		expect(await button(page, 'save').isVisible()).toBe(true);
	});

	/** Leaves too little room for a language. */
	async function fillDevice(page: Page): Promise<void> {
		const usage = await page.evaluate(() => navigator.storage.estimate().then((estimate) => estimate.usage ?? 0));
		const devtools = await context.newCDPSession(page);
		await devtools.send('Storage.overrideQuotaForOrigin', {
			origin: new URL(host.url).origin,
			quotaSize: usage + 600 * KIB,
		});
	}

	test('by itself tries no second time where there is no room', async () => {
		const page = await arrive('en/start/');
		await page.evaluate(async (url) => {
			await (await caches.open('mizan-00000000')).put(url, new Response(''));
		}, `${host.url}offline/saved/en`);
		await fillDevice(page);
		await page.reload();
		await until(page, () => Promise.resolve(localStorage.getItem('mizan:offline-no-room') !== null), null, 60_000);
		const tried = () => host.sent.filter(({ path }) => path.endsWith('.bin')).length;
		const before = tried();
		expect(before).toBeGreaterThan(0);
		await page.reload();
		await page.waitForTimeout(3000);
		expect(tried()).toBe(before);
	});

	test('says that there is no room, and gives back what it took alone', async () => {
		const page = await arrive('ar/offline/');
		const older = `${host.url}offline/saved/ar`;
		await page.evaluate(async (url) => {
			await (await caches.open('mizan-00000000')).put(url, new Response(''));
		}, older);
		await fillDevice(page);
		await page.evaluate(() => localStorage.setItem('mizan:drafts', 'mine'));
		await button(page, 'save').click();
		await status(page)
			.filter({ hasText: say('ar', 'offline.fault.full') })
			.waitFor();
		expect(await page.evaluate(() => localStorage.getItem('mizan:drafts'))).toBe('mine');
		expect(await page.evaluate((url) => caches.match(url).then(Boolean), `${host.url}ar/compare/`)).toBe(false);
		expect(await page.evaluate((url) => caches.match(url).then(Boolean), older), 'what was saved before').toBe(true);
		await page.goto(`${host.url}ar/compare/`);
		expect(await releaseOf(page)).toBe(first);
	});

	test('keeps nothing of what is not as the list says', async () => {
		const page = await arrive('en/offline/');
		const pack = packs.packs.shared[0]!.path;
		host.replaced.set(pack, 'dist/404.html');
		await button(page, 'save').click();
		await status(page)
			.filter({ hasText: say('en', 'offline.fault.damaged') })
			.waitFor();
		expect(host.sent.filter(({ path }) => path === pack)).toHaveLength(2);
		const urls = await page.evaluate(async () => {
			const all = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()));
			return all.flat().map(({ url }) => url);
		});
		expect(urls.filter((url) => /\/offline\/(?:pack|saved)\//.test(url))).toEqual([]);
	});
});

describe('what is stored and damaged', () => {
	afterEach(leave);

	test('is not shown: the host has it, or the page says that it is not saved', async () => {
		const page = await arrive('en/start/');
		const title = await heading(page);
		const style = Object.keys(list.files).find((path) => /^_astro\/index.*\.css$/.test(path))!;
		await page.evaluate(
			async ([name, ...urls]) => {
				const cache = await caches.open(name!);
				for (const url of urls)
					await cache.put(url, new Response('<h1>Damaged', { headers: { 'content-type': 'text/html' } }));
			},
			[first, `${host.url}en/start/`, host.url + style]
		);
		await page.reload();
		expect(await heading(page)).toBe(title);
		expect(await page.evaluate(() => getComputedStyle(document.querySelector('.site-main')!).display)).toBe('block');
		await page.evaluate(
			async ([name, url]) => {
				const cache = await caches.open(name!);
				await cache.put(url!, new Response('<h1>Damaged', { headers: { 'content-type': 'text/html' } }));
			},
			[first, `${host.url}en/start/`]
		);
		await host.stop();
		await expectNotSaved(page, 'en/start/');
	});
});

describe('the age of a copy', () => {
	afterEach(leave);

	test.each(LOCALES)('%s: is said, and an old copy warns', async (locale) => {
		const page = await arrive(`${locale}/offline/`);
		const date = releaseIn('dist').date!;
		const old = page.locator('[data-part="old"]');
		expect(await page.locator('[data-part="copy"]').innerText()).toContain(releaseIn('dist').dataVersion);
		for (const [days, isOld] of [
			[180, false],
			[181, true],
		] as const) {
			await page.clock.setFixedTime(new Date(Date.parse(date) + days * 86_400_000));
			await page.reload();
			await page.locator('offline-copy[data-ready]').waitFor();
			expect(await old.isVisible(), `${days} days`).toBe(isOld);
		}
	});
});

describe('under a sub-path', () => {
	afterEach(leave);

	test('all of it works the same', async () => {
		const page = await arrive('ar/start/', '.cache/sub-path', '/mizan/');
		await save(page, 'ar');
		await host.stop();
		await page.goto(`${host.url}ar/compare/signal/`);
		expect(await page.locator('saved-pages').count()).toBe(0);
		await expectSearchWorks(page, 'ar', 'تكلفة');
		await expectNotSaved(page, 'en/start/');
	});
});

describe('installing', () => {
	test.each(LOCALES)('%s: the manifest names what is there', (locale) => {
		const manifest = json(`${locale}.webmanifest`) as Record<string, unknown> & {
			icons: { src: string; purpose?: string; sizes: string }[];
			shortcuts: { url: string }[];
		};
		expect(manifest).toMatchObject({
			lang: locale,
			dir: locale === 'ar' ? 'rtl' : 'ltr',
			start_url: `/${locale}/`,
			display: 'standalone',
		});
		for (const { src } of manifest.icons) expect(statSync(`dist${src}`).size).toBeLessThan(10 * KIB);
		expect(manifest.icons.map(({ purpose }) => purpose)).toContain('maskable');
		const paths = new Set(builtPages().map(({ path }) => path));
		expect(manifest.shortcuts).toHaveLength(3);
		for (const { url } of manifest.shortcuts) expect(paths).toContain(url);
		for (const { html, locale: of, path } of builtPages())
			if (of === locale) expect(html, path).toContain(`<link rel="manifest" href="/${locale}.webmanifest"`);
	});
});
