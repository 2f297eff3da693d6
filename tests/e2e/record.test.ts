/** From a stored draft to the record: on the page, on paper, in every file, and back. */
import { readFileSync } from 'node:fs';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import type { WorkedCase } from '../../src/schemas/worked-case.ts';
import { DecisionRecordFileSchema } from '../../src/schemas/decision-record.ts';
import { accessibilityViolations } from './axe-violations.ts';
import { launch } from './built-site.ts';

let browser: Browser;
beforeAll(async () => void (browser = await launch()));
afterAll(() => browser.close());

const cases = parse(readFileSync('content/data/cases.yaml', 'utf8')) as WorkedCase[];
const shop = cases.find(({ id }) => id === 'shop-cairo-five-staff')!;
const hospital = cases.find(({ id }) => id === 'hospital-riyadh')!;
const NOTE = '<img src=x onerror=alert(1)> =1+1';
const responses = { answers: hospital.answers, marks: { 'wide-reach': { mark: 'applies', weight: 1, note: NOTE } } };
const DRAFT = { id: 'd1', name: 'One', savedAt: '', revision: 1, responses };

/** Opens the record's page, with a draft on the device unless `drafts` says otherwise. */
async function visit(
	locale: string,
	options: BrowserContextOptions = {},
	drafts: unknown[] | null = [DRAFT]
): Promise<Page> {
	const context = await browser.newContext({ locale: 'en-GB', acceptDownloads: true, ...options });
	const page = await context.newPage();
	page.on('pageerror', (error) => {
		throw error;
	});
	await page.goto(`${inject('site')}/${locale}/decide/record/`);
	if (drafts && options.javaScriptEnabled !== false) {
		await page.evaluate(
			(file) => localStorage.setItem('mizan:drafts', file),
			JSON.stringify({ version: 1, revision: drafts.length, drafts })
		);
		await page.reload();
		await page.locator('decision-record[data-ready]').waitFor();
	}
	return page;
}

async function download(page: Page, button: string): Promise<{ name: string; text: string }> {
	const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button }).click()]);
	return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') };
}

/** Typing is followed after a pause, and a busy machine makes it longer. */
const eventually = (read: () => Promise<string | null>) => expect.poll(read, { timeout: 15_000 });

const LABELS = {
	ar: {
		title: 'عنوان القرار',
		dissent: 'الرأي المخالف',
		both: 'اللغتان جنبًا إلى جنب',
		markdown: 'نزّل Markdown',
		json: 'نزّل JSON',
		csv: 'نزّل CSV',
		open: 'افتح سجلًا بصيغة JSON',
		outcome: 'القرار',
		link: 'أجب عن الأسئلة',
	},
	en: {
		title: 'Title of the decision',
		dissent: 'Dissent',
		both: 'Both, side by side',
		markdown: 'Download Markdown',
		json: 'Download JSON',
		csv: 'Download CSV',
		open: 'Open a JSON record',
		outcome: 'Decision outcome',
		link: 'Answer the checklist',
	},
} as const;

describe.each(['ar', 'en'] as const)('%s: the record', (locale) => {
	const labels = LABELS[locale];

	test('comes from the stored draft; what is typed is kept with it and shows at once', async () => {
		const page = await visit(locale);
		await page.getByLabel(labels.title).fill('قرار Messaging 2026');
		await page.getByRole('textbox', { name: labels.dissent }).fill('None <b>really</b>');
		await eventually(() => page.locator('[data-part="record"] h2').textContent()).toBe('قرار Messaging 2026');
		await eventually(() => page.locator('[data-part="record"]').textContent()).toContain('None <b>really</b>');
		expect(await page.locator('.record img').count()).toBe(0);
		await page.reload();
		await page.locator('decision-record[data-ready]').waitFor();
		expect(await page.getByLabel(labels.title).inputValue()).toBe('قرار Messaging 2026');
		const stored = await page.evaluate(() => localStorage.getItem('mizan:drafts'));
		expect(JSON.parse(stored!)).toMatchObject({
			drafts: [{ id: 'd1', responses, details: { title: 'قرار Messaging 2026' } }],
		});
		await page.context().close();
	});

	test('can be taken away in every form and language', async () => {
		const page = await visit(locale);
		for (const [choice, languages] of [
			['العربية', ['ar']],
			['English', ['en']],
			[labels.both, ['ar', 'en']],
		] as const) {
			await page.getByRole('radio', { name: choice }).check();
			const markdown = await download(page, labels.markdown);
			expect(markdown.name).toMatch(/^decision-record-\d{4}-\d\d-\d\d\.(ar|en|en-ar)\.md$/);
			for (const one of languages) expect(markdown.text).toContain(LABELS[one].outcome);
			expect(/(?<!\\)<img/.test(markdown.text)).toBe(false);
			const json = await download(page, labels.json);
			const file: unknown = JSON.parse(json.text);
			expect(DecisionRecordFileSchema.safeParse(file).error).toBeUndefined();
			expect(file).toMatchObject({ languages, responses });
			const csv = await download(page, labels.csv);
			expect(csv.text.startsWith('\ufeff')).toBe(true);
			expect(csv.text.split('\r\n').length).toBeGreaterThan(60);
		}
		await page.context().close();
	});

	test('is restored from its file into a new draft; a file that is none changes nothing', async () => {
		const page = await visit(locale);
		await page.getByLabel(labels.title).fill('First');
		const { text } = await download(page, labels.json);
		await page.getByLabel(labels.title).fill('Second');
		const status = page.locator('decision-record [role=status]');
		const open = (name: string, content: string) =>
			page.getByLabel(labels.open).setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(content) });
		await open('cut.json', text.slice(0, 500));
		await eventually(() => status.textContent()).toContain('JSON');
		expect(await page.getByLabel(labels.title).inputValue()).toBe('Second');
		await open('record.json', text.replace('"residency"', '"moon-phase"'));
		await eventually(() => status.textContent()).toContain('moon-phase');
		expect(await page.getByLabel(labels.title).inputValue()).toBe('First');
		const stored = JSON.parse((await page.evaluate(() => localStorage.getItem('mizan:drafts')))!) as {
			drafts: { name: string; details: { title: string }; responses: { answers: object } }[];
		};
		expect(stored.drafts.map(({ details }) => details.title).sort()).toEqual(['First', 'Second']);
		expect(stored.drafts.find(({ name }) => name === 'First')?.responses.answers).toHaveProperty('moon-phase');
		await page.context().close();
	});

	test('stands alone on paper', async () => {
		const page = await visit(locale, { colorScheme: 'dark' });
		await page.getByRole('radio', { name: labels.both }).check();
		// The form is followed after a pause.
		await page.locator('.record.is-bilingual').waitFor();
		await page.emulateMedia({ media: 'print' });
		for (const furniture of [
			'.site-header',
			'.section-nav',
			'h1',
			'.short-answer',
			'.record-form',
			'.record-files',
			'footer',
		])
			expect(await page.locator(furniture).first().isVisible(), furniture).toBe(false);
		expect(await page.locator('.record__signature').first().isVisible()).toBe(true);
		// English at the left, Arabic at the right, whatever the page's direction.
		const [english, arabic] = await Promise.all(
			['en', 'ar'].map((one) => page.locator(`.record__context li > [lang=${one}]`).first().boundingBox())
		);
		expect(english!.x + english!.width).toBeLessThanOrEqual(arabic!.x);
		expect(Math.abs(english!.y - arabic!.y)).toBeLessThan(2);
		const pdf = await page.pdf({ preferCSSPageSize: true });
		expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
		// A4 in points.
		expect(pdf.toString('latin1')).toMatch(/\/MediaBox \[0 0 59[45][.\d]* 84[12][.\d]*\]/);
		await page.context().close();
	});

	test('is accessible in both themes and does not scroll sideways on a phone', { timeout: 240_000 }, async () => {
		for (const colorScheme of ['light', 'dark'] as const) {
			const page = await visit(locale, { colorScheme, viewport: { width: 360, height: 740 } }, [
				{ ...DRAFT, responses: { answers: shop.answers, marks: {} } },
			]);
			await page.getByRole('radio', { name: labels.both }).check();
			expect(await accessibilityViolations(page, colorScheme)).toEqual([]);
			expect(
				await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
			).toBeLessThanOrEqual(0);
			await page.context().close();
		}
	});

	test('says where to begin if there is no draft', async () => {
		const page = await visit(locale, {}, null);
		expect(await page.locator('.record').first().isVisible()).toBe(false);
		expect(await page.getByRole('link', { name: labels.link }).getAttribute('href')).toBe(`/${locale}/decide/`);
		expect(await page.getByLabel(labels.open).isEnabled()).toBe(true);
		await page.context().close();
	});

	test('is an empty form to print where there is no JavaScript', async () => {
		const page = await visit(locale, { javaScriptEnabled: false });
		const blank = page.locator('[data-part="blank"] .record');
		expect(await blank.isVisible()).toBe(true);
		expect(await blank.getByRole('heading').count()).toBe(11);
		expect(await page.getByRole('button', { name: labels.json }).count()).toBe(0);
		await page.context().close();
	});
});

test('a device that refuses to store says so and loses nothing while the page is open', async () => {
	const context = await browser.newContext();
	await context.addInitScript(() => {
		Storage.prototype.setItem = () => {
			throw new DOMException('full', 'QuotaExceededError');
		};
	});
	const page = await context.newPage();
	await page.goto(`${inject('site')}/en/decide/record/`);
	const file = { kind: 'mizan-decision-record', version: 1, responses, details: { title: 'Kept in mind' } };
	await page
		.getByLabel(LABELS.en.open)
		.setInputFiles({ name: 'r.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(file)) });
	await eventually(() => page.locator('decision-record [role=status]').textContent()).toContain('could not be saved');
	expect(await page.locator('[data-part="record"] h2').textContent()).toBe('Kept in mind');
	const mayLeave = () =>
		page.evaluate(() => window.dispatchEvent(new CustomEvent('mizan-leave', { cancelable: true })));
	expect(await mayLeave(), 'a new version would take what was opened').toBe(false);
	await page.getByLabel(LABELS.en.title).fill('Changed');
	await eventually(() => page.locator('[data-part="record"] h2').textContent()).toBe('Changed');
	await context.close();
});

test('the published schema is the one the record holds to', async () => {
	const response = await fetch(`${inject('site')}/data/decision-record.schema.json`);
	expect(await response.json()).toEqual(JSON.parse(JSON.stringify(z.toJSONSchema(DecisionRecordFileSchema))));
});
