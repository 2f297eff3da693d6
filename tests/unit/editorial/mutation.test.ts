import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkContent, QUICK_RULES, type ReportedProblem } from '../../../src/editorial/check.ts';
import { loadContent, type Content } from '../../../src/editorial/content.ts';
import { DATA_FILES, loadDataset, type DataKind, type Entry } from '../../../src/schemas/data-files.ts';
import { sample } from '../../e2e/built-site.ts';

/** One deletion from the content of the guide, and the problem that must be reported for it. */
interface Mutation {
	name: string;
	file: string;
	/** Deletes from the text of the file; `null` removes the file. */
	change: ((text: string) => string) | null;
	isNoticed: (problem: ReportedProblem) => boolean;
}

/** Deletions are made many at a time, each in its own place; what is reported names each of them. */
const ROUNDS = 2;
/** Pages that go in one round, and rounds over which the deletions of one data file are spread. */
const PAGES_AT_ONCE = 8;
const DATA_ROUNDS = 12;
const WALK_MS = 1_800_000;

let root: string;
beforeAll(() => {
	root = join(mkdtempSync(join(tmpdir(), 'mizan-mutation-')), 'content');
	cpSync('content', root, { recursive: true });
});
afterAll(() => rmSync(join(root, '..'), { recursive: true, force: true }));

test(
	'notices every deletion of a page, a section id, a cited source or a cited claim',
	() => {
		const rounds = allRounds(loadContent('content').content);
		expect(rounds.flat().length).toBeGreaterThan(1000);
		const missed: string[] = [];
		for (const round of sample(rounds, ROUNDS)) {
			const before = new Map(round.map(({ file }) => [file, readFileSync(join(root, file), 'utf8')]));
			for (const { name, file, change } of round) {
				if (change === null) {
					rmSync(join(root, file));
					continue;
				}
				const text = readFileSync(join(root, file), 'utf8');
				const after = change(text);
				expect(after, name).not.toBe(text);
				writeFileSync(join(root, file), after);
			}
			const errors = checkContent(root, { rules: QUICK_RULES }).filter(({ severity }) => severity === 'error');
			for (const { name, isNoticed } of round) if (!errors.some(isNoticed)) missed.push(name);
			for (const [file, text] of before) writeFileSync(join(root, file), text);
		}
		expect(missed).toEqual([]);
	},
	WALK_MS
);

function allRounds({ pages, dataset }: Content): Mutation[][] {
	const inContent = (file: string) => file.replace(/^content\//, '');
	const cited = new Set(dataset.claims.flatMap(({ data }) => data.sources));
	const used = new Set([
		...pages.flatMap(({ references }) => references.map(({ id }) => id)),
		...dataset.alternatives.flatMap(({ data }) => Object.values(data.ratings).flatMap(({ claims }) => claims)),
	]);
	const byRound = (mutations: readonly (Mutation & { round: number })[]) => [
		...Map.groupBy(mutations, ({ round }) => round).values(),
	];
	// The pages of one language at a time: a page and its twin never go together.
	const goingPages = pages.map((page, index) => ({
		round: Math.floor(index / PAGES_AT_ONCE) * 2 + (page.locale === 'ar' ? 0 : 1),
		name: `page ${page.file}`,
		file: inContent(page.file),
		change: null,
		isNoticed: ({ rule, message }: ReportedProblem) =>
			rule === 'twin-pages' && message.includes(`found no \`content/docs/${page.locale}/${page.slug}.mdx\``),
	}));
	const goingIds = pages.flatMap((page) =>
		page.headings.map(({ id = '', text }, round) => ({
			round,
			name: `section id ${page.file}#${id}`,
			file: inContent(page.file),
			change: (source: string) => source.replace(` {#${id}}`, ''),
			isNoticed: ({ rule, at, message }: ReportedProblem) =>
				rule === 'twin-pages' &&
				at.file.endsWith(inContent(page.file)) &&
				message.includes(`found \`${text}\` without one`),
		}))
	);
	const going = (entries: readonly Entry<{ id: string }>[]) =>
		entries.map(({ data: { id }, at: { file } }, index) => ({
			round: index % DATA_ROUNDS,
			name: `entry ${id} of ${file}`,
			file: inContent(file),
			change: (text: string) => {
				const document = parseDocument(text);
				const list = document.toJS() as { id: string }[];
				document.deleteIn([list.findIndex((one) => one.id === id)]);
				return document.toString({ lineWidth: 0 });
			},
			isNoticed: ({ rule, message }: ReportedProblem) => rule === 'unknown-id' && message.includes(`found \`${id}\``),
		}));
	return [
		...byRound(goingPages),
		...byRound(goingIds),
		// Claims that cite a source stay while it goes.
		...byRound(going(dataset.sources.filter(({ data }) => cited.has(data.id)))),
		...byRound(going(dataset.claims.filter(({ data }) => used.has(data.id)))),
	];
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
