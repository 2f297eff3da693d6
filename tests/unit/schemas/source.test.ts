import { expect, test } from 'vitest';
import { SOURCE_ACCESS, SOURCE_KINDS, SourceSchema } from '../../../src/schemas/source.ts';
import { problemsOf } from './problems.ts';

const GOOD = {
	id: 'terms',
	title: 'Terms of Service',
	publisher: 'WhatsApp',
	url: 'https://www.example.com/terms',
	date: "'2026-08'",
	kind: 'official',
	access: 'copy',
};

/** The problems of a good source after a change; `undefined` takes the key away. */
function sourceWith(change: Record<string, string | undefined> = {}): string {
	const entry: Record<string, string | undefined> = { ...GOOD, ...change };
	const lines = Object.entries(entry).map(([key, value]) => (value === undefined ? '' : `${key}: ${value}\n`));
	return problemsOf(SourceSchema, lines.join(''));
}

test.each(["'2026'", "'2026-08'", "'2026-08-17'", '2026-08-17', "'2024-02-29'", 'unknown'])(
	'accepts the date %s',
	(date) => {
		expect(sourceWith({ date })).toBe('');
	}
);

test('accepts every kind and every way of reading', () => {
	for (const kind of SOURCE_KINDS) expect(sourceWith({ kind })).toBe('');
	for (const access of SOURCE_ACCESS) expect(sourceWith({ access })).toBe('');
});

test('refuses a source without an address', () => {
	expect(sourceWith({ url: undefined })).toMatchInlineSnapshot(`
		"entry.yaml:1:1  schema
		  Expected the address of the document (\`https://…\`). Without one, leave the source out and let the claim say “not sourced”. Found nothing at \`url\`.
		  Add \`url:\` to this entry."
	`);
});

test.each(['www.example.com', 'ftp://example.com/terms', "'javascript:alert(1)'", "''"])(
	'refuses %s as an address',
	(url) => {
		expect(sourceWith({ url })).toContain('Expected the address of the document (`https://…`).');
	}
);

test('asks for quotation marks round a bare year, which YAML takes for a number', () => {
	expect(sourceWith({ date: '2026' })).toMatchInlineSnapshot(`
		"entry.yaml:5:1  schema
		  Expected a date in quotation marks, 'YYYY-MM-DD', 'YYYY-MM' or 'YYYY', or the word unknown. Found 2026 at \`date\`.
		  Correct the value on this line."
	`);
});

test('refuses a day that does not exist', () => {
	expect(sourceWith({ date: "'2026-02-31'" })).toMatchInlineSnapshot(`
		"entry.yaml:5:1  schema
		  Expected a day that exists. Found "2026-02-31" at \`date\`.
		  Correct the value on this line."
	`);
});

test.each(["'2026-13'", "'17 August 2026'", "''", 'undated', undefined])('refuses the date %s', (date) => {
	expect(sourceWith({ date })).toContain('Expected a date in quotation marks');
});

test('refuses a kind that does not exist', () => {
	expect(sourceWith({ kind: 'blog' })).toMatchInlineSnapshot(`
		"entry.yaml:6:1  schema
		  Expected one of official, regulator, law-firm, press, vendor, independent. Found "blog" at \`kind\`.
		  Correct the value on this line."
	`);
});

test('finds everything in one run', () => {
	expect(sourceWith({ id: 'Terms', title: "' '", publisher: undefined, access: 'heard', page: '3' }))
		.toMatchInlineSnapshot(`
		"entry.yaml:1:1  schema
		  Expected lowercase words joined by hyphens, e.g. \`work-life\`. Found "Terms" at \`id\`.
		  Correct the value on this line.

		entry.yaml:2:1  schema
		  Expected the title of the document. Found " " at \`title\`.
		  Correct the value on this line.

		entry.yaml:1:1  schema
		  Expected the publisher. Found nothing at \`publisher\`.
		  Add \`publisher:\` to this entry.

		entry.yaml:6:1  schema
		  Expected one of copy, archive, repository, mirror, quoted. Found "heard" at \`access\`.
		  Correct the value on this line.

		entry.yaml:7:1  schema
		  Expected only known keys in the file, found \`page\`.
		  Remove the key, or correct its spelling."
	`);
});
