/** The copy to carry, unpacked in a folder as people name them and opened from the disk, without a network, in three engines. */
import { existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest';
import { parse } from 'yaml';
import { LOCALES, type Locale } from '../../src/i18n/locales.ts';
import { factsOf } from '../../src/postbuild/fill-downloads.ts';
import { readPage } from '../../src/postbuild/read-page.ts';
import { DecisionRecordFileSchema } from '../../src/schemas/decision-record.ts';
import { DOWNLOADS, DOWNLOADS_FOLDER } from '../../src/schemas/downloads.ts';
import type { WorkedCase } from '../../src/schemas/worked-case.ts';
import { launch, sample } from './built-site.ts';
import { ENGINES, type DiskWindow } from './disk-browsers.ts';

// A walk through all pages in a browser that starts slowly.
vi.setConfig({ testTimeout: process.env['TEST_FULL'] ? 600_000 : 120_000 });

const MEGABYTE = 1_000_000;
const SEARCHES = 20;
const PAGES = 8;
/** The copy of the site that lives in a folder, and knows its address. */
const BUILD = '.cache/sub-path';
const SITE = 'https://example.org/mizan/';
const archive = () => readFileSync(`${BUILD}/${DOWNLOADS_FOLDER}/${DOWNLOADS.copy}`);

const above = mkdtempSync(join(tmpdir(), 'mizan-copy-'));
const folder = join(above, 'ملفات المكتب 1 %20 #');
const root = join(folder, DOWNLOADS.copy.replace(/\.zip$/, ''));
const address = (path: string) => pathToFileURL(join(root, path)).href;
const cases = parse(readFileSync('content/data/cases.yaml', 'utf8')) as WorkedCase[];
const shop = cases.find(({ id }) => id === 'shop-cairo-five-staff')!;
let pages: string[] = [];

beforeAll(() => {
	for (const [path, content] of Object.entries(unzipSync(archive()))) {
		mkdirSync(dirname(join(folder, path)), { recursive: true });
		writeFileSync(join(folder, path), content);
	}
	pages = globSync('**/*.html', { cwd: root }).sort();
});
afterAll(() => {
	rmSync(above, { recursive: true });
});

describe('the archive', () => {
	test('is small enough to send, and is the one that the site speaks of', () => {
		const { bytes, sha256 } = factsOf(archive());
		expect(bytes).toBeLessThan(4 * MEGABYTE);
		for (const locale of LOCALES) {
			const page = readFileSync(`${BUILD}/${locale}/offline/index.html`, 'utf8');
			expect(page).toContain(sha256);
			expect(page).toContain(`/mizan/${DOWNLOADS_FOLDER}/${DOWNLOADS.copy}`);
		}
	});

	test('holds every page of both languages, and nothing for servers', () => {
		const built = globSync('{ar,en}/**/*.html', { cwd: BUILD });
		expect(pages).toEqual([...built, 'index.html'].sort());
		const files = globSync('**/{*,.*}', { cwd: root });
		expect(
			files.filter((path) => /robots|sitemap|_headers|htaccess|_hosting|\.(?:br|gz|zip|epub)$|sw\.js/.test(path))
		).toEqual([]);
	});

	test('leads from no page to a file that is not there', () => {
		const missing = pages.flatMap((path) => {
			const html = readFileSync(join(root, path), 'utf8');
			const links = [...html.matchAll(/\s(?:href|src)="([^"?#]*)/g)].map((match) => match[1]!);
			return [...new Set([...links, ...readPage(html).fetched])]
				.filter((link) => link !== '' && !/^(?:https?|mailto|data|sms|tel):/.test(link))
				.filter((link) => !existsSync(fileURLToPath(new URL(link, address(path)))) || link.endsWith('/'))
				.map((link) => `${path}: ${link}`);
		});
		expect(missing).toEqual([]);
	});

	test('asks in no page for what a disk refuses, and forbids itself every request', () => {
		for (const path of pages) {
			const html = readFileSync(join(root, path), 'utf8');
			expect(html, path).not.toMatch(
				/integrity=|crossorigin|type="module"|rel="(?:manifest|canonical|preload|sitemap)|serviceWorker/
			);
			expect(html, path).toContain("connect-src 'none'; worker-src 'none'; manifest-src 'none'; form-action 'none'");
		}
	});
});

/** What searches find, wherever the files are. */
interface Found {
	/** For each query the pages with their titles, best first. */
	pages: string[][];
	/** What the first result of the last fruitful query says. */
	excerpt: string;
}

/** Types queries into the search page, one after the other, and reads what is found. Runs in the page. */
async function searchAll(queries: string): Promise<Found> {
	const until = async (isTrue: () => boolean) => {
		for (let turn = 0; turn < 1500 && !isTrue(); turn++) await new Promise((resolve) => setTimeout(resolve, 10));
	};
	const box = document.querySelector<HTMLElement>('search-page')!;
	const { loading } = JSON.parse(box.dataset['strings']!) as { loading: string };
	const input = box.querySelector('input')!;
	const status = box.querySelector('[role="status"]')!;
	const found: Found = { pages: [], excerpt: '' };
	for (const query of JSON.parse(queries) as string[]) {
		status.textContent = '';
		input.value = query;
		input.dispatchEvent(new Event('input', { bubbles: true }));
		await until(() => !['', loading].includes(status.textContent));
		const options = [...box.querySelectorAll<HTMLAnchorElement>('[role="option"]')];
		found.pages.push(
			options.map((option) => {
				const path = option.pathname.replace(/^.*(?=\/(?:ar|en)\/)/, '').replace(/index\.html$/, '');
				return `${path} ${option.querySelector('.search-box__title')!.textContent}`;
			})
		);
		const excerpt = options[0]?.querySelector('.search-box__excerpt');
		if (!excerpt || box.querySelector('.search-box__notes a')) continue;
		await until(() => excerpt.textContent !== '');
		found.excerpt = excerpt.textContent;
	}
	return found;
}

/** Queries typed by people, some of every kind. */
function queriesOf(locale: Locale): string[] {
	const kinds = parse(readFileSync(`tests/search/queries.${locale}.yaml`, 'utf8')) as Record<string, [string][]>;
	const all = Object.values(kinds).flatMap((queries) => queries.map(([query]) => query));
	return sample(all, SEARCHES);
}

describe.each(Object.entries(ENGINES))('%s', (_name, start) => {
	let window: DiskWindow;
	beforeAll(async () => void (window = await start()));
	afterAll(() => window.close());
	const isReady = (selector: string) =>
		expect
			.poll(() => window.run((wanted) => document.querySelector(wanted) !== null, selector), { timeout: 20_000 })
			.toBe(true);

	test('shows pages of both languages, with their age, without a failed request or an error', async () => {
		for (const path of sample(pages, PAGES)) {
			await window.open(address(path));
			const page = await window.run(async () => {
				await document.fonts.ready;
				const note = document.querySelector<HTMLElement>('copy-note:last-of-type')!;
				const made = note.dataset['date']!;
				const [now, old, later] = [made, '2031-01-01'].flatMap((today) => {
					Object.assign(note, { today });
					(note as HTMLElement & { connectedCallback: () => void }).connectedCallback();
					const shown = [...note.querySelectorAll('p')].map((part) => part.checkVisibility());
					return today === made ? shown : shown.slice(1);
				});
				return {
					undefined: [...document.querySelectorAll(':not(:defined)')].map(({ localName }) => localName),
					styles: [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')]
						.filter(({ sheet }) => sheet === null)
						.map(({ href }) => href),
					// Fonts of the device itself may be missing.
					fonts: [...document.fonts]
						.filter(({ family, status }) => status === 'error' && !family.includes('Fallback'))
						.map(({ family }) => family),
					note: note.textContent.replace(/\s+/g, ' '),
					parts: [now, old, later],
					newer: note.querySelector('a')?.href,
					title: document.title,
				};
			});
			expect.soft(page, path).toMatchObject({
				undefined: [],
				styles: [],
				fonts: [],
				note: expect.stringMatching(/20\d\d/) as string,
				parts: [true, false, true],
				newer: expect.stringMatching(`^${SITE}(?:ar|en)/offline/#carry$`) as string,
			});
		}
		expect(window.trouble()).toEqual([]);
	});

	test.each(LOCALES)('%s: searches as the site does', async (locale) => {
		const queries = JSON.stringify(queriesOf(locale));
		await window.open(address(`${locale}/search/index.html`));
		const found = await window.run(searchAll, queries);
		expect(found).toEqual(await onTheSite(locale, queries));
		expect(found.pages.filter((results) => results.length > 0).length).toBeGreaterThan(SEARCHES / 2);
		expect(found.excerpt).not.toBe('');
		expect(window.trouble()).toEqual([]);
	});

	test.each(LOCALES)('%s: opens the evidence behind a cell in place', async (locale) => {
		await window.open(address(`${locale}/compare/index.html`));
		await isReady('alternatives-comparison td a');
		await window.run(() => {
			document.querySelector<HTMLAnchorElement>('alternatives-comparison td a')!.click();
		});
		await isReady('dialog[open] [data-part="evidence"] .claim, dialog[open] [data-part="evidence"] p');
		const shown = await window.run(() => ({
			evidence: document.querySelector('dialog[open] [data-part="evidence"]')!.textContent,
			links: [...document.querySelectorAll<HTMLAnchorElement>('dialog[open] [data-part="evidence"] a')].map(
				({ href }) => href
			),
		}));
		expect(shown.evidence.length).toBeGreaterThan(100);
		const inside = shown.links.filter((link) => link.startsWith('file:'));
		expect(inside.length).toBeGreaterThan(0);
		for (const link of inside) expect(link).toMatch(new RegExp(`/${locale}/.*index\\.html(?:#|$)`));
		expect(window.trouble()).toEqual([]);
	});

	test.each(LOCALES)('%s: leads to the same page in the other language, and takes a theme', async (locale) => {
		await window.open(address(`${locale}/for/cost/index.html`));
		await isReady('theme-toggle:defined');
		const themes = await window.run(() => {
			const theme = () => document.documentElement.dataset['theme'];
			const before = theme();
			document.querySelector<HTMLButtonElement>('theme-toggle button')!.click();
			const after = theme();
			document.querySelector<HTMLAnchorElement>('language-link a')!.click();
			return [before, after];
		});
		expect(new Set(themes)).toEqual(new Set(['light', 'dark']));
		const other = locale === 'ar' ? 'en' : 'ar';
		await expect
			.poll(() => window.run(() => location.href), { timeout: 20_000 })
			.toBe(address(`${other}/for/cost/index.html`));
	});

	test.each(LOCALES)('%s: takes a decision from its first answer to an exported record', async (locale) => {
		await window.open(address(`${locale}/decide/index.html`));
		await isReady('pros-cons-checklist[data-ready]');
		const choices = [
			...Object.entries(shop.answers).flatMap(([question, options]) =>
				options.map((option) => [`q-${question}`, option])
			),
			...Object.entries(shop.marks).map(([consideration, { mark }]) => [`m-${consideration}`, mark]),
		];
		await window.run((list) => {
			for (const [name, value] of JSON.parse(list) as [string, string][]) {
				const input = document.querySelector<HTMLInputElement>(`input[name="${name}"][value="${value}"]`)!;
				if (!input.checked) input.click();
			}
		}, JSON.stringify(choices));
		await window.open(`${address(`${locale}/decide/index.html`)}?again`);
		await window.open(address(`${locale}/decide/index.html`));
		await isReady('pros-cons-checklist[data-ready]');
		const kept = await window.run(
			(list) =>
				(JSON.parse(list) as [string, string][]).filter(
					([name, value]) =>
						!document.querySelector<HTMLInputElement>(`input[name="${name}"][value="${value}"]`)!.checked
				),
			JSON.stringify(choices)
		);
		expect(kept, 'answers lost by opening the page again').toEqual([]);
		await window.run(() => {
			document.querySelector<HTMLAnchorElement>('a[data-part="record"]')!.click();
		});
		await isReady('decision-record[data-ready]');
		const record = await window.run(async () => {
			const saved: Promise<string>[] = [];
			URL.createObjectURL = (blob) => {
				saved.push((blob as Blob).text());
				return 'about:blank#saved';
			};
			HTMLAnchorElement.prototype.click = () => undefined;
			document.querySelector<HTMLButtonElement>('[data-action="json"]')!.click();
			return {
				file: await saved[0]!,
				hash: location.hash,
				shown: document.querySelector('[data-part="record"]')!.textContent,
			};
		});
		const file = DecisionRecordFileSchema.parse(JSON.parse(record.file));
		expect(file.responses.answers).toEqual(shop.answers);
		expect(record.hash, 'answers left in the address').toBe('');
		expect(record.shown.length).toBeGreaterThan(1000);
		expect(record.file, 'the path of the reader’s folder').not.toContain('file:');
		expect(record.file).toContain(`${SITE}${locale}/decide/#v=1`);
		expect(window.trouble()).toEqual([]);
	});
});

describe('without JavaScript or at the front door', () => {
	let browser: Browser;
	beforeAll(async () => void (browser = await launch()));
	afterAll(() => browser.close());

	test.each(LOCALES)('%s: the front page sends on to the reader’s language', async (locale) => {
		const page = await browser.newPage({ locale: locale === 'ar' ? 'ar-EG' : 'en-GB' });
		await page.goto(address('index.html'));
		await page.waitForURL(address(`${locale}/index.html`));
		await page.close();
	});

	test('offers both languages where nothing runs', async () => {
		const page = await browser.newPage({ javaScriptEnabled: false });
		await page.goto(address('index.html'));
		for (const locale of LOCALES) expect(await page.locator(`a[href="${locale}/index.html"]`).count()).toBe(1);
		expect(await page.locator('copy-note').count()).toBe(2);
		await page.close();
	});
});

const online = new Map<Locale, Promise<Found>>();

/** The same searches asked of the site, once for all engines. */
function onTheSite(locale: Locale, queries: string): Promise<Found> {
	const asked =
		online.get(locale) ??
		launch().then(async (browser) => {
			try {
				const page = await browser.newPage();
				await page.goto(`${inject('subPathSite')}/${locale}/search/`);
				return await page.evaluate(searchAll, queries);
			} finally {
				await browser.close();
			}
		});
	online.set(locale, asked);
	return asked;
}
