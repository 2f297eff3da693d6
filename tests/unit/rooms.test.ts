import { globSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

/** What each room of `src/` may import from, besides itself and packages. */
interface Door {
	from: readonly string[] | 'any';
	/** Rooms whose types it may use, and nothing that is left after the types are erased. */
	typesFrom?: readonly string[];
}

const ROOMS: Readonly<Record<string, Door>> = {
	schemas: { from: [] },
	domain: { from: ['schemas'] },
	i18n: { from: [] },
	storage: { from: ['domain', 'schemas'] },
	record: { from: ['domain', 'schemas', 'i18n'] },
	search: { from: ['i18n'] },
	installed: { from: ['i18n'] },
	islands: { from: ['domain', 'i18n', 'storage', 'record', 'search', 'installed'], typesFrom: ['schemas'] },
	offline: { from: ['islands', 'search', 'storage', 'domain'] },
	components: { from: ['schemas', 'domain', 'i18n', 'islands', 'styles'] },
	pages: { from: ['components', 'domain', 'schemas', 'i18n', 'record'] },
	starlight: { from: ['i18n', 'components', 'islands', 'schemas', 'domain'] },
	editorial: { from: ['schemas', 'domain', 'i18n'] },
	postbuild: { from: ['schemas', 'i18n', 'search', 'installed'] },
	tasks: { from: 'any' },
	'content.config.ts': { from: ['schemas', 'editorial'] },
};

/** Doors that are open for one file only. One that nobody uses any more is an error. */
const EXCEPTIONS = [
	{
		room: 'components',
		imports: 'starlight/overrides/ThemeProvider.astro',
		why: 'The pages outside both languages are not Starlight’s, and must set the theme before the first paint just as its pages do.',
	},
	{
		room: 'components',
		imports: 'storage/share-codec.ts',
		why: 'A worked case links to itself in the checklist: the link is made at build time by the code that reads it.',
	},
	{
		room: 'components',
		imports: 'record/words.ts',
		why: 'The record page hands the record its words, by the table that the record itself reads.',
	},
] as const;

interface Source {
	/** Path inside `src/`. */
	path: string;
	text: string;
}
interface Import {
	/** Path inside `src/`. */
	target: string;
	typeOnly: boolean;
}

const SOURCES: readonly Source[] = globSync('**/*.{ts,astro}', { cwd: 'src' })
	.map((path) => path.replaceAll('\\', '/'))
	.sort()
	.map((path) => ({ path, text: readFileSync(`src/${path}`, 'utf8') }));

const IMPORT =
	/(?:^|[\n;>])\s*(?:import|export)\s+(type\s)?\s*(?:([^'";]*?)\sfrom\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;

/** The files of ours that a file imports; packages are left out. */
function importsOf({ path, text }: Source): Import[] {
	return [...text.matchAll(IMPORT)].flatMap(([, type, names = '', name, dynamic]): Import[] => {
		const specifier = name ?? dynamic ?? '';
		const typeOnly = type !== undefined || /^\{\s*(?:type\s+[^,]+,?\s*)+\}$/.test(names.trim());
		if (specifier.startsWith('~/')) return [{ target: specifier.slice(2), typeOnly }];
		// What the project says of itself belongs to no room.
		if (!specifier.startsWith('.') || specifier.endsWith('/package.json')) return [];
		return [{ target: posix.join(posix.dirname(path), specifier), typeOnly }];
	});
}

const roomOf = (path: string) => path.split('/')[0] ?? '';

const isException = (path: string, target: string) =>
	EXCEPTIONS.some(({ room, imports }) => room === roomOf(path) && imports === target);

/** What is imported through a closed door, as a message. */
function offences(sources: readonly Source[]): string[] {
	return sources.flatMap((source) => {
		const room = roomOf(source.path);
		const door = ROOMS[room];
		if (!door)
			return [
				`src/${source.path}: Expected a room that this test knows, found \`${room}\`. Add it to ROOMS with what it may import from.`,
			];
		const { from, typesFrom = [] } = door;
		if (from === 'any') return [];
		return importsOf(source).flatMap(({ target, typeOnly }) => {
			const other = roomOf(target);
			if (other === room || from.includes(other) || (typeOnly && typesFrom.includes(other))) return [];
			if (isException(source.path, target)) return [];
			const allowed = [...from, ...typesFrom.map((name) => `types of ${name}`)].join(', ') || 'nothing of ours';
			return [
				`src/${source.path}: Expected \`${room}\` to import from ${allowed}, found src/${target}. Move what both need to a room that both may import from, or hand it in as an argument.`,
			];
		});
	});
}

test('lets no room import from a room it should not know', () => {
	expect(offences(SOURCES)).toEqual([]);
});

test('has no exception that nobody needs', () => {
	for (const { room, imports } of EXCEPTIONS)
		expect(
			SOURCES.some(
				(source) => roomOf(source.path) === room && importsOf(source).some(({ target }) => target === imports)
			),
			`No file in \`${room}\` imports ${imports} any more: remove the exception.`
		).toBe(true);
});

test('has no door into a room that does not exist', () => {
	const rooms = new Set([...SOURCES.map(({ path }) => roomOf(path)), 'styles']);
	const named = Object.values(ROOMS).flatMap(({ from, typesFrom = [] }) => [
		...(from === 'any' ? [] : from),
		...typesFrom,
	]);
	expect([...new Set([...Object.keys(ROOMS), ...named])].filter((room) => !rooms.has(room))).toEqual([]);
});

test('finds every way to import, and says what to do', () => {
	const text = [
		"import type { Claim } from '../schemas/claim.ts';",
		"import { type A, type B } from '../schemas/a.ts';",
		"import { type A, b } from '../schemas/b.ts';",
		'import {',
		'	one,',
		'	two,',
		"} from '~/components/data.ts';",
		"import '../styles/tokens.css';",
		"export * from './same-room.ts';",
		"export { x } from '../starlight/x.ts';",
		"const lazy = await import('../editorial/check.ts');",
		"import { z } from 'zod';",
	].join('\n');
	expect(importsOf({ path: 'islands/x.ts', text })).toEqual([
		{ target: 'schemas/claim.ts', typeOnly: true },
		{ target: 'schemas/a.ts', typeOnly: true },
		{ target: 'schemas/b.ts', typeOnly: false },
		{ target: 'components/data.ts', typeOnly: false },
		{ target: 'styles/tokens.css', typeOnly: false },
		{ target: 'islands/same-room.ts', typeOnly: false },
		{ target: 'starlight/x.ts', typeOnly: false },
		{ target: 'editorial/check.ts', typeOnly: false },
	]);
	expect(importsOf({ path: 'components/x.astro', text: "<script>import '../islands/y.ts';</script>" })).toHaveLength(1);
	expect(
		offences([
			{ path: 'search/rank.ts', text: "import { decide } from '../domain/verdict.ts';" },
			{ path: 'schemas/x.ts', text: "import { LOCALES } from '../i18n/locales.ts';" },
			{ path: 'islands/x.ts', text: "import { ClaimSchema } from '../schemas/claim.ts';" },
			{ path: 'helpers/x.ts', text: '' },
		]).join('\n')
	).toMatchInlineSnapshot(`
		"src/search/rank.ts: Expected \`search\` to import from i18n, found src/domain/verdict.ts. Move what both need to a room that both may import from, or hand it in as an argument.
		src/schemas/x.ts: Expected \`schemas\` to import from nothing of ours, found src/i18n/locales.ts. Move what both need to a room that both may import from, or hand it in as an argument.
		src/islands/x.ts: Expected \`islands\` to import from domain, i18n, storage, record, search, installed, types of schemas, found src/schemas/claim.ts. Move what both need to a room that both may import from, or hand it in as an argument.
		src/helpers/x.ts: Expected a room that this test knows, found \`helpers\`. Add it to ROOMS with what it may import from."
	`);
});

describe('the pure rooms', () => {
	/** `data-files.ts` reads the disk; it is for builds and checks only. */
	const PURE = SOURCES.filter(
		({ path }) => /^(domain|schemas|i18n|search)\//.test(path) && path !== 'schemas/data-files.ts'
	);

	/** Uses of the clock and of the page: what a pure function gets as an argument. */
	function impurities({ path, text }: Source): string[] {
		const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
		const declared = new Set<string>();
		const found: string[] = [];
		const visit = (node: ts.Node): void => {
			if ((ts.isVariableDeclaration(node) || ts.isParameter(node)) && ts.isIdentifier(node.name))
				declared.add(node.name.text);
			if (ts.isIdentifier(node) && /^(document|window)$/.test(node.text) && !declared.has(node.text)) {
				const { parent } = node;
				// The name of somebody’s property, not the global; `{ document }` and `globalThis.document` are the global.
				const isName = 'name' in parent && parent.name === node && !ts.isShorthandPropertyAssignment(parent);
				if (!isName || parent.getText() === `globalThis.${node.text}`) found.push(report(node, node.text));
			}
			if (ts.isPropertyAccessExpression(node) && node.getText() === 'Date.now') found.push(report(node, 'Date.now'));
			if (
				(ts.isNewExpression(node) || ts.isCallExpression(node)) &&
				node.expression.getText() === 'Date' &&
				!node.arguments?.length
			)
				found.push(report(node, node.getText()));
			ts.forEachChild(node, visit);
		};
		const report = (node: ts.Node, what: string) => {
			const line = file.getLineAndCharacterOfPosition(node.getStart()).line + 1;
			return `src/${path}:${line}: Expected no clock and no page here, found \`${what}\`. Take it as an argument: the caller knows it.`;
		};
		visit(file);
		return found;
	}

	test('ask neither the clock nor the page', () => {
		expect(PURE.map(({ path }) => roomOf(path))).toEqual(
			expect.arrayContaining(['domain', 'schemas', 'i18n', 'search'])
		);
		expect(PURE.flatMap(impurities)).toEqual([]);
	});

	test('are told what to do where one does', () => {
		const text = [
			'// document, window and Date.now() in a comment',
			"const text = 'window';",
			'const document = parse(text); document.contents;',
			'node.window; ({ window: 1 }); new Date(0); new Date(text);',
			'const today = new Date();',
			'const now = Date.now();',
			'window.scrollTo(0, 0);',
			'globalThis.window;',
			'({ window });',
			'Date();',
		].join('\n');
		expect(impurities({ path: 'domain/x.ts', text }).join('\n')).toMatchInlineSnapshot(`
			"src/domain/x.ts:5: Expected no clock and no page here, found \`new Date()\`. Take it as an argument: the caller knows it.
			src/domain/x.ts:6: Expected no clock and no page here, found \`Date.now\`. Take it as an argument: the caller knows it.
			src/domain/x.ts:7: Expected no clock and no page here, found \`window\`. Take it as an argument: the caller knows it.
			src/domain/x.ts:8: Expected no clock and no page here, found \`window\`. Take it as an argument: the caller knows it.
			src/domain/x.ts:9: Expected no clock and no page here, found \`window\`. Take it as an argument: the caller knows it.
			src/domain/x.ts:10: Expected no clock and no page here, found \`Date()\`. Take it as an argument: the caller knows it."
		`);
	});
});
