import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkContent, QUICK_RULES } from '../../../src/editorial/check.ts';
import { loadContent, type Content } from '../../../src/editorial/content.ts';
import { DATA_FILES, loadDataset, type DataKind } from '../../../src/schemas/data-files.ts';
import { sample } from '../../e2e/built-site.ts';

/** One deletion from the content of the guide, and the rules one of which must notice it. */
interface Mutation {
	name: string;
	file: string;
	/** Deletes from the text of the file; `null` removes the file. */
	change: ((text: string) => string) | null;
	noticed: readonly string[];
}

const SAMPLE = 12;
const ROUNDS = 2;
/** Every one takes about half a second. */
const WALK_MS = 3_600_000;
let root: string;
let mutations: Mutation[];

beforeAll(() => {
	root = join(mkdtempSync(join(tmpdir(), 'mizan-mutation-')), 'content');
	cpSync('content', root, { recursive: true });
	mutations = allMutations(loadContent('content').content);
});
afterAll(() => rmSync(join(root, '..'), { recursive: true, force: true }));

test(
	'notices every deletion of a page, a section id, a cited source or a cited claim',
	() => {
		expect(mutations.length).toBeGreaterThan(500);
		const missed: string[] = [];
		for (const { name, file, change, noticed } of sample(mutations, SAMPLE)) {
			const path = join(root, file);
			const before = readFileSync(path, 'utf8');
			if (change === null) rmSync(path);
			else {
				const after = change(before);
				expect(after, name).not.toBe(before);
				writeFileSync(path, after);
			}
			const rules = checkContent(root, { rules: QUICK_RULES })
				.filter(({ severity }) => severity === 'error')
				.map(({ rule }) => rule);
			writeFileSync(path, before);
			if (!rules.some((rule) => noticed.includes(rule))) missed.push(`${name}: ${rules.join(', ') || 'nothing'}`);
		}
		expect(missed).toEqual([]);
	},
	WALK_MS
);

function allMutations(content: Content): Mutation[] {
	const inContent = (file: string) => file.replace(/^content\//, '');
	const cited = new Set(content.dataset.claims.flatMap(({ data }) => data.sources));
	const used = new Set([
		...content.pages.flatMap(({ references }) => references.map(({ id }) => id)),
		...content.dataset.alternatives.flatMap(({ data }) => Object.values(data.ratings).flatMap(({ claims }) => claims)),
	]);
	return [
		...content.pages.map((page) => ({
			name: `page ${page.file}`,
			file: inContent(page.file),
			change: null,
			noticed: ['twin-pages', 'page-section'],
		})),
		...content.pages.flatMap((page) =>
			page.headings.map(({ id }) => ({
				name: `section id ${page.file}#${id}`,
				file: inContent(page.file),
				change: (text: string) => text.replace(` {#${id}}`, ''),
				noticed: ['twin-pages'],
			}))
		),
		...content.dataset.sources
			.filter(({ data }) => cited.has(data.id))
			.map(({ data, at }) => deletion(`source ${data.id}`, at.file, data.id, ['unknown-id'])),
		...content.dataset.claims
			.filter(({ data }) => used.has(data.id))
			.map(({ data, at }) => deletion(`claim ${data.id}`, at.file, data.id, ['unknown-id'])),
	];

	/** Deletes an entry of a list. */
	function deletion(name: string, file: string, id: string, noticed: readonly string[]): Mutation {
		const change = (text: string) => {
			const document = parseDocument(text);
			const list = document.toJS() as { id: string }[];
			document.deleteIn([list.findIndex((one) => one.id === id)]);
			return document.toString({ lineWidth: 0 });
		};
		return { name, file: inContent(file), change, noticed };
	}
}

/** Fields of a claim that must be there, whatever the claim. */
const CLAIM_FIELDS = ['id', 'about', 'criterion', 'statement', 'value', 'sources', 'lastVerified', 'confidence'];

/** What can be deleted from one entry and must be missed: its translations, one by one, and the fields of a claim. */
function deletionsFrom(kind: DataKind, data: unknown): string[][] {
	return [...(kind === 'claims' ? CLAIM_FIELDS.map((field) => [field]) : []), ...translationsOf(data)];
}

test(
	'misses every translation and every required field of the data',
	() => {
		const { dataset, read } = loadDataset('content/data');
		const kinds = Object.keys(DATA_FILES) as DataKind[];
		const rounds = Math.max(
			...kinds.flatMap((kind) => dataset[kind].map(({ data }) => deletionsFrom(kind, data).length))
		);
		const dataRoot = join(root, 'data');
		let made = 0;
		const missed: string[] = [];
		// Every round takes one thing from every entry: each must be reported by itself.
		for (const round of sample([...Array(rounds).keys()], ROUNDS)) {
			const expected: { file: string; key: string; path: string[] }[] = [];
			for (const { file, source } of read) {
				const document = parseDocument(source);
				const whole = document.toJS() as unknown;
				const kind = kinds.find((one) => dataset[one].some(({ at }) => at.file === file));
				if (!kind) continue;
				(Array.isArray(whole) ? (whole as unknown[]) : [whole]).forEach((entry, index) => {
					const path = deletionsFrom(kind, entry)[round];
					if (!path) return;
					const full = [...(Array.isArray(whole) ? [String(index)] : []), ...path];
					document.deleteIn(full.map((key) => (/^\d+$/.test(key) ? Number(key) : key)));
					expected.push({ file: file.replace('content/data', dataRoot), key: full.join('.'), path: full });
				});
				writeFileSync(file.replace('content/data', dataRoot), document.toString({ lineWidth: 0 }));
			}
			const { problems } = loadDataset(dataRoot);
			for (const { file, key, path } of expected) {
				made++;
				// A missing translation may be reported for the pair that it belongs to.
				const keys = [key, path.slice(0, -1).join('.')].map((one) => `\`${one}\``);
				const found = problems.some(
					({ rule, at, message }) => rule === 'schema' && at.file === file && keys.some((one) => message.includes(one))
				);
				if (!found) missed.push(`${file}: ${key}`);
			}
			for (const { file, source } of read) writeFileSync(file.replace('content/data', dataRoot), source);
		}
		expect(missed).toEqual([]);
		expect(made).toBeGreaterThan(100);
	},
	WALK_MS
);

/** Paths of the texts that must be there in both languages. */
function translationsOf(data: unknown, path: readonly string[] = []): string[][] {
	if (typeof data !== 'object' || data === null) return [];
	const entries = Object.entries(data);
	const isText =
		entries.length === 2 && entries.every(([key, value]) => /^(?:ar|en)$/.test(key) && typeof value === 'string');
	if (isText) return entries.map(([key]) => [...path, key]);
	return entries.flatMap(([key, value]) => translationsOf(value, [...path, key]));
}
