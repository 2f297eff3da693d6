import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { checkContent } from '../../../src/editorial/check.ts';
import type { Rule } from '../../../src/editorial/rule.ts';
import { RULES } from '../../../src/editorial/rules/index.ts';
import { LOCALES, type Locale } from '../../../src/i18n/locales.ts';
import { PLURAL_CATEGORIES } from '../../../src/i18n/plural.ts';
import { COUNTED_KEYS, INTERFACE_KEYS } from '../../../src/schemas/interface-strings.ts';
import { formatProblem } from '../../../src/schemas/yaml-file.ts';

const GOOD = new URL('../../fixtures/content-good/', import.meta.url);

/** The day on which the tests are run, whenever that is. */
export const TODAY = '2026-11-28';

/** A change to a content folder. */
export type Edit = (root: string) => void;

/** Rewrites a file. */
export const rewrite =
	(file: string, change: (text: string) => string): Edit =>
	(root) =>
		writeFileSync(join(root, file), change(readFileSync(join(root, file), 'utf8')));

/** Replaces the first `from` in a file. */
export const replace = (file: string, from: string, to: string): Edit =>
	rewrite(file, (text) => {
		if (!text.includes(from)) throw new Error(`Expected ${JSON.stringify(from)} in ${file}, found none.`);
		return text.replace(from, () => to);
	});

/** Adds a paragraph at the end of a page. */
export const after = (file: string, text: string): Edit => rewrite(file, (before) => `${before}\n${text}\n`);

/** Writes a file. */
export const add =
	(file: string, text: string): Edit =>
	(root) => {
		mkdirSync(dirname(join(root, file)), { recursive: true });
		writeFileSync(join(root, file), text);
	};

/** Removes a file. */
export const remove =
	(file: string): Edit =>
	(root) =>
		rmSync(join(root, file));

/** A copy of `tests/fixtures/content-good` after these edits; it goes when the test ends. */
export function contentWith(...edits: Edit[]): string {
	const parent = mkdtempSync(join(tmpdir(), 'mizan-content-'));
	onTestFinished(() => rmSync(parent, { recursive: true }));
	return writeContent(parent, ...edits);
}

/** Writes the good content, after these edits, into a folder; the caller removes it. */
export function writeContent(parent: string, ...edits: Edit[]): string {
	const root = join(parent, 'content');
	cpSync(GOOD, root, { recursive: true });
	for (const locale of LOCALES) add(`i18n/${locale}.yaml`, interfaceStrings(locale))(root);
	for (const edit of edits) edit(root);
	return root;
}

/** The rules that every report of these tests applies: without dictionaries, without exceptions, and without the record of what was seen together, which every edit outdates. */
const RULES_OF_TESTS = RULES.filter(({ slow, id }) => !slow && id !== 'older-section').map((rule) => ({
	...rule,
	exceptions: [],
}));

/** All problems of the good content after these edits, as editors read them; files are named from the root of the repository. */
export const reportOn = (...edits: Edit[]): string => reportBy(RULES_OF_TESTS, ...edits);

/** As `reportOn`, by these rules alone. */
export function reportBy(rules: readonly Rule[], ...edits: Edit[]): string {
	const root = contentWith(...edits);
	return checkContent(root, { rules, today: TODAY }).map(formatProblem).join('\n\n').replaceAll(root, 'content');
}

function interfaceStrings(locale: Locale): string {
	const isCounted = (key: string) => COUNTED_KEYS.some((prefix) => key.startsWith(`${prefix}.`));
	const keys = [
		...INTERFACE_KEYS.filter((key) => !isCounted(key)),
		...COUNTED_KEYS.flatMap((key) => PLURAL_CATEGORIES[locale].map((category) => `${key}.${category}`)),
	];
	return keys.map((key) => `${key}: text\n`).join('');
}
