import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { loadData, loadDataset } from '../../../src/schemas/data-files.ts';
import { formatProblem, type Problem } from '../../../src/schemas/yaml-file.ts';

/** A data folder with these files; it goes when the test ends. */
function dataDir(files: Record<string, string>): string {
	const dir = mkdtempSync(join(tmpdir(), 'mizan-data-'));
	onTestFinished(() => rmSync(dir, { recursive: true }));
	for (const [name, text] of Object.entries(files)) {
		mkdirSync(dirname(join(dir, name)), { recursive: true });
		writeFileSync(join(dir, name), text);
	}
	return dir;
}

/** The problems as editors read them, with files named from the data folder. */
const report = (dir: string, problems: Problem[]) => problems.map(formatProblem).join('\n\n').replaceAll(`${dir}/`, '');

const source = (id: string, rest = '') =>
	`- id: ${id}\n  title: Terms\n  publisher: WhatsApp\n  url: https://example.com/\n  date: unknown\n  kind: official\n  access: copy\n${rest}`;
const alternative = (id: string) => `id: ${id}\nname: { ar: واتساب, en: WhatsApp }\n`;

test('reads lists and single entries, file by file in the order of their names', () => {
	const dir = dataDir({
		'sources/zulip.yaml': source('zulip-terms'),
		'sources/signal.yaml': source('signal-terms') + source('signal-blog'),
		'alternatives/signal.yaml': alternative('signal'),
		'alternatives/element.yaml': alternative('element'),
		'alternatives/notes.txt': 'not data',
	});
	const { dataset, problems } = loadDataset(dir);
	expect(problems).toEqual([]);
	expect(dataset.sources.map(({ data }) => data.id)).toEqual(['signal-terms', 'signal-blog', 'zulip-terms']);
	expect(dataset.alternatives.map(({ data }) => data)).toMatchObject([
		{ id: 'element', ratings: {} },
		{ id: 'signal', ratings: {} },
	]);
	expect(dataset.claims).toEqual([]);
});

test('knows where each entry and each of its values stands', () => {
	const dir = dataDir({ 'sources/signal.yaml': `# Signal\n${source('one')}\n${source('two')}` });
	const [, two] = loadData(dir, 'sources').entries;
	expect(two?.at).toEqual({ file: `${dir}/sources/signal.yaml`, line: 10, column: 3 });
	expect(two?.positionOf(['url'])).toMatchObject({ line: 13, column: 3 });
});

test('keeps the good entries and reports every problem of the others, in all files', () => {
	const dir = dataDir({
		'sources/signal.yaml': source('good') + source('bad').replace('unknown', '2026').replace('copy', 'heard'),
		'sources/slack.yaml': source('worse', '  colour: red\n').replace('  url: https://example.com/\n', ''),
		'sources/wire.yaml': '- id: broken\n  title: "no end\n',
		'alternatives/signal.yaml': 'id: signal\nname: { ar: سيجنال }\n',
		'alternatives/empty.yaml': '# nothing yet\n',
	});
	const { dataset, problems } = loadDataset(dir);
	expect(dataset.sources.map(({ data }) => data.id)).toEqual(['good']);
	expect(report(dir, problems)).toMatchInlineSnapshot(`
		"alternatives/signal.yaml:2:1  schema
		  Expected the text in English (\`en\`): a text that half the readers cannot read is not published. Found nothing at \`name.en\`.
		  Add \`en:\` to this entry.

		sources/signal.yaml:12:3  schema
		  Expected a date in quotation marks, 'YYYY-MM-DD', 'YYYY-MM' or 'YYYY', or the word unknown. Found 2026 at \`1.date\`.
		  Correct the value on this line.

		sources/signal.yaml:14:3  schema
		  Expected one of copy, archive, repository, mirror, quoted. Found "heard" at \`1.access\`.
		  Correct the value on this line.

		sources/slack.yaml:1:3  schema
		  Expected the address of the document (\`https://…\`). Without one, leave the source out and let the claim say “not sourced”. Found nothing at \`0.url\`.
		  Add \`url:\` to this entry.

		sources/slack.yaml:7:3  schema
		  Expected only known keys in \`0\`, found \`colour\`.
		  Remove the key, or correct its spelling.

		sources/wire.yaml:3:1  yaml-syntax
		  Expected valid YAML, found: Missing closing "quote
		  Check indentation and quotation marks on this line and the one above it."
	`);
});

test('remembers what it could not use', () => {
	const dir = dataDir({
		'sources/signal.yaml': source('good') + source('bad').replace('copy', 'heard'),
		'alternatives/signal.yaml': 'id: signal\nname: { ar: "سيجنال }\n',
		'glossary.yaml': 'id: metadata\n',
	});
	const { refused } = loadDataset(dir);
	expect(refused.sources).toEqual({ ids: new Set(['bad']), files: false });
	expect(refused.alternatives).toEqual({ ids: new Set(), files: true });
	expect(refused.glossary).toEqual({ ids: new Set(), files: true });
	expect(refused.claims).toEqual({ ids: new Set(), files: false });
});

test('asks for a list where there is none', () => {
	const dir = dataDir({ 'glossary.yaml': 'id: metadata\n' });
	expect(report(dir, loadData(dir, 'glossary').problems)).toMatchInlineSnapshot(`
		"glossary.yaml:1:1  schema
		  Expected a list of entries in \`glossary.yaml\`, each starting with \`- \`.
		  Start every entry with \`- \` at the margin."
	`);
});

test('says so where a single entry is written as a list', () => {
	const dir = dataDir({ 'alternatives/signal.yaml': '- id: signal\n' });
	expect(report(dir, loadData(dir, 'alternatives').problems)).toMatchInlineSnapshot(`
		"alternatives/signal.yaml:1:1  schema
		  Expected object. Found [{"id":"signal"}] at the file.
		  Correct the value on this line."
	`);
});
