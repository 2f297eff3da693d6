/** Every page in a browser: no error, no request that fails or leaves the site, no axe violation, no sideways scrolling. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { accessibilityViolations } from '../e2e/axe-violations.ts';
import { builtPages, launch, sample } from '../e2e/built-site.ts';

let browser: Browser;
beforeAll(async () => void (browser = await launch()));
afterAll(() => browser.close());

const paths = sample(
	builtPages().map(({ path }) => path),
	14
);

/** Opens a page and collects what goes wrong on it. */
async function open(
	path: string,
	options: Parameters<Browser['newContext']>[0] = {}
): Promise<{ page: Page; faults: string[] }> {
	const context = await browser.newContext({ locale: 'ar-EG', ...options });
	const page = await context.newPage();
	const faults: string[] = [];
	page.on('console', (message) => message.type() === 'error' && faults.push(`console: ${message.text()}`));
	page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
	page.on(
		'request',
		(request) =>
			!request.url().startsWith(inject('site')) &&
			!request.url().startsWith('data:') &&
			faults.push(`foreign: ${request.url()}`)
	);
	page.on(
		'response',
		(response) =>
			response.status() >= 400 && !path.endsWith('404.html') && faults.push(`${response.status()}: ${response.url()}`)
	);
	await page.goto(inject('site') + path, { waitUntil: 'networkidle' });
	return { page, faults };
}

/** The rules and the checklist are long pages: axe takes its time with them. */
const PATIENCE_MS = 120_000;

describe.each(paths)('%s', { timeout: PATIENCE_MS }, (path) => {
	test.each(['light', 'dark'] as const)('is clean in the %s theme', async (colorScheme) => {
		// The page that offers both languages would send an Arabic browser on; without JavaScript it stays.
		const { page, faults } = await open(path, {
			colorScheme,
			viewport: { width: 1280, height: 900 },
			...(path === '/' ? { locale: 'fr-FR' } : {}),
		});
		expect(await accessibilityViolations(page, colorScheme)).toEqual([]);
		expect(faults).toEqual([]);
		await page.context().close();
	});

	test('does not scroll sideways at 320 px, with and without JavaScript', async () => {
		for (const javaScriptEnabled of [true, false]) {
			const { page, faults } = await open(path, {
				javaScriptEnabled,
				viewport: { width: 320, height: 640 },
				...(path === '/' ? { locale: 'fr-FR' } : {}),
			});
			const box = await page.locator('body').evaluate((body) => {
				const { scrollWidth, clientWidth } = body.ownerDocument.documentElement;
				/** Wide tables and drawings scroll within a frame of their own, which the keyboard reaches. */
				const scrollsItself = (element: Element): boolean => {
					for (let frame = element.parentElement; frame !== null && frame !== body; frame = frame.parentElement)
						if (/auto|scroll/.test(getComputedStyle(frame).overflowX) && frame.tabIndex >= 0) return true;
					return false;
				};
				// In a right-to-left page what overflows hides at the left, where nothing scrolls.
				const outside = [...body.querySelectorAll('main *')].filter((element) => {
					const { left, width } = element.getBoundingClientRect();
					return width > 0 && left < -1 && !element.closest('.visually-hidden, .sr-only') && !scrollsItself(element);
				});
				return {
					overflow: Math.max(0, scrollWidth - clientWidth),
					outside: outside.map(
						(element) =>
							`${element.tagName} ${element.getAttribute('class') ?? ''}: ${element.textContent.slice(0, 60)}`
					),
				};
			});
			expect(box).toEqual({ overflow: 0, outside: [] });
			expect(faults).toEqual([]);
			await page.context().close();
		}
	});
});
