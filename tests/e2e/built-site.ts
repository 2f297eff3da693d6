import { globSync, readFileSync } from 'node:fs';
import { parseDocument } from 'htmlparser2';
import { chromium, type Browser } from 'playwright-core';
import { inject } from 'vitest';
import { CHROMIUM_FLAGS } from '../../src/tasks/find-browser.ts';
import { LOCALES, type Locale } from '../../src/i18n/locales.ts';

/** A page of the built site. */
export interface BuiltPage {
	/** `/ar/for/cost/` */
	path: string;
	file: string;
	html: string;
	/** `undefined` for the two pages that speak both languages. */
	locale: Locale | undefined;
}

/** Every HTML page of the build in `out`. */
export const builtPages = (out = 'dist'): BuiltPage[] =>
	globSync('**/*.html', { cwd: out })
		.sort()
		.map((name) => {
			const path = `/${name.replaceAll('\\', '/').replace(/index\.html$/, '')}`;
			return {
				path,
				file: `${out}/${name}`,
				html: readFileSync(`${out}/${name}`, 'utf8'),
				locale: LOCALES.find((locale) => path.startsWith(`/${locale}/`)),
			};
		});

/**
 * Starts Chromium; close it in `afterAll`. The service worker is kept out, since it would answer in the place of what a test looks at;
 * its own tests ask for it.
 */
export async function launch(): Promise<Browser> {
	const browser = await chromium.launch({ executablePath: inject('chromium'), args: CHROMIUM_FLAGS });
	const open = browser.newContext.bind(browser);
	browser.newContext = (options) => open({ serviceWorkers: 'block', ...options });
	return browser;
}

/** Parses a page. */
export const parse = (html: string) => parseDocument(html, { decodeEntities: true });

/** No test reads the clock: another sample is asked for by `TEST_SEED`. */
const DEFAULT_SEED = 24;

/** The parts of a long walk: all of them under `npm run test:full`, else a sample drawn by a printed seed. */
export const sample = <T>(items: readonly T[], size: number): T[] => sampleBy(items, (drawn) => drawn.slice(0, size));

/** As {@link sample}. @param pick Takes the sample from the items in the order in which they were drawn. */
export function sampleBy<T>(items: readonly T[], pick: (drawn: readonly T[]) => T[]): T[] {
	if (process.env['TEST_FULL']) return [...items];
	const seed = Number(process.env['TEST_SEED'] ?? DEFAULT_SEED);
	let state = seed + 1;
	const random = () => (state = (state * 48271) % 2147483647) / 2147483647;
	const picked = pick(
		items
			.map((item) => ({ item, key: random() }))
			.sort((a, b) => a.key - b.key)
			.map(({ item }) => item)
	);
	console.log(`Sample of ${picked.length} of ${items.length}, TEST_SEED=${seed} (npm run test:full walks all).`);
	return picked;
}
