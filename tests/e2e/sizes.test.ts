import { existsSync, readFileSync, statSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { builtPages } from './built-site.ts';

const KIB = 1024;
/** Of one article page on a first visit, as served with brotli. */
const BUDGET = { page: 30 * KIB, script: 5 * KIB, fonts: 55 * KIB, preloads: 2 };

const brotli = (data: Buffer | string) =>
	brotliCompressSync(data, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
const sizes = new Map<string, number>();
const sizeOf = (path: string) => {
	const known = sizes.get(path) ?? brotli(readFileSync(`dist${path}`));
	sizes.set(path, known);
	return known;
};
const total = (paths: Iterable<string>) => [...paths].reduce((sum, path) => sum + sizeOf(path), 0);

/** The scripts a page loads before anyone presses anything: its own, and what those import at once. */
function scriptsOf(html: string): Set<string> {
	const scripts = new Set([...html.matchAll(/<script[^>]*\bsrc="([^"]+)"/g)].map((match) => match[1]!));
	for (const script of scripts)
		for (const match of readFileSync(`dist${script}`, 'utf8').matchAll(
			/\bfrom\s*"\.\/([^"]+)"|\bimport\s*"\.\/([^"]+)"/g
		))
			scripts.add(`/_astro/${match[1] ?? match[2]}`);
	return scripts;
}

const articles = builtPages().filter(({ path }) => /^\/(ar|en)\/(start|for|against|better-way)\//.test(path));

describe.each(articles.map(({ path, html }) => [path, html] as const))('%s', (_path, html) => {
	const styles = [...html.matchAll(/<link[^>]*rel="stylesheet"[^>]*>/g)].map(
		([tag]) => /href="([^"]+)"/.exec(tag)![1]!
	);
	const preloads = [...html.matchAll(/<link[^>]*rel="preload"[^>]*>/g)].map(([tag]) => /href="([^"]+)"/.exec(tag)![1]!);

	test('stays within the budget of HTML, styles and scripts', () => {
		expect(brotli(html) + total(styles) + total(scriptsOf(html))).toBeLessThanOrEqual(BUDGET.page);
	});
	test('loads little script before an interaction', () => {
		const inline = [...html.matchAll(/<script(?![^>]*\bsrc=)[^>]*>([\s\S]*?)<\/script>/g)].reduce(
			(sum, match) => sum + brotli(match[1]!),
			0
		);
		expect(total(scriptsOf(html)) + inline).toBeLessThanOrEqual(BUDGET.script);
	});
	test('loads few fonts', () => {
		expect(preloads.length).toBeLessThanOrEqual(BUDGET.preloads);
		expect(preloads.every((path) => existsSync(`dist${path}`))).toBe(true);
		expect(preloads.reduce((sum, path) => sum + statSync(`dist${path}`).size, 0)).toBeLessThanOrEqual(BUDGET.fonts);
	});
});
