import { isMap, isScalar, isSeq, LineCounter, parseDocument, visit, type Alias, type Document } from 'yaml';
import type { z } from 'zod';

/** Where something stands in a file; line and column count from 1. */
export interface Position {
	file: string;
	line: number;
	column: number;
}

/** One thing an editor has to put right: where · which rule · expected and found · what to do. */
export interface Problem {
	at: Position;
	rule: string;
	/** “Expected …, found ….” */
	message: string;
	/** One sentence that says what to do. */
	remedy: string;
}

type Path = readonly PropertyKey[];

/** A text as it is written in a file, with its quotation marks. */
export interface YamlText {
	/** Keys that lead to it, outermost first. */
	path: string[];
	source: string;
	/** Where it begins in the file. */
	offset: number;
}

/** A parsed YAML file that knows where each of its values stands. */
export interface YamlFile {
	/** Path as editors see it, from the root of the repository. */
	file: string;
	/** The file as it was read. */
	source: string;
	/** The plain data; `undefined` if the file could not be parsed. */
	data: unknown;
	/** Position of the value at `path`, or of the nearest parent that exists. */
	positionOf: (path: Path) => Position;
	/** Every text in the file, in order. */
	texts: () => YamlText[];
	/** What the parser could not read. */
	problems: Problem[];
}

/** Reads YAML safely (core schema, no custom tags) and keeps the positions. Never throws. */
export function readYaml(file: string, text: string): YamlFile {
	const lines = new LineCounter();
	const document = parseDocument(text, { lineCounter: lines, schema: 'core', prettyErrors: false });
	const at = (offset: number): Position => {
		const { line, col } = lines.linePos(offset);
		return { file, line: Math.max(line, 1), column: Math.max(col, 1) };
	};
	const problems = [...document.errors, ...document.warnings].map((error): Problem => ({
		at: at(error.pos[0]),
		rule: 'yaml-syntax',
		message: `Expected valid YAML, found: ${error.message}`,
		remedy: 'Check indentation and quotation marks on this line and the one above it.',
	}));
	const loose = looseAliases(document).map((alias): Problem => ({
		at: at(rangeStart(alias)),
		rule: 'yaml-syntax',
		message: `Expected text, found \`*${alias.source}\`: YAML takes a word after \`*\` for the name of another value.`,
		remedy: 'Put the text in quotation marks.',
	}));
	return {
		file,
		source: text,
		data: document.errors.length + loose.length > 0 ? undefined : (document.toJS() as unknown),
		positionOf: (path) => at(offsetOf(document, path)),
		texts: () => textsOf(document.contents, text, []),
		problems: [...problems, ...loose],
	};
}

/** Aliases that name nothing: the parser lets them through, and throws only when the data is read. */
function looseAliases(document: Document): Alias[] {
	const loose: Alias[] = [];
	visit(document, {
		Alias: (_key, alias) => {
			if (!alias.resolve(document)) loose.push(alias);
		},
	});
	return loose;
}

function textsOf(node: unknown, text: string, path: string[]): YamlText[] {
	if (isMap(node)) return node.items.flatMap(({ key, value }) => textsOf(value, text, [...path, String(key)]));
	if (isSeq(node)) return node.items.flatMap((item, index) => textsOf(item, text, [...path, String(index)]));
	if (!isScalar(node) || typeof node.value !== 'string' || !node.range) return [];
	const [start, end] = node.range;
	return [{ path, source: text.slice(start, end), offset: start }];
}

function offsetOf(document: Document, path: Path): number {
	let node: unknown = document.contents;
	let offset = rangeStart(node);
	for (const key of path) {
		if (isMap(node)) {
			const pair = node.items.find((item) => String(item.key) === String(key));
			if (!pair) return offset;
			offset = rangeStart(pair.key);
			node = pair.value;
		} else if (isSeq(node)) {
			node = node.items[Number(key)];
			if (node === undefined) return offset;
			offset = rangeStart(node);
		} else return offset;
	}
	return offset;
}

function rangeStart(node: unknown): number {
	const range = (node as { range?: [number, number, number] | null } | null)?.range;
	return range?.[0] ?? 0;
}

/** Turns what Zod found into problems at the right lines, each with what was found there. */
export function schemaProblems(file: YamlFile, issues: readonly z.core.$ZodIssue[], prefix: Path = []): Problem[] {
	return issues.map((issue) => {
		const path = [...prefix, ...issue.path];
		const key = path.length > 0 ? `\`${path.map(String).join('.')}\`` : 'the file';
		if (issue.code === 'unrecognized_keys') {
			return {
				at: file.positionOf([...path, ...issue.keys.slice(0, 1)]),
				rule: 'schema',
				message: `Expected only known keys in ${key}, found ${issue.keys.map((name) => `\`${name}\``).join(', ')}.`,
				remedy: 'Remove the key, or correct its spelling.',
			};
		}
		const value = issue.code === 'invalid_key' ? path.at(-1) : valueAt(file.data, path);
		return {
			at: file.positionOf(path),
			rule: 'schema',
			message: `${sentence(expectation(issue))} Found ${describe(value)} at ${key}.`,
			remedy:
				value === undefined ? `Add \`${String(path.at(-1))}:\` to this entry.` : 'Correct the value on this line.',
		};
	});
}

/** Zod's own words begin with “Invalid input” or “Too big”; an editor wants to read what belongs here. */
const expectation = (issue: z.core.$ZodIssue): string =>
	issue.code === 'invalid_key' && issue.issues[0]
		? expectation(issue.issues[0])
		: issue.message
				.replace(/^(?:Invalid (?:input|option)|Too (?:big|small)): expected (.*?)(?:, received .*)?$/, 'Expected $1')
				.replace(/^Invalid discriminator value\. /, '');

const sentence = (text: string) => (/[.!?”]$/.test(text) ? text : `${text}.`);

function valueAt(data: unknown, path: Path): unknown {
	let value = data;
	for (const key of path) value = (value as Record<PropertyKey, unknown> | null | undefined)?.[key];
	return value;
}

function describe(value: unknown): string {
	if (value === undefined) return 'nothing';
	const text = JSON.stringify(value);
	return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

/** A problem as editors read it in a terminal. */
export function formatProblem({ at, rule, message, remedy }: Problem): string {
	return `${at.file}:${at.line}:${at.column}  ${rule}\n  ${message}\n  ${remedy}`;
}
