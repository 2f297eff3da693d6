import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const CSS = readFileSync(new URL('../../../src/styles/tokens.css', import.meta.url), 'utf8');

/** The colours of one theme, by name without `--guide-`. */
function coloursOf(theme: 'light' | 'dark'): Record<string, string> {
	const block = new RegExp(`:root\\[data-theme='${theme}'\\] \\{([^}]*color-scheme[^}]*)\\}`).exec(CSS)?.[1] ?? '';
	const declarations = block.matchAll(/--guide-([\w-]+):\s*(#[\da-f]{6});/g);
	return Object.fromEntries(Array.from(declarations, ([, name = '', colour = '']) => [name, colour]));
}

/** @see https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(colour: string): number {
	const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
		const channel = parseInt(colour.slice(start, start + 2), 16) / 255;
		return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** 1…21. @see https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrast(one: string, other: string): number {
	const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
	return (lighter + 0.05) / (darker + 0.05);
}

test.each([
	['#000000', '#ffffff', 21],
	['#ffffff', '#ffffff', 1],
	['#777777', '#ffffff', 4.48],
	['#767676', '#ffffff', 4.54],
])('measures the contrast of %s on %s as WCAG does', (one, other, expected) => {
	expect(contrast(one, other)).toBeCloseTo(expected, 2);
	expect(contrast(other, one)).toBeCloseTo(expected, 2);
});

test('gives both themes the same names', () => {
	expect(Object.keys(coloursOf('light'))).toHaveLength(14);
	expect(Object.keys(coloursOf('dark'))).toEqual(Object.keys(coloursOf('light')));
});

describe.each(['light', 'dark'] as const)('the %s theme', (theme) => {
	const colours = coloursOf(theme);
	const ratio = (name: string, ground: string) => {
		const [front, back] = [colours[name], colours[ground]];
		if (!front || !back) throw new Error(`No colour ${front ? ground : name} in the ${theme} theme.`);
		return contrast(front, back);
	};

	// The text of the guide holds to AAA, everything else that is read to AA, and what is only seen to 3:1.
	test.each([
		['ink', 'paper', 7],
		['ink', 'paper-2', 7],
		['on-accent', 'accent-fill', 7],
		...['ink-2', 'accent', 'for', 'against', 'out', 'unknown'].flatMap((name): [string, string, number][] => [
			[name, 'paper', 4.5],
			[name, 'paper-2', 4.5],
		]),
		...['focus', 'line-strong'].flatMap((name): [string, string, number][] => [
			[name, 'paper', 3],
			[name, 'paper-2', 3],
		]),
	])('sets %s on %s at %d to 1 or more', (name, ground, least) => {
		expect(ratio(name, ground)).toBeGreaterThanOrEqual(least);
	});
});
