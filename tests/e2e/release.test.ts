/** What happens when a new release is published while the guide is open, or saved. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { LOCALES } from '../../src/i18n/locales.ts';
import {
	arrive,
	context,
	expectSearchWorks,
	host,
	leave,
	releaseOf,
	save,
	say,
	until,
	useBrowser,
} from './installed-reader.ts';
import { makeNextRelease, releaseIn } from './releases.ts';

const NEXT = '.cache/next-release';
const first = releaseIn('dist').release;
let next: string;

useBrowser();
beforeAll(async () => void (next = await makeNextRelease('dist', NEXT)));

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
