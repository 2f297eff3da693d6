import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { formatProblem, readYaml, schemaProblems } from '../../../src/schemas/yaml-file.ts';
import { problemsOf } from './problems.ts';

const syntaxProblems = (text: string) => readYaml('content/data/x.yaml', text).problems.map(formatProblem).join('\n\n');

describe('readYaml', () => {
	test('reads plain data', () => {
		const { data, problems } = readYaml('x.yaml', "- id: one\n  date: '2026'\n  share: 0.5\n  sources: []\n");
		expect(data).toEqual([{ id: 'one', date: '2026', share: 0.5, sources: [] }]);
		expect(problems).toEqual([]);
	});

	test('keeps an unquoted day as text, and reads yes and no as words', () => {
		expect(readYaml('x.yaml', 'day: 2026-08-17\nanswer: no\n').data).toEqual({ day: '2026-08-17', answer: 'no' });
	});

	test.each(['', '\n', '# only a comment\n'])('reads %j as nothing', (text) => {
		const { data, problems, positionOf } = readYaml('x.yaml', text);
		expect(data).toBeNull();
		expect(problems).toEqual([]);
		expect(positionOf(['id'])).toEqual({ file: 'x.yaml', line: 1, column: 1 });
	});

	test('says where the syntax breaks', () => {
		expect(syntaxProblems('id: one\nstatement: The price: none\n')).toMatchInlineSnapshot(`
			"content/data/x.yaml:2:12  yaml-syntax
			  Expected valid YAML, found: Nested mappings are not allowed in compact mappings
			  Check indentation and quotation marks on this line and the one above it."
		`);
		expect(syntaxProblems('id: one\nsources: [a, b\nnote: x\n')).toMatchInlineSnapshot(`
			"content/data/x.yaml:3:1  yaml-syntax
			  Expected valid YAML, found: Flow sequence in block collection must be sufficiently indented and end with a ]
			  Check indentation and quotation marks on this line and the one above it."
		`);
		expect(syntaxProblems('id: one\n\tnote: x\n')).toMatchInlineSnapshot(`
			"content/data/x.yaml:2:1  yaml-syntax
			  Expected valid YAML, found: Tabs are not allowed as indentation
			  Check indentation and quotation marks on this line and the one above it."
		`);
		expect(syntaxProblems('id: one\nid: two\n')).toMatchInlineSnapshot(`
			"content/data/x.yaml:2:1  yaml-syntax
			  Expected valid YAML, found: Map keys must be unique
			  Check indentation and quotation marks on this line and the one above it."
		`);
		expect(syntaxProblems('id: one\nquote: "no end\n')).toMatchInlineSnapshot(`
			"content/data/x.yaml:3:1  yaml-syntax
			  Expected valid YAML, found: Missing closing "quote
			  Check indentation and quotation marks on this line and the one above it."
		`);
	});

	test('takes no custom tags', () => {
		expect(syntaxProblems('id: !!js/function one\n')).toMatchInlineSnapshot(`
			"content/data/x.yaml:1:5  yaml-syntax
			  Expected valid YAML, found: Unresolved tag: tag:yaml.org,2002:js/function
			  Check indentation and quotation marks on this line and the one above it."
		`);
	});

	test('asks for quotation marks round a text that begins with an asterisk', () => {
		expect(syntaxProblems('id: one\nnote: *important\n')).toMatchInlineSnapshot(`
			"content/data/x.yaml:2:7  yaml-syntax
			  Expected text, found \`*important\`: YAML takes a word after \`*\` for the name of another value.
			  Put the text in quotation marks."
		`);
	});

	test('never throws', () => {
		const piece = fc.constantFrom(
			'a',
			':',
			' ',
			'\n',
			'- ',
			'*a',
			'&a ',
			'!b ',
			'"',
			"'",
			'[',
			'}',
			'|',
			'\t',
			'#',
			'---\n',
			'ع'
		);
		const text = fc.oneof(
			fc.string({ unit: 'grapheme' }),
			fc.array(piece).map((pieces) => pieces.join(''))
		);
		fc.assert(
			fc.property(text, (text) => {
				const file = readYaml('x.yaml', text);
				const places = [file.positionOf(['a', 0, 'b']), ...file.problems.map(({ at }) => at)];
				expect(places.filter(({ line, column }) => line < 1 || column < 1)).toEqual([]);
			})
		);
	});
});

describe('positionOf', () => {
	const text = [
		'# A comment first',
		'- id: one',
		'  statement:',
		'    ar: نص',
		'    en: >-',
		'      A long',
		'      text',
		'  sources: [first, second]',
		'',
		'- { id: two, 4: four }',
	].join('\n');
	const { positionOf } = readYaml('content/data/x.yaml', text);

	test.each([
		[[], 2, 1],
		[[0], 2, 3],
		[[0, 'id'], 2, 3],
		[[0, 'statement', 'ar'], 4, 5],
		[[0, 'statement', 'en'], 5, 5],
		[[0, 'sources', 0], 8, 13],
		[[0, 'sources', 1], 8, 20],
		[[1], 10, 3],
		[[1, 'id'], 10, 5],
		[[1, 4], 10, 14],
		// What is missing stands at its nearest parent.
		[[0, 'statement', 'fr'], 3, 3],
		[[0, 'sources', 9], 8, 3],
		[[0, 'id', 'deeper'], 2, 3],
		[[7, 'id'], 2, 1],
	])('finds %j at %i:%i', (path, line, column) => {
		expect(positionOf(path)).toEqual({ file: 'content/data/x.yaml', line, column });
	});

	test('counts lines alike with both kinds of line end', () => {
		const windows = readYaml('content/data/x.yaml', text.replaceAll('\n', '\r\n'));
		for (const path of [
			[0, 'statement', 'ar'],
			[0, 'sources', 1],
			[1, 'id'],
		])
			expect(windows.positionOf(path)).toEqual(positionOf(path));
	});
});

describe('schemaProblems', () => {
	const EntrySchema = z.strictObject({
		id: z.string(),
		rating: z.int().min(0).max(4),
		side: z.enum(['for', 'against']),
		ratings: z.record(z.string().regex(/^[a-z]+$/, 'Expected lowercase letters.'), z.int()).optional(),
	});

	test('says what belongs there and what was found, in an editor’s words', () => {
		expect(problemsOf(EntrySchema, 'id: 5\nrating: 7\nside: both\nratings: { A: 1, b: no }\ncolour: red\nsize: 3\n'))
			.toMatchInlineSnapshot(`
			"entry.yaml:1:1  schema
			  Expected string. Found 5 at \`id\`.
			  Correct the value on this line.

			entry.yaml:2:1  schema
			  Expected number to be <=4. Found 7 at \`rating\`.
			  Correct the value on this line.

			entry.yaml:3:1  schema
			  Expected one of "for"|"against". Found "both" at \`side\`.
			  Correct the value on this line.

			entry.yaml:4:12  schema
			  Expected lowercase letters. Found "A" at \`ratings.A\`.
			  Correct the value on this line.

			entry.yaml:4:18  schema
			  Expected number. Found "no" at \`ratings.b\`.
			  Correct the value on this line.

			entry.yaml:5:1  schema
			  Expected only known keys in the file, found \`colour\`, \`size\`.
			  Remove the key, or correct its spelling."
		`);
	});

	test('asks for what is missing', () => {
		expect(problemsOf(EntrySchema, 'id: one\n')).toMatchInlineSnapshot(`
			"entry.yaml:1:1  schema
			  Expected number. Found nothing at \`rating\`.
			  Add \`rating:\` to this entry.

			entry.yaml:1:1  schema
			  Expected one of "for"|"against". Found nothing at \`side\`.
			  Add \`side:\` to this entry."
		`);
	});

	test('shortens a long value', () => {
		expect(problemsOf(EntrySchema, `id: one\nrating: ${'long '.repeat(30)}\nside: for\n`)).toMatchInlineSnapshot(`
			"entry.yaml:2:1  schema
			  Expected number. Found "long long long long long long long long long long long l… at \`rating\`.
			  Correct the value on this line."
		`);
	});

	test('names the whole file where it is no entry at all', () => {
		expect(problemsOf(EntrySchema, 'just words\n')).toMatchInlineSnapshot(`
			"entry.yaml:1:1  schema
			  Expected object. Found "just words" at the file.
			  Correct the value on this line."
		`);
	});

	test('puts the place of the entry in the list before the path', () => {
		const file = readYaml('x.yaml', '- id: one\n  rating: 1\n  side: for\n- id: two\n  rating: -1\n  side: for\n');
		const { error } = EntrySchema.safeParse((file.data as unknown[])[1]);
		expect(
			schemaProblems(file, error?.issues ?? [], [1])
				.map(formatProblem)
				.join('\n')
		).toMatchInlineSnapshot(`
			"x.yaml:5:3  schema
			  Expected number to be >=0. Found -1 at \`1.rating\`.
			  Correct the value on this line."
		`);
	});
});
