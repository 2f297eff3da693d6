/** The comparison: complete without JavaScript; chosen, sorted, explained, shared and taken away with it. */
import { findAll, getAttributeValue, textContent } from 'domutils';
import { readFileSync } from 'node:fs';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { LOCALES } from '../../src/i18n/locales.ts';
import { loadDataset } from '../../src/schemas/data-files.ts';
import { accessibilityViolations } from './axe-violations.ts';
import { launch, parse } from './built-site.ts';

let browser: Browser;
beforeAll(async () => void (browser = await launch()));
afterAll(() => browser.close());

const { dataset } = loadDataset('content/data');
const MAIN = dataset.comparison.find(({ data }) => data.id === 'main')!.data;
const CHANNELS = dataset.comparison.find(({ data }) => data.id === 'channels')!.data;
const CRITERIA = dataset.criteria.map(({ data }) => data.id);
const WORDS = { ar: 'بلا مصدر', en: 'not sourced' };
const PHONE: BrowserContextOptions = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

async function visit(path: string, options: BrowserContextOptions = {}): Promise<Page> {
	const page = await (await browser.newContext({ locale: 'en-GB', ...options })).newPage();
	await page.goto(inject('site') + path);
	return page;
}

/** Ids of the columns as the page shows them, left out those that are hidden. */
const columns = (page: Page) =>
	page
		.locator('alternatives-comparison thead th[data-id]')
		.evaluateAll((heads) =>
			heads.filter((head) => !(head as HTMLElement).hidden).map((head) => (head as HTMLElement).dataset['id'])
		);
const rows = (page: Page) =>
	page
		.locator('alternatives-comparison tbody tr[data-id]')
		.evaluateAll((all) =>
			all.flatMap((row) => ((row as HTMLElement).hidden ? [] : (row as HTMLElement).dataset['id']))
		);

describe.each(LOCALES)('the table without JavaScript, %s', (locale) => {
	const html = readFileSync(`dist/${locale}/compare/index.html`, 'utf8');
	const all = findAll(() => true, parse(html).children);
	const cells = all.filter(({ name }) => name === 'td');

	test('holds every alternative and criterion, under caption and scoped headings', () => {
		const tables = all.filter(({ name }) => name === 'table');
		expect(
			tables.map((table) => textContent(findAll(({ name }) => name === 'caption', table.children)).trim())
		).toEqual([MAIN, CHANNELS].map(({ caption }) => caption[locale]));
		expect(cells).toHaveLength(
			MAIN.alternatives.length * CRITERIA.length + CHANNELS.alternatives.length * CHANNELS.criteria!.length
		);
		const scopes = all.filter(({ name }) => name === 'th').map((head) => getAttributeValue(head, 'scope'));
		expect(new Set(scopes)).toEqual(new Set(['col', 'rowgroup', 'row']));
	});

	test('has no cell whose value lacks a source and does not say so', () => {
		const claims = new Map(dataset.claims.map(({ data }) => [data.id, data]));
		const silent = cells.filter((cell) => {
			const ids = getAttributeValue(cell, 'data-c')?.split(' ') ?? [];
			const isSourced = ids.some((id) => (claims.get(id)?.sources.length ?? 0) > 0);
			return !isSourced && !textContent(cell).toLowerCase().includes(WORDS[locale]);
		});
		expect(silent.map((cell) => getAttributeValue(cell, 'id'))).toEqual([]);
		// And of the values in view, each one.
		const bare = cells.flatMap((cell) => {
			const ids = getAttributeValue(cell, 'data-c')?.split(' ') ?? [];
			return ids.slice(0, 2).flatMap((id) => {
				const claim = claims.get(id)!;
				const shown = textContent(cell);
				const value = claim.value[locale];
				return claim.sources.length === 0 && shown.includes(value) && !shown.toLowerCase().includes(WORDS[locale])
					? [id]
					: [];
			});
		});
		expect(bare).toEqual([]);
	});

	test('leads from every cell to claims that name their sources', () => {
		const pages = new Map<string, Map<string, string[]>>();
		for (const cell of cells) {
			const link = findAll(({ name }) => name === 'a', cell.children)[0]!;
			const [path = '', fragment = ''] = getAttributeValue(link, 'href')!.split('#');
			let sections = pages.get(path);
			if (!sections) {
				const page = findAll(() => true, parse(readFileSync(`dist${path}index.html`, 'utf8')).children);
				sections = new Map(
					page
						.filter(({ name }) => name === 'section')
						.map((section) => [
							getAttributeValue(section, 'id') ?? '',
							findAll(({ name }) => name === 'a', section.children).flatMap((a) => getAttributeValue(a, 'href') ?? []),
						])
				);
				pages.set(path, sections);
			}
			const hrefs = sections.get(fragment);
			expect(hrefs, `${path}#${fragment}`).toBeDefined();
			for (const id of getAttributeValue(cell, 'data-c')?.split(' ') ?? []) {
				expect(
					hrefs!.some((href) => href.endsWith(`#claim-${id}`)),
					id
				).toBe(true);
				const { sources } = dataset.claims.find(({ data }) => data.id === id)!.data;
				for (const source of sources)
					expect(hrefs).toContain(dataset.sources.find(({ data }) => data.id === source)!.data.url);
			}
		}
	});
});

describe.each(LOCALES)('the comparison, %s', (locale) => {
	const path = `/${locale}/compare/`;

	test('shows what stands behind a cell at one press, by mouse, keyboard and touch, and gives the focus back', async () => {
		const page = await visit(path, { hasTouch: true });
		const cell = page.locator('[id="encryption.signal"] a');
		const dialog = page.getByRole('dialog');
		for (const press of [() => cell.click(), () => cell.press('Enter'), () => cell.tap()]) {
			await press();
			await dialog.locator('.cell-evidence__claim').first().waitFor();
			const hrefs = await dialog
				.locator('a')
				.evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
			expect(hrefs).toContain('https://www.signal.org/legal/');
			await page.keyboard.press('Escape');
			expect(await page.evaluate(() => document.activeElement?.closest('td')?.id)).toBe('encryption.signal');
		}
		await page.context().close();
	});

	test('offers the page itself where the evidence cannot be fetched', async () => {
		const page = await visit(path);
		await page.context().setOffline(true);
		await page.locator('[id="cost.wire"] a').click();
		const link = page.getByRole('dialog').locator('[data-part="evidence"] a');
		await link.waitFor();
		expect(await link.getAttribute('href')).toContain(`/${locale}/compare/wire/#criterion-cost`);
		await page.context().close();
	});

	test('filters, sorts, pins must-haves and shows differences, and keeps all of it in the address', async () => {
		const page = await visit(path);
		await page.locator('[name="purpose"]').selectOption('inside');
		await page.locator('[name="sort"]').selectOption('encryption');
		await page.locator('.compare-panel').nth(1).locator('summary').click();
		await page.locator('[name="must"][data-id="audit-retention"]').selectOption('3');
		await page.locator('[name="differences"]').check();
		const shown = await columns(page);
		expect(shown).not.toContain('signal');
		expect(shown[0]).toBe('element-matrix');
		expect((await rows(page))[0]).toBe('audit-retention');
		expect(await page.locator('tbody[data-pinned] tr[data-id]').count()).toBe(1);
		const address = page.url();
		expect(new URL(address).hash).toBe('#v=1&for=inside&must=audit-retention-3&diff=1&sort=encryption');
		const other = await visit(new URL(address).pathname + new URL(address).hash);
		expect(await columns(other)).toEqual(shown);
		expect(await rows(other)).toEqual(await rows(page));
		await other.context().close();
		await page.locator('[data-action="reset"]').click();
		expect(await columns(page)).toEqual(MAIN.alternatives);
		expect(await rows(page)).toEqual(CRITERIA);
		expect(new URL(page.url()).hash).toBe('');
		await page.context().close();
	});

	test('shows the full table and says so where the address makes no sense', async () => {
		for (const [fragment, isKnown] of [
			['#v=1&a=signal.myspace', false],
			['#v=9&a=signal', true],
			['#v=1&a=signal&must=audit-retention-3', true],
			['#v=1&a=', true],
		] as const) {
			const page = await visit(path + fragment);
			await page.locator('.notice').waitFor();
			expect(await columns(page), fragment).toEqual(isKnown ? MAIN.alternatives : ['signal']);
			if (isKnown) expect(await rows(page)).toEqual(CRITERIA);
			else expect(await page.locator('.notice').textContent()).toContain('myspace');
			await page.context().close();
		}
	});

	test('takes the weights of the checklist in one press and sorts by fit', async () => {
		const page = await visit(path);
		await page.locator('[data-action="weights"]').click();
		await page.locator('.notice').waitFor();
		expect(new URL(page.url()).hash).toBe('');
		await page.evaluate(() =>
			localStorage.setItem(
				'mizan:drafts',
				JSON.stringify({
					version: 1,
					revision: 1,
					drafts: [
						{
							id: 'd1',
							name: 'Ours',
							savedAt: '2026-11-24',
							revision: 1,
							responses: { answers: { audience: ['inside'], sector: ['health'] }, marks: {} },
						},
					],
				})
			)
		);
		await page.reload();
		await page.locator('[data-action="weights"]').click();
		expect(new URL(page.url()).hash).toMatch(/^#v=1&for=inside&sort=fit&w=[a-z0-9.-]+$/);
		const fits = await page
			.locator('thead th:not([hidden]) .compare-fit')
			.evaluateAll((notes) => notes.map((note) => note.textContent.match(/\d\.\d\d/g)!.map(Number)));
		expect(fits.length).toBeGreaterThan(5);
		for (const [low, high] of fits) expect(low).toBeLessThanOrEqual(high!);
		await page.context().close();
	});

	test('copies and downloads what is shown', async () => {
		const page = await visit(`${path}#v=1&a=signal.wire&c=encryption.cost`, {
			permissions: ['clipboard-read', 'clipboard-write'],
		});
		await page.locator('.compare-panel').nth(2).locator('summary').click();
		const read = async (kind: string) => {
			await page.locator(`[data-action="copy-${kind}"]`).click();
			await page.locator('.notice').waitFor();
			return page.evaluate(() => navigator.clipboard.readText());
		};
		const data = JSON.parse(await read('json')) as {
			cells: { alternative: string; criterion: string; claims: string[] }[];
		};
		expect(data.cells.map(({ alternative, criterion }) => `${criterion} ${alternative}`)).toEqual([
			'cost signal',
			'cost wire',
			'encryption signal',
			'encryption wire',
		]);
		expect(data.cells.every(({ claims }) => claims.length > 0)).toBe(true);
		expect((await read('csv')).trim().split('\r\n')).toHaveLength(6);
		expect(await read('markdown')).toContain(`/${locale}/compare/signal/#criterion-cost`);
		const [download] = await Promise.all([
			page.waitForEvent('download'),
			page.locator('[data-action="save-csv"]').click(),
		]);
		expect(download.suggestedFilename()).toBe('mizan-comparison.csv');
		await page.context().close();
	});

	test('shows the cell, row or column that a link names, though a filter or a phone hides it', async () => {
		for (const options of [{}, PHONE]) {
			const page = await visit(`${path}#encryption.wire`, options);
			expect(await columns(page)).toContain('wire');
			await expect
				.poll(() =>
					page.locator('[id="encryption.wire"]').evaluate((cell) => {
						const { top, bottom } = cell.getBoundingClientRect();
						return top < innerHeight && bottom > 0;
					})
				)
				.toBe(true);
			// A reader who goes elsewhere stays there.
			await page.keyboard.press('Home');
			const scrolled = () => page.evaluate(() => scrollY);
			await expect.poll(scrolled).toBe(0);
			await page.waitForTimeout(300);
			expect(await scrolled()).toBe(0);
			await page.context().close();
		}
	});

	test('shows one alternative on a phone, or two side by side', async () => {
		const page = await visit(path, PHONE);
		expect(await columns(page)).toEqual(['whatsapp']);
		await page.locator('[name="first"]').selectOption('signal');
		await page.locator('[name="second"]').selectOption('wire');
		expect(await columns(page)).toEqual(['signal', 'wire']);
		const [first, second] = await page
			.locator('tr[data-id="encryption"] td:not([hidden])')
			.evaluateAll((all) => all.map((cell) => cell.getBoundingClientRect()));
		expect(first!.top).toBe(second!.top);
		expect(first!.left < second!.left).toBe(locale === 'en');
		await page.context().close();
	});

	test.each(['light', 'dark'] as const)(
		'has no accessibility violation in any state, %s',
		async (colorScheme) => {
			const page = await visit(`${path}#v=1&for=inside&must=audit-retention-3&diff=1&sort=encryption&a=myspace`, {
				colorScheme,
				viewport: { width: 1280, height: 900 },
			});
			for (const summary of await page.locator('.compare-panel summary').all()) await summary.click();
			expect(await accessibilityViolations(page, colorScheme)).toEqual([]);
			await page.locator('alternatives-comparison td:not([hidden]) a').first().click();
			await page.locator('.cell-evidence__claim').first().waitFor();
			expect(await accessibilityViolations(page, colorScheme)).toEqual([]);
			await page.context().close();
			const phone = await visit(`${path}#v=1&pair=signal.wire`, { ...PHONE, colorScheme });
			expect(await accessibilityViolations(phone, colorScheme)).toEqual([]);
			await phone.context().close();
		},
		180_000
	);

	test('does not scroll sideways at 320 px in any state', async () => {
		for (const [fragment, javaScriptEnabled] of [
			['', true],
			['#v=1&pair=signal.wire', true],
			['#v=1&must=audit-retention-3&a=myspace', true],
			['', false],
		] as const) {
			const page = await visit(path + fragment, { viewport: { width: 320, height: 640 }, javaScriptEnabled });
			if (javaScriptEnabled)
				for (const summary of await page.locator('.compare-panel summary').all()) await summary.click();
			expect(
				await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
			).toBeLessThanOrEqual(0);
			await page.context().close();
		}
	});
});
