import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildRecord } from '../../../src/record/decision-record.ts';
import { layOut } from '../../../src/record/layout.ts';
import { isWebAddress } from '../../../src/record/plain-text.ts';
import { csvCell, toCsv } from '../../../src/record/to-csv.ts';
import { escapeMarkdown, toMarkdown } from '../../../src/record/to-markdown.ts';
import { input, LANGUAGE_CHOICES, words } from './fixtures.ts';

/** Reads CSV as RFC 4180 has it. */
function readCsv(text: string): string[][] {
	const rows: string[][] = [[]];
	for (const [, quoted, plain = '', end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
		rows.at(-1)!.push(quoted?.replaceAll('""', '"') ?? plain);
		if (end === '\r\n') rows.push([]);
		if (end === '') break;
	}
	return rows.slice(0, -1);
}

describe('a CSV cell', () => {
	test.each([
		['=1+1', "'=1+1"],
		['+44 20', "'+44 20"],
		['-5', "'-5"],
		['@SUM(A1)', "'@SUM(A1)"],
		[' \t=1', "' \t=1"],
		['\t1', "'\t1"],
		['＝1', "'＝1"],
		['a=1', 'a=1'],
		['a,b', '"a,b"'],
		['say "x"', '"say ""x"""'],
		["=cmd|' /C calc'!A0,\"", '"\'=cmd|\' /C calc\'!A0,"""'],
		['a\rb', '"a\nb"'],
		['نص', 'نص'],
		['a\u202eb\u0000', 'ab'],
	])('%j is written as %j', (text, cell) => {
		expect(csvCell(text)).toBe(cell);
	});

	test('never starts a formula, and reads back in its row', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), (note) => {
				const given = { ...input, details: { ...input.details, title: note, dissent: `=${note}` } };
				const csv = toCsv(layOut(buildRecord(given), words), words, LANGUAGE_CHOICES['both']!);
				expect(csv.startsWith('\ufeff')).toBe(true);
				const rows = readCsv(csv.slice(1));
				expect(new Set(rows.map((cells) => cells.length))).toEqual(new Set([9]));
				expect(rows.flat().filter((cell) => /^\s*[=+\-@]/.test(cell))).toEqual([]);
			}),
			{ numRuns: 25 }
		);
	});
});

describe('Markdown', () => {
	test.each([
		['<script>alert(1)</script>', '\\<script\\>alert(1)\\</script\\>'],
		['![x](javascript:y)', '!\\[x\\](javascript:y)'],
		['a | b', 'a \\| b'],
		['`code` *b* _i_ ~s~', '\\`code\\` \\*b\\* \\_i\\_ \\~s\\~'],
		['# not a heading #', '\\# not a heading \\#'],
		['back\\slash', 'back\\\\slash'],
		['&lt; & &#60;', '\\&lt; & &\\#60;'],
		['one\n\n- two', 'one<br>- two'],
		['\u202eabc\u2066', 'abc'],
	])('%j is written as %j', (text, escaped) => {
		expect(escapeMarkdown(text, '<br>')).toBe(escaped);
	});

	test('a note can add no line, no heading and no column', () => {
		const shape = (note: string) => {
			const given = {
				...input,
				details: {
					...input.details,
					title: note,
					organisation: note,
					decision: note,
					dissent: note,
					conditions: note,
					deciders: [note, 'B'],
				},
			};
			const markdown = toMarkdown(layOut(buildRecord(given), words), words, ['en', 'ar']);
			return markdown.split('\n').map((line) => [/^#* /.exec(line)?.[0], line.replaceAll('\\|', '').split('|').length]);
		};
		const usual = shape('plain');
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), (note) => {
				fc.pre(note.replace(/[\p{C}\s]/gu, '') !== '');
				// A backslash before a bar of the table is the one way out; `\\` must not be taken for it.
				expect(shape(note.replaceAll('\\', '/'))).toEqual(usual);
			}),
			{ numRuns: 25 }
		);
	});
});

test.each([
	['https://example.org/a?b=c#d', true],
	['http://example.org', true],
	['javascript:alert(1)', false],
	['https://example.org/<b>', false],
	['https://example.org/ x', false],
	['data:text/html,x', false],
])('%s is an address to link to: %s', (address, isGood) => {
	expect(isWebAddress(address)).toBe(isGood);
});
