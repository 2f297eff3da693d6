/**
 * `npm test`: types and lint beside formatting, content and styles, then the build, then every Vitest test. All run even if one fails;
 * what failed is named at the end, the last line sums them up, and the exit code is 1 if anything failed. With `--full` the long walks
 * take every page instead of a sample.
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { relative } from 'node:path';

interface Step {
	name: string;
	command: string[];
}

/** Side by side, on two cores; each lane in its order. */
const LANES: Step[][] = [
	[
		{ name: 'types', command: ['astro', 'check', '--minimumSeverity', 'warning'] },
		// After the types: the rules that know types read the declarations that Astro writes into .astro/.
		{ name: 'lint', command: ['eslint', '.'] },
	],
	[
		{ name: 'formatting', command: ['prettier', '--check', '--log-level', 'warn', '.'] },
		{ name: 'content', command: ['node', 'src/editorial/bin.ts'] },
		{ name: 'styles', command: ['stylelint', 'src/**/*.{css,astro}'] },
	],
];
/** Alone: it takes both cores, and writes what the types are checked with. */
const BUILD: Step = { name: 'build', command: ['node', 'src/tasks/build.ts'] };
/** Only in full: it builds twice more. */
const REPRODUCIBLE: Step = { name: 'reproducible', command: ['node', 'src/tasks/reproducible.ts'] };
const REPORT = '.cache/vitest.json';

/** The parts of Vitest's JSON report that are read here. */
interface Report extends Record<'numPassedTests' | 'numFailedTests' | 'numPendingTests' | 'numTodoTests', number> {
	testResults: { name: string; assertionResults: { status: string; fullName: string }[] }[];
}

const env = { ...process.env, ...(process.argv.includes('--full') ? { TEST_FULL: '1' } : {}) };

let passed = 0;
let failed = 0;
let skipped = 0;
const failures: string[] = [];

/** Runs a command; what it prints is shown in one piece when it ends, since another may run beside it. */
const run = ([program, ...args]: string[]) =>
	new Promise<{ isGood: boolean; output: string }>((done) => {
		const chunks: Buffer[] = [];
		const child = spawn(program!, args, { stdio: ['ignore', 'pipe', 'pipe'], env });
		child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
		child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
		child.on('error', (error) => chunks.push(Buffer.from(error.message)));
		child.on('close', (code) => done({ isGood: code === 0, output: Buffer.concat(chunks).toString() }));
	});

async function take({ name, command }: Step): Promise<void> {
	const { isGood, output } = await run(command);
	console.log(`\n== ${name}: ${command.join(' ')}`);
	process.stdout.write(output);
	if (isGood) passed++;
	else {
		failed++;
		failures.push(`step ${name}: ${command.join(' ')}`);
	}
}

await Promise.all(
	LANES.map(async (lane) => {
		for (const step of lane) await take(step);
	})
);
await take(BUILD);
if (process.argv.includes('--full')) await take(REPRODUCIBLE);

mkdirSync('.cache', { recursive: true });
rmSync(REPORT, { force: true });
console.log('\n== tests: vitest run');
const green =
	spawnSync('vitest', ['run', '--reporter=dot', '--reporter=json', `--outputFile.json=${REPORT}`], {
		stdio: 'inherit',
		env,
	}).status === 0;
try {
	const report = JSON.parse(readFileSync(REPORT, 'utf8')) as Report;
	passed += report.numPassedTests;
	failed += report.numFailedTests;
	skipped += report.numPendingTests + report.numTodoTests;
	for (const file of report.testResults)
		for (const test of file.assertionResults)
			if (test.status === 'failed') failures.push(`${relative('.', file.name)}: ${test.fullName}`);
	// A file that could not even be loaded fails without a failed test.
	if (!green && report.numFailedTests === 0) {
		failed++;
		failures.push('vitest: a test file could not be loaded');
	}
} catch {
	failed++;
	failures.push('vitest left no report');
}

if (failures.length > 0) console.error(`\nFailed:\n${failures.map((failure) => `  ${failure}`).join('\n')}`);

console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = failed > 0 ? 1 : 0;
