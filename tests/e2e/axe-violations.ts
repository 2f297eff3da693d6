import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** What a theme can change: everything else is the same in both. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];
const ALL = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * What axe finds wrong with a page, a line for each rule.
 *
 * @param theme In the light theme every rule is asked, in the dark one those of colours alone (all under `npm run test:full`).
 */
export async function accessibilityViolations(page: Page, theme: 'light' | 'dark' = 'light'): Promise<string[]> {
	await page.evaluate(axe.source);
	const isQuick = theme === 'dark' && !process.env['TEST_FULL'];
	const { violations } = await page.evaluate(
		(options) => (window as unknown as { axe: typeof axe }).axe.run(document, options),
		{
			// What passes need not be listed: it takes as long again.
			resultTypes: ['violations'],
			runOnly: isQuick ? { type: 'rule', values: OF_COLOURS } : { type: 'tag', values: ALL },
		} satisfies axe.RunOptions
	);
	return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
}
