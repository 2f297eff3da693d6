import { readFileSync, statSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { LOCALES, type Locale } from '../../src/i18n/locales.ts';
import { listPath, packListPath, type PackList, type ReleaseList } from '../../src/installed/release-list.ts';
import { builtPages, launch, sample } from './built-site.ts';
import { ChangingHost, makeNextRelease, releaseIn } from './releases.ts';

const KIB = 1024;
const NEXT = '.cache/next-release';
const first = releaseIn('dist').release;
const json = (path: string) => JSON.parse(readFileSync(`dist/${path}`, 'utf8')) as unknown;
const list = json(listPath(first)) as ReleaseList;
const packs = json(packListPath(first)) as PackList;
const strings = Object.fromEntries(
	LOCALES.map((locale) => {
		const lines = readFileSync(`content/i18n/${locale}.yaml`, 'utf8').matchAll(/^([\w.]+): "?(.*?)"?$/gm);
		return [locale, new Map([...lines].map(([, key, text]) => [key!, text!]))];
	})
) as Record<Locale, Map<string, string>>;
const say = (locale: Locale, key: string) => strings[locale].get(key)!;

let browser: Browser;
let host: ChangingHost;
let context: BrowserContext;
let next: string;

beforeAll(async () => {
	browser = await launch();
	next = await makeNextRelease('dist', NEXT);
});
afterAll(() => browser.close());
/** Closes what a test has opened. */
const leave = async () => {
	await context.close();
	await host.stop();
};

/** A reader who has not been here before, and a host of their own. */
async function arrive(path: string, folder = 'dist', base = '/'): Promise<Page> {
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
const until = <T>(page: Page, isSo: (given: T) => Promise<boolean>, given: T, timeout = 20_000) =>
	expect.poll(() => page.evaluate(isSo as (given: unknown) => Promise<boolean>, given), { timeout }).toBe(true);

/** Waits until a page is stored. */
const kept = (page: Page, path: string) => until(page, (url) => caches.match(url).then(Boolean), host.url + path);

const releaseOf = (page: Page) =>
	page.evaluate(() => document.querySelector<HTMLMetaElement>('meta[name="mizan-release"]')?.content.split(' ')[0]);
const heading = (page: Page) => page.locator('h1').first().innerText();
const status = (page: Page) => page.locator('offline-copy [data-part="status"]');

async function save(page: Page, locale: Locale): Promise<void> {
	await page.goto(`${host.url}${locale}/offline/`);
	await page.locator('offline-copy [data-action="save"]').click();
	await status(page)
		.filter({ hasText: say(locale, 'offline.saved') })
		.waitFor({ timeout: 20_000 });
}

async function expectNotSaved(page: Page, path: string): Promise<void> {
	await page.goto(host.url + path);
	const text = await page.locator('body').innerText();
	for (const locale of LOCALES) expect(text).toContain(say(locale, 'notSaved.text'));
}

async function expectSearchWorks(page: Page, locale: Locale, query: string): Promise<void> {
	await page.goto(`${host.url}${locale}/search/?q=${encodeURIComponent(query)}`);
	await page.locator('search-page [role="option"]').first().waitFor();
}

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

	test('opens every page, searches and decides without a host', async () => {
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

/** Chromium asks for a new worker in its own time. */
const TAKE_OVER_MS = 60_000;
const PATIENT = { timeout: 3 * TAKE_OVER_MS };

describe('a new release', () => {
	afterEach(leave);
	const notice = (page: Page) => page.locator('release-notice');
	const words = (page: Page) =>
		page.evaluate(
			(url) =>
				fetch(url).then(
					(response) => response.text(),
					() => 'failed'
				),
			`${host.url}pagefind/words.json`
		);
	const old = readFileSync('dist/pagefind/words.json', 'utf8');

	/**
	 * Chromium puts a worker to sleep that has nothing left to do, and the new one takes its place; but not while a driver watches it.
	 * There it keeps the old one, and stops it in the middle of the next page.
	 */
	async function sleepWorkers(page: Page): Promise<void> {
		const session = await context.newCDPSession(page);
		await session.send('ServiceWorker.enable');
		await session.send('ServiceWorker.stopAllWorkers');
		await until(page, () => navigator.serviceWorker.ready.then(({ waiting }) => !waiting), null);
	}

	/** Answers the first question of the checklist. */
	async function answer(page: Page): Promise<string> {
		await page.locator('pros-cons-checklist[data-ready]').waitFor();
		const radio = page.locator('pros-cons-checklist input[type="radio"]').first();
		await radio.evaluate((input: HTMLInputElement) => input.click());
		return `${await radio.getAttribute('name')}=${await radio.getAttribute('value')}`;
	}
	const isAnswered = (page: Page, given: string) => {
		const [name, value] = given.split('=');
		return page.locator(`input[name="${name}"][value="${value}"]`).isChecked();
	};

	test.each(LOCALES)('%s: is offered to an open page and taken, and no page mixes two', PATIENT, async (locale) => {
		const page = await arrive(`${locale}/decide/`);
		const given = await answer(page);
		host.folder = NEXT;
		// Before anyone knows of it: a file that is not the page's own is refused.
		expect([old, 'failed']).toContain(await words(page));
		const other = await context.newPage();
		await other.goto(`${host.url}${locale}/start/`);
		expect(await releaseOf(other)).toBe(next);
		await notice(page)
			.filter({ hasText: say(locale, 'update.ready') })
			.waitFor({ timeout: TAKE_OVER_MS });
		expect(await notice(other).isVisible()).toBe(false);
		expect([old, 'failed']).toContain(await words(page));
		expect(await words(other)).toBe(`${old}\n`);
		await sleepWorkers(page);
		await notice(page).getByText(say(locale, 'update.reload')).click();
		await page.waitForFunction((release) => document.querySelector(`meta[content^="${release}"]`), next);
		await page.locator('pros-cons-checklist[data-ready]').waitFor();
		expect(await isAnswered(page, given)).toBe(true);
		expect(await words(page)).toBe(`${old}\n`);
	});

	test('can wait, and never takes a draft that the device does not keep', PATIENT, async () => {
		const page = await arrive('en/decide/');
		await page.evaluate(() => {
			Storage.prototype.setItem = () => {
				throw new DOMException('full', 'QuotaExceededError');
			};
		});
		const given = await answer(page);
		host.folder = NEXT;
		await page.evaluate(() => navigator.serviceWorker.getRegistration().then((registration) => registration?.update()));
		await notice(page).getByText(say('en', 'update.reload')).click({ timeout: TAKE_OVER_MS });
		await notice(page)
			.filter({ hasText: say('en', 'update.blocked') })
			.waitFor();
		expect(await releaseOf(page)).toBe(first);
		expect(await isAnswered(page, given)).toBe(true);
		await notice(page).getByText(say('en', 'update.later')).click();
		expect(await notice(page).isVisible()).toBe(false);
	});

	test('is saved in the place of the one that was, which then goes', PATIENT, async () => {
		const page = await arrive('en/start/');
		await save(page, 'en');
		host.folder = NEXT;
		await page.goto(`${host.url}en/start/`);
		await until(
			page,
			([name, url]) =>
				caches
					.open(name)
					.then((cache) => cache.match(url))
					.then(Boolean),
			[next, `${host.url}offline/saved/en`] as const,
			TAKE_OVER_MS
		);
		await sleepWorkers(page);
		await page.goto(`${host.url}en/offline/`);
		await until(page, (name) => caches.has(name).then((isThere) => !isThere), first, TAKE_OVER_MS);
		await host.stop();
		await page.goto(`${host.url}en/about/method/`);
		expect(await releaseOf(page)).toBe(next);
		await expectSearchWorks(page, 'en', 'cost');
	});

	test.each(LOCALES)('%s: is looked for at a press alone, and the answer is plain', async (locale) => {
		const page = await arrive(`${locale}/offline/`);
		const found = page.locator('offline-copy [data-part="found"]');
		const press = () => page.locator('[data-action="check"]').click();
		const begin = (key: string) => say(locale, key).split('{{')[0]!;
		expect(host.sent.map(({ path }) => path)).not.toContain('offline/newest.json');
		await press();
		await found.filter({ hasText: begin('offline.same') }).waitFor();
		host.folder = NEXT;
		await press();
		await found.filter({ hasText: begin('offline.newer') }).waitFor();
		await host.stop();
		await press();
		await found.filter({ hasText: begin('offline.unreached') }).waitFor();
	});

	test('can take the worker away, with all that it stored', async () => {
		const page = await arrive('en/start/');
		host.replaced.set('sw.js', 'dist/_hosting/sw-off.js');
		await page.evaluate(() => navigator.serviceWorker.getRegistration().then((registration) => registration?.update()));
		await until(page, async () => (await caches.keys()).length === 0, null);
		await until(page, async () => (await navigator.serviceWorker.getRegistrations()).length === 0, null);
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
