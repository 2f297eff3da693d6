/** The worked cases in a browser, from the first click to the exported record and back: by mouse, by finger and by keys alone. */
import { readFileSync } from 'node:fs';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { FullData } from '../../src/domain/decision-data.ts';
import { compareCase } from '../../src/domain/case-check.ts';
import { decide } from '../../src/domain/verdict.ts';
import { LOCALES, type Locale } from '../../src/i18n/locales.ts';
import { statusOf, type VerdictWords } from '../../src/islands/verdict-words.ts';
import { buildRecord } from '../../src/record/decision-record.ts';
import { layOut } from '../../src/record/layout.ts';
import { toMarkdown } from '../../src/record/to-markdown.ts';
import type { RecordVocabulary } from '../../src/record/words.ts';
import { DecisionRecordFileSchema } from '../../src/schemas/decision-record.ts';
import type { WorkedCase } from '../../src/schemas/worked-case.ts';
import { decodeShare } from '../../src/storage/share-decoder.ts';
import { cases, siteWords } from '../unit/islands/page-data.ts';
import { launch, sampleBy } from './built-site.ts';
import { HANDS, openWith, type Hands, type Way } from './case-walker.ts';

/** A case is some hundred presses; a machine that builds beside it takes its time. */
const PATIENCE_MS = 180_000;

let browser: Browser;
beforeAll(async () => void (browser = await launch()));
afterAll(() => browser.close());

interface Walk {
	locale: Locale;
	way: Way;
	worked: WorkedCase;
}

const all: Walk[] = (Object.keys(HANDS) as Way[]).flatMap((way) =>
	LOCALES.flatMap((locale) => cases.map((worked) => ({ locale, way, worked })))
);

/** The first walk of each way, the last of them in a language that the others lack if they all have one. */
function ofEachWay(drawn: readonly Walk[]): Walk[] {
	const chosen: Walk[] = [];
	for (const walk of drawn) {
		const isLast = chosen.length === Object.keys(HANDS).length - 1;
		const isNewWay = chosen.every(({ way }) => way !== walk.way);
		if (isNewWay && !(isLast && chosen.every(({ locale }) => locale === walk.locale))) chosen.push(walk);
	}
	return chosen;
}
const walks = sampleBy(all, ofEachWay);

/** Typed as the title, so that the file carries something that the answers do not. */
const TITLE = 'Messaging, 2026';
const BUTTONS = {
	ar: { title: 'عنوان القرار', markdown: 'نزّل Markdown', json: 'نزّل JSON' },
	en: { title: 'Title of the decision', markdown: 'Download Markdown', json: 'Download JSON' },
} as const;

test.each(walks.map((walk) => [walk.locale, walk.way, walk.worked.id, walk] as const))(
	'%s, %s: %s goes from the first answer to a record that can be opened again',
	{ timeout: PATIENCE_MS },
	async (locale, way, _id, { worked }) => {
		const hands: Hands = HANDS[way];
		const page = await openWith(browser, hands, `${inject('site')}/${locale}/decide/`);
		await page.locator('pros-cons-checklist[data-ready]').waitFor();
		for (const [question, options] of Object.entries(worked.answers))
			for (const option of options) await hands.choose(page, `q-${question}`, option);
		for (const [consideration, { mark }] of Object.entries(worked.marks))
			await hands.choose(page, `m-${consideration}`, mark);

		const words = siteWords(locale);
		await seeVerdict(page, hands, worked, words);
		await hands.press(page.locator('.panel [data-part="record"]'));
		await page.locator('decision-record[data-ready]').waitFor();
		await hands.type(page.getByLabel(BUTTONS[locale].title), TITLE);
		const record = page.locator('[data-part="record"]');
		await expect.poll(() => record.locator('h2').textContent(), { timeout: 15_000 }).toBe(TITLE);

		const markdown = await download(hands, page.getByRole('button', { name: BUTTONS[locale].markdown }));
		const json = await download(hands, page.getByRole('button', { name: BUTTONS[locale].json }));
		await seeExports(page, locale, worked, markdown, json);
		await seeReopened(page, hands, json, worked);
		await page.context().close();
	}
);

/** The panel says what the model decides, in the words of the page's language. */
async function seeVerdict(page: Page, hands: Hands, worked: WorkedCase, words: VerdictWords): Promise<void> {
	const { model } = words.data;
	const verdicts = decide(model, worked);
	const titles = verdicts.map((verdict) => words.headline(verdict).title);
	const toggle = page.locator('[data-action="expand"]');
	if (await toggle.isVisible()) {
		expect(await page.locator('[data-part="brief"]').textContent()).toBe(titles.join(' · '));
		await hands.press(toggle);
	}
	expect(await page.locator('[data-purpose]:visible').count()).toBe(verdicts.length);
	expect(verdicts.map(({ purpose }) => purpose)).toEqual(Object.keys(worked.expected));
	for (const verdict of verdicts) {
		if (verdict.kind !== 'verdict') throw new Error(`${worked.id} has no verdict.`);
		expect(compareCase(worked.expected[verdict.purpose]!, verdict).filter(({ same }) => !same)).toEqual([]);
		const purpose = page.locator(`[data-purpose="${verdict.purpose}"]`);
		const { title, text } = words.headline(verdict);
		expect(await purpose.locator('[data-part="headline"]').textContent()).toBe(title);
		expect(await purpose.locator('[data-part="explain"]').textContent()).toBe(text);
		expect(await lines(purpose.locator('.advice > li > .line'))).toEqual(
			model.products.map((id) => [words.alternative(id), words.text(`decide.advice.${verdict.advice[id]!}`)])
		);
		expect(await lines(purpose.locator('.standing .alternative .line'))).toEqual(
			verdict.alternatives.map((one) => [
				words.alternative(one.id),
				words.text(`decide.status.${statusOf(one, verdict)}`),
			])
		);
		await purpose.locator('[data-part="flips"] li').first().waitFor();
		await hands.press(purpose.locator('.standing summary').first());
		await purpose.locator('.account .claims a').first().waitFor();
	}
	expect(await page.locator('.panel').textContent()).not.toMatch(/undefined|\{\{|NaN/);
	const claims = page.locator('.panel .claims a');
	for (const href of await claims.evaluateAll((links) => links.map((link) => link.getAttribute('href'))))
		expect(href).toMatch(new RegExp(`^/${words.locale}/about/sources/#claim-`));
}

/** Name and word of each line; signs are for the eye only. */
const lines = (locator: Locator): Promise<[string, string][]> =>
	locator.evaluateAll((all) =>
		all.map((line) => {
			const [name, word] = [line.querySelector('b')!, line.querySelector('b ~ span')!.cloneNode(true) as Element];
			word.querySelector('[aria-hidden="true"]')?.remove();
			return [name.textContent, word.textContent];
		})
	);

async function download(hands: Hands, button: Locator): Promise<string> {
	const [file] = await Promise.all([button.page().waitForEvent('download'), hands.press(button)]);
	return readFileSync(await file.path(), 'utf8');
}

/** The files say what the case's answers lead to, and the link in them carries these answers. */
async function seeExports(page: Page, locale: Locale, worked: WorkedCase, markdown: string, json: string) {
	const file = DecisionRecordFileSchema.parse(JSON.parse(json));
	const { answers, marks } = worked;
	expect(file).toMatchObject({ languages: [locale], responses: { answers, marks }, details: { title: TITLE } });
	const [data, words] = await Promise.all(
		['decision-data', 'record-words'].map((id) =>
			page.evaluate((id) => JSON.parse(document.getElementById(id)!.textContent) as unknown, id)
		)
	);
	const { model } = data as FullData;
	const verdicts = decide(model, worked);
	expect(file.record.verdicts.map(({ headline }) => headline.winner?.id ?? null)).toEqual(
		verdicts.map((verdict) => (verdict.kind === 'verdict' ? verdict.winner : null))
	);
	const { shareLink, date } = file.record;
	expect(decodeShare(model, new URL(shareLink).hash)).toMatchObject({ ok: true, responses: { answers, marks } });
	expect(new URL(shareLink).pathname).toBe(`/${locale}/decide/`);
	const details = { title: TITLE };
	const expected = buildRecord({
		data: data as FullData,
		responses: { answers, marks },
		details,
		today: date,
		shareLink,
	});
	const vocabulary = words as RecordVocabulary;
	expect(markdown).toBe(toMarkdown(layOut(expected, vocabulary), vocabulary, [locale]));
}

/** The file opens as a second draft with the same answers, and the record reads the same. */
async function seeReopened(page: Page, hands: Hands, json: string, { answers, marks }: WorkedCase): Promise<void> {
	const record = page.locator('[data-part="record"]');
	const before = await record.textContent();
	const [chooser] = await Promise.all([
		page.waitForEvent('filechooser'),
		hands.press(page.locator('[data-part="import"] input')),
	]);
	await chooser.setFiles({ name: 'record.json', mimeType: 'application/json', buffer: Buffer.from(json) });
	await expect
		.poll(() => page.locator('decision-record [role=status]').textContent(), { timeout: 15_000 })
		.toContain(TITLE);
	expect(await record.textContent()).toBe(before);
	const { drafts } = JSON.parse((await page.evaluate(() => localStorage.getItem('mizan:drafts')))!) as {
		drafts: { responses: object }[];
	};
	expect(drafts).toHaveLength(2);
	for (const { responses } of drafts) expect(responses).toEqual({ answers, marks });
}
