/**
 * `npm test`: formatting, lint, content and types, the build, then every Vitest test. All run even if one fails; the last line sums
 * them up and the exit code is 1 if anything failed. With `--full` the long walks take every page instead of a sample.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';

interface Step {
	name: string;
	command: string[];
}

const STEPS: Step[] = [
	{ name: 'formatting', command: ['prettier', '--check', '--log-level', 'warn', '.'] },
	{ name: 'lint', command: ['eslint', '.'] },
	{ name: 'styles', command: ['stylelint', 'src/**/*.{css,astro}'] },
	{ name: 'content', command: ['node', 'src/editorial/bin.ts'] },
	{ name: 'types', command: ['astro', 'check', '--minimumSeverity', 'warning'] },
	{ name: 'build', command: ['astro', 'build'] },
];
const REPORT = '.cache/vitest.json';

const env = { ...process.env, ...(process.argv.includes('--full') ? { TEST_FULL: '1' } : {}) };
const run = ([program, ...args]: string[]) => spawnSync(program!, args, { stdio: 'inherit', env }).status === 0;

let passed = 0;
let failed = 0;
let skipped = 0;
for (const { name, command } of STEPS) {
	console.log(`\n== ${name}: ${command.join(' ')}`);
	if (run(command)) passed++;
	else {
		failed++;
		console.error(`== ${name} failed`);
	}
}

mkdirSync('.cache', { recursive: true });
rmSync(REPORT, { force: true });
console.log('\n== tests: vitest run');
const green = run(['vitest', 'run', '--reporter=dot', '--reporter=json', `--outputFile.json=${REPORT}`]);
try {
	const report = JSON.parse(readFileSync(REPORT, 'utf8')) as Record<
		'numPassedTests' | 'numFailedTests' | 'numPendingTests' | 'numTodoTests',
		number
	>;
	passed += report.numPassedTests;
	failed += report.numFailedTests;
	skipped += report.numPendingTests + report.numTodoTests;
	// A file that could not even be loaded fails without a failed test.
	if (!green && report.numFailedTests === 0) failed++;
} catch {
	failed++;
	console.error('== tests left no report');
}

console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = failed > 0 ? 1 : 0;
