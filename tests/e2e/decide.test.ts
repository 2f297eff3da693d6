/** The checklist in a browser: answers, drafts, undo, sharing, faults, two tabs, and what is there without JavaScript. */
import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest';
import { parse } from 'yaml';
import { LOCALES, type Locale } from '../../src/i18n/locales.ts';
import { loadData } from '../../src/schemas/data-files.ts';
import { accessibilityViolations } from './axe-violations.ts';
import { builtPages, launch } from './built-site.ts';

// A whole case is some 20 clicks and more; a machine that builds beside it takes its time.
vi.setConfig({ testTimeout: 120_000 });

let browser: Browser;
beforeAll(async () => void (browser = await launch()));
afterAll(() => browser.close());

const DESKTOP: BrowserContextOptions = { viewport: { width: 1280, height: 900 } };
const cases = loadData('content/data', 'cases').entries.map(({ data }) => data);
const caseOf = (id: string) => cases.find((one) => one.id === id)!;
const strings = Object.fromEntries(
	LOCALES.map((locale) => [
		locale,
		parse(readFileSync(`content/i18n/${locale}.yaml`, 'utf8')) as Record<string, string>,
	])
) as Record<Locale, Record<string, string>>;
const text = (locale: Locale, key: string, values: Record<string, string> = {}) =>
	Object.entries(values).reduce((filled, [name, value]) => filled.replace(`{{${name}}}`, value), strings[locale][key]!);
/** Answers and marks that belong together, as the store keeps them. */
const stored = (answers: Record<string, string[]>, marks: object = {}) =>
	JSON.stringify({
		version: 1,
		revision: 1,
		drafts: [{ id: 'd1', name: 'Kept', savedAt: '2026-11-24', revision: 1, responses: { answers, marks } }],
	});

async function visit(locale: Locale, context: BrowserContext, hash = ''): Promise<Page> {
	const page = await context.newPage();
	page.on('pageerror', (error) => expect.soft(error.message).toBe('no error'));
	await page.goto(`${inject('site')}/${locale}/decide/${hash}`);
	await page.locator('pros-cons-checklist[data-ready]').waitFor();
	return page;
}
const open = async (locale: Locale, options: BrowserContextOptions = DESKTOP, hash = '') =>
	visit(locale, await browser.newContext(options), hash);

/** Opens the group of a control first, as a reader would. */
async function choose(page: Page, name: string, value: string): Promise<void> {
	const input = page.locator(`input[name="${name}"][value="${value}"]`);
	const group = page.locator('details.group', { has: input });
	if (!(await group.evaluate((details: HTMLDetailsElement) => details.open)))
		await group.locator('summary').first().click();
	await input.check();
}
async function answer(page: Page, id: string): Promise<void> {
	const { answers, marks } = caseOf(id);
	for (const [question, options] of Object.entries(answers))
		for (const option of options) await choose(page, `q-${question}`, option);
	for (const [consideration, { mark }] of Object.entries(marks)) await choose(page, `m-${consideration}`, mark);
}
const headline = (page: Page, purpose: string) => page.locator(`[data-purpose="${purpose}"] [data-part="headline"]`);
const drafts = (page: Page) =>
	page.evaluate(
		() =>
			JSON.parse(localStorage.getItem('mizan:drafts') ?? '{"drafts":[]}') as {
				drafts: { id: string; name: string; responses: { answers: Record<string, string[]> } }[];
			}
	);
test.each([
	['ar', 'ArrowLeft'],
	['en', 'ArrowRight'],
] as const)('%s: %s moves on in a row of choices', async (locale, forward) => {
	const page = await open(locale);
	await choose(page, 'm-wide-reach', 'applies');
	await page.locator('input[name="m-wide-reach"][value="applies"]').press(forward);
	expect(await page.locator('input[name="m-wide-reach"][value="does-not"]').isChecked()).toBe(true);
	await page.context().close();
});

describe('answers', () => {
	test('are proposed as marks; the reader’s own win and can be given back', async () => {
		const page = await open('en');
		await answer(page, 'shop-cairo-five-staff');
		const item = page.locator('#consideration-wide-reach');
		expect(await item.locator('[data-part="state"]').textContent()).toMatch(
			/^Proposed from your answers: Applies, importance \d$/
		);
		expect(await item.locator('label[data-proposed]').count()).toBe(2);
		await page.locator('details.group').nth(4).locator('summary').first().click();
		expect(await item.locator('[data-action="give-back"]').isVisible()).toBe(false);
		await choose(page, 'm-wide-reach', 'does-not');
		expect(await item.locator('[data-part="state"]').textContent()).toBe('Your own mark');
		await item.locator('.note summary').click();
		await item.locator('textarea').fill('Ours write by post.');
		await item.locator('[data-action="give-back"]').click();
		expect(await item.locator('[data-part="state"]').textContent()).toMatch(/^Proposed/);
		await page.getByRole('button', { name: 'Undo' }).click();
		expect(await item.locator('textarea').inputValue()).toBe('Ours write by post.');
		await page.context().close();
	});

	test('that are still open are named beside the verdict where they decide a must-have', async () => {
		const page = await open('en');
		await choose(page, 'q-audience', 'customers');
		const purpose = page.locator('[data-purpose="customers"]');
		const links = purpose.locator('.open-matters a');
		expect(await links.allTextContents()).toContain('Which sector do you work in?');
		expect(await purpose.locator('.advice li').first().textContent()).toContain('May still be ruled out');
		await links.last().click();
		const aimed = await links.last().getAttribute('href');
		expect(
			await page
				.locator(`${aimed} input`)
				.first()
				.evaluate((input) => input === document.activeElement)
		).toBe(true);
		await answer(page, 'jeddah-delivery-chatbot');
		expect(await purpose.locator('.open-matters').isVisible()).toBe(false);
		await page.context().close();
	});

	test('survive a reload and a switch of language', async () => {
		const page = await open('en');
		await choose(page, 'q-audience', 'customers');
		await choose(page, 'q-countries', 'egypt');
		await choose(page, 'q-countries', 'not-sure');
		await page.reload();
		await page.locator('[data-ready]').waitFor();
		expect(
			await page.locator('form :checked').evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value))
		).toEqual(['customers', 'not-sure']);
		await page.getByRole('link', { name: 'العربية' }).click();
		await page.waitForURL('**/ar/decide/');
		await page.locator('[data-ready]').waitFor();
		expect(await page.locator('[data-part="progress"]').textContent()).toBe('أجبت عن سؤالين من 12');
		await page.context().close();
	});

	test('are taken back step by step, by button and by key, and started over after a question', async () => {
		const page = await open('en');
		const sizes = ['up-to-5', '6-to-50', '51-to-500', 'over-500'];
		for (let step = 0; step < 22; step++) await choose(page, 'q-size', sizes[step % 4]!);
		for (let step = 0; step < 21; step++) await page.keyboard.press('Control+z');
		expect(await page.locator('input[name="q-size"]:checked').inputValue()).toBe('up-to-5');
		await page.getByRole('button', { name: 'Start over' }).click();
		expect(await page.getByRole('dialog').getByRole('textbox').count()).toBe(0);
		await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
		expect(await page.locator('form :checked').count()).toBe(1);
		await page.getByRole('button', { name: 'Start over' }).click();
		await page.getByRole('dialog').getByRole('button', { name: 'Start over' }).click();
		await expect.poll(() => page.locator('[data-part="progress"]').textContent()).toBe('0 of 12 answered');
		await page.getByRole('button', { name: 'Undo' }).click();
		await expect.poll(() => page.locator('[data-part="progress"]').textContent()).toBe('1 of 12 answered');
		await page.context().close();
	});

	test('do not move what the reader looks at', async () => {
		const page = await open('en');
		await choose(page, 'q-audience', 'both');
		const top = () =>
			page.locator('#question-sector legend').evaluate((element) => element.getBoundingClientRect().top);
		const before = await top();
		await choose(page, 'q-sector', 'finance');
		await page.waitForTimeout(900);
		expect(await top()).toBe(before);
		await page.context().close();
	});
});

test('drafts are made, renamed, switched and deleted', async () => {
	const page = await open('en');
	await choose(page, 'q-size', 'up-to-5');
	const name = async (button: string, value: string) => {
		await page.getByRole('button', { name: button, exact: true }).click();
		await page.getByRole('dialog').getByRole('textbox').fill(value);
		await page.keyboard.press('Enter');
	};
	await name('Rename', 'Small');
	await name('New', 'Large');
	await choose(page, 'q-size', 'over-500');
	expect((await drafts(page)).drafts.map((draft) => draft.name).sort()).toEqual(['Large', 'Small']);
	await page.getByRole('combobox', { name: 'Draft' }).selectOption({ label: 'Small' });
	expect(await page.locator('input[name="q-size"]:checked').inputValue()).toBe('up-to-5');
	expect(await page.evaluate(() => localStorage.getItem('mizan-current-draft'))).toBe(
		(await drafts(page)).drafts.find((draft) => draft.name === 'Small')!.id
	);
	await page.getByRole('button', { name: 'Delete' }).click();
	await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
	expect((await drafts(page)).drafts.map((draft) => draft.name)).toEqual(['Large']);
	expect(await page.locator('input[name="q-size"]:checked').inputValue()).toBe('over-500');
	await page.context().close();
});

describe.each(LOCALES)('%s: a shared link', (locale) => {
	test('goes round: only after the press, short, and never over one’s own draft', async () => {
		const page = await open(locale, { ...DESKTOP, permissions: ['clipboard-read', 'clipboard-write'] });
		await answer(page, 'shop-cairo-five-staff');
		expect(new URL(page.url()).hash).toBe('');
		await page.locator('[data-action="share"]').click();
		await page.locator('[data-action="make"]').click();
		const link = await page.locator('input[name="link"]').inputValue();
		expect(new URL(link).hash.length).toBeLessThan(400);
		expect(page.url()).toBe(link);
		await page.waitForFunction((wanted) => navigator.clipboard.readText().then((read) => read === wanted), link);
		await page.keyboard.press('Escape');
		await choose(page, 'q-size', '6-to-50');
		expect(new URL(page.url()).hash).toBe('');
		await page.context().close();

		const context = await browser.newContext(DESKTOP);
		const own = await visit(locale, context);
		await choose(own, 'q-size', 'over-500');
		await own.close();
		const other = await visit(locale, context, new URL(link).hash);
		const notice = other.getByRole('group', { name: text(locale, 'decide.offer.title') });
		expect(await other.locator('input[name="q-size"]:checked').inputValue()).toBe('over-500');
		await notice.getByRole('button', { name: text(locale, 'decide.offer.open') }).click();
		expect(await other.locator('input[name="q-size"]:checked').inputValue()).toBe('up-to-5');
		expect(new URL(other.url()).hash).toBe('');
		expect((await drafts(other)).drafts).toHaveLength(2);
		await context.close();
	});

	test.each([
		['damaged', '#v=1&a=ac.sh&k=zzzz', 'decide.offer.damaged'],
		['newer', '#v=7&a=ac&k=1', 'decide.offer.newer'],
	])('that is %s is refused in plain words', async (_name, hash, key) => {
		const page = await open(locale, DESKTOP, hash);
		const notice = page.getByRole('group', { name: text(locale, 'decide.offer.title') });
		expect(await notice.textContent()).toContain(text(locale, key, { version: '7' }).slice(0, 20));
		await notice.getByRole('button').click();
		expect(new URL(page.url()).hash).toBe('');
		await page.context().close();
	});
});

describe('faults', () => {
	const withScript = async (script: string, locale: Locale = 'en') => {
		const context = await browser.newContext(DESKTOP);
		await context.addInitScript(script);
		return visit(locale, context);
	};

	test('refused storage is told, and the page works on', async () => {
		const page = await withScript(
			`Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } })`
		);
		expect(await page.locator('.notice').textContent()).toContain('does not let the page keep answers');
		await answer(page, 'shop-cairo-five-staff');
		expect(await headline(page, 'customers').textContent()).toContain('Best fit');
		await page.context().close();
	});

	test('full storage is told, and nothing on the page is lost', async () => {
		const page = await withScript(
			`Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }`,
			'ar'
		);
		await choose(page, 'q-size', 'up-to-5');
		expect(await page.locator('.notice').textContent()).toContain('امتلأ تخزين المتصفح');
		expect(await page.locator('input[name="q-size"]:checked').inputValue()).toBe('up-to-5');
		await page.context().close();
	});

	test('hand-edited storage is kept aside, and unknown ids are kept and told', async () => {
		const page = await withScript(
			`if (!localStorage.getItem('mizan:drafts')) localStorage.setItem('mizan:drafts', '{"version":1,')`
		);
		expect(await page.locator('.notice').textContent()).toContain('mizan:drafts:aside-1');
		await choose(page, 'q-size', 'up-to-5');
		expect((await drafts(page)).drafts).toHaveLength(1);
		await page.context().close();

		const unknown = await withScript(
			`localStorage.setItem('mizan:drafts', ${JSON.stringify(stored({ 'old-question': ['x'], size: ['up-to-5'] }))})`
		);
		expect(await unknown.locator('.notice').textContent()).toContain('old-question');
		await choose(unknown, 'q-size', 'over-500');
		expect((await drafts(unknown)).drafts[0]!.responses.answers).toEqual({ 'old-question': ['x'], size: ['over-500'] });
		await unknown.context().close();
	});

	test('two tabs: the reader chooses, and both versions survive', async () => {
		const context = await browser.newContext(DESKTOP);
		const first = await visit('en', context);
		await choose(first, 'q-size', 'up-to-5');
		const second = await visit('en', context);
		await choose(second, 'q-size', 'over-500');
		const notice = first.locator('.notice');
		await notice.waitFor();
		expect(await first.locator('input[name="q-size"]:checked').inputValue()).toBe('up-to-5');
		await notice.getByRole('button', { name: 'Keep mine as a new draft' }).click();
		expect((await drafts(first)).drafts.map(({ responses }) => responses.answers['size']![0]).sort()).toEqual([
			'over-500',
			'up-to-5',
		]);
		await context.close();
	});
});

test('two tabs: details typed into the record are no change of the answers', async () => {
	const context = await browser.newContext(DESKTOP);
	const checklist = await visit('en', context);
	await choose(checklist, 'q-size', 'up-to-5');
	const record = await context.newPage();
	await record.goto(`${inject('site')}/en/decide/record/`);
	await record.getByLabel('Title of the decision').fill('Typed meanwhile');
	await expect.poll(async () => JSON.stringify(await drafts(checklist))).toContain('Typed meanwhile');
	await choose(checklist, 'q-size', 'over-500');
	expect(await checklist.locator('.notice').count()).toBe(0);
	expect((await drafts(record)).drafts).toMatchObject([
		{ responses: { answers: { size: ['over-500'] } }, details: { title: 'Typed meanwhile' } },
	]);
	await context.close();
});

describe.each(LOCALES)('%s: without JavaScript', (locale) => {
	test('it is a whole form to read, fill and print', async () => {
		const context = await browser.newContext({ ...DESKTOP, javaScriptEnabled: false });
		const page = await context.newPage();
		await page.goto(`${inject('site')}/${locale}/decide/`);
		expect(
			await page
				.getByRole('group')
				.filter({ has: page.getByRole('radio') })
				.count()
		).toBeGreaterThan(40);
		for (const name of ['q-audience', 'q-self-hosting', 'm-wide-reach', 'w-wide-reach'])
			expect(await page.locator(`input[name="${name}"]`).first().isVisible()).toBe(true);
		await page.locator('input[name="q-size"]').first().check();
		expect(await page.locator('.panel, .desk').first().isVisible()).toBe(false);
		expect(await page.locator('[data-scripted]:visible, dialog:visible').count()).toBe(0);
		await page.emulateMedia({ media: 'print' });
		expect(await page.locator('.paper').isVisible()).toBe(true);
		expect(await page.locator('textarea').first().isVisible()).toBe(true);
		await context.close();
	});
});

describe.each(LOCALES)('%s: nobody is shut out', (locale) => {
	test.each(['light', 'dark'] as const)('in the %s theme: empty, and in a dialog', async (colorScheme) => {
		const page = await open(locale, { ...DESKTOP, colorScheme });
		expect(await accessibilityViolations(page, colorScheme)).toEqual([]);
		await page.locator('[data-action="start-over"]').click();
		expect(await accessibilityViolations(page, colorScheme)).toEqual([]);
		await page.context().close();
	});

	test.each(['light', 'dark'] as const)('in the %s theme: answered, with accounts open', async (colorScheme) => {
		const context = await browser.newContext({ ...DESKTOP, colorScheme });
		const { answers } = caseOf('shop-cairo-five-staff');
		const marks = { 'wide-reach': { mark: 'applies', weight: 3 }, 'work-life-divide': { mark: 'does-not', weight: 0 } };
		await context.addInitScript(`localStorage.setItem('mizan:drafts', ${JSON.stringify(stored(answers, marks))})`);
		const page = await visit(locale, context);
		for (const part of ['.advice details', '[data-status="best"] details', '[data-status="ruled-out"] details'])
			await page
				.locator(`.panel ${part}`)
				.first()
				.evaluate((details: HTMLDetailsElement) => (details.open = true));
		await page.locator('details.group').nth(4).locator('summary').first().click();
		await page.locator('[data-purpose="customers"] [data-part="flips"] li').first().waitFor();
		expect(await accessibilityViolations(page, colorScheme)).toEqual([]);
		await context.close();
	});

	test('does not scroll sideways at 320 px, with the verdict open', async () => {
		const context = await browser.newContext({ viewport: { width: 320, height: 640 } });
		await context.addInitScript(
			`localStorage.setItem('mizan:drafts', ${JSON.stringify(stored(caseOf('uae-bank').answers, { 'wide-reach': { mark: 'applies', weight: 3 } }))})`
		);
		const page = await visit(locale, context);
		for (const details of await page.locator('.checklist details').all())
			await details.evaluate((one: HTMLDetailsElement) => (one.open = true));
		await page.locator('[data-action="expand"]').click();
		const outside = await page.locator('body').evaluate((body) => {
			const { scrollWidth, clientWidth } = body.ownerDocument.documentElement;
			const all = [...body.querySelectorAll('main *')].filter((one) => {
				const { left, right, width } = one.getBoundingClientRect();
				return width > 0 && (left < -1 || right > clientWidth + 1) && !one.closest('.visually-hidden');
			});
			return {
				overflow: Math.max(0, scrollWidth - clientWidth),
				outside: all.map(({ tagName, className }) => `${tagName} ${className}`),
			};
		});
		expect(outside).toEqual({ overflow: 0, outside: [] });
		await context.close();
	});
});

test('a change is announced once, after a pause', async () => {
	const page = await open('en');
	await page.evaluate(() => {
		const said: string[] = [];
		(window as unknown as { said: string[] }).said = said;
		const region = document.querySelector('[data-part="live"]')!;
		new MutationObserver(() => said.push(region.textContent)).observe(region, {
			childList: true,
			characterData: true,
			subtree: true,
		});
	});
	await page.evaluate(() => {
		for (const answer of ['q-audience"][value="customers', 'q-sector"][value="shop-or-services'])
			document.querySelector<HTMLInputElement>(`input[name="${answer}"]`)!.click();
	});
	await page.waitForTimeout(1800);
	expect(await page.evaluate(() => (window as unknown as { said: string[] }).said)).toEqual([
		'2 of 12 answered. Talking with customers: No clear winner.',
	]);
	await page.context().close();
});

test('the page adds at most 25 KB of script, and no other page loads it', () => {
	const scripts = (html: string) => {
		const found = new Set([...html.matchAll(/<script[^>]*\bsrc="([^"]+)"/g)].map((match) => match[1]!));
		for (const script of found)
			for (const match of readFileSync(`dist${script}`, 'utf8').matchAll(/(?:\bfrom|\bimport)\s*"\.\/([^"]+)"/g))
				found.add(`/_astro/${match[1]}`);
		return found;
	};
	const pages = builtPages();
	const page = pages.find(({ path }) => path === '/en/decide/')!;
	const plain = pages.find(({ path }) => path === '/en/for/cost/')!;
	const added = [...scripts(page.html)].filter((script) => !scripts(plain.html).has(script));
	const size = added.reduce((sum, script) => sum + brotliCompressSync(readFileSync(`dist${script}`)).length, 0);
	expect(size).toBeLessThanOrEqual(25 * 1024);
	expect(pages.filter(({ html }) => html.includes('<pros-cons-checklist')).map(({ path }) => path)).toEqual([
		'/ar/decide/',
		'/en/decide/',
	]);
	expect([...scripts(plain.html)].some((script) => script.includes('DecisionForm'))).toBe(false);
});
