/** `npm run new <kind>`: writes a new page, source, claim, alternative, term or correction, with blanks to fill in. */
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { loadContent } from '../editorial/content.ts';
import { KINDS, QUESTIONS, scaffold, type ScaffoldInput } from '../editorial/scaffold.ts';
import { writeChanges } from '../editorial/write-changes.ts';

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: Object.fromEntries(
		['id', 'section', 'about', 'criterion', 'source', 'claim', 'page', 'today'].map((name) => [
			name,
			{ type: 'string' as const },
		])
	),
});
const kind = KINDS.find((one) => one === positionals[0]);

if (!kind) {
	console.error(`Expected npm run new -- ${KINDS.join('|')} [id] [--flags], found \`${positionals[0] ?? ''}\`.`);
	process.exitCode = 1;
} else {
	const given = values as Partial<Record<keyof ScaffoldInput, string>>;
	if (positionals[1] !== undefined) given.id = positionals[1];
	// Whoever gives the id knows the flags; whoever gives nothing is asked.
	if (given.id === undefined && process.stdin.isTTY) {
		const lines = createInterface({ input: process.stdin, output: process.stdout });
		for (const [key, question] of QUESTIONS[kind])
			given[key] ??= (await lines.question(`${question}: `)).trim() || undefined!;
		lines.close();
	}
	try {
		const input = { ...given, id: given.id ?? '', today: given.today ?? new Date().toISOString().slice(0, 10) };
		const files = writeChanges('content', scaffold(kind, input, loadContent('content').content));
		console.log(`Written:\n${files.map((file) => `  ${file}`).join('\n')}`);
		console.log(`\nNow fill in what is marked TODO, and run: npm run check -- ${files.join(' ')}`);
	} catch (error) {
		if (!(error instanceof RangeError)) throw error;
		console.error(error.message);
		process.exitCode = 1;
	}
}
