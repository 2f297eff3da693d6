import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Where Debian puts it, and where the variable of all Java tools points. */
const paths = () => [
	...(process.env['JAVA_HOME'] ? [`${process.env['JAVA_HOME']}/bin/java`] : []),
	'/usr/bin/java',
	'/usr/local/bin/java',
	'/opt/homebrew/opt/openjdk/bin/java',
];

/**
 * The path of a Java, installed through apt where we may.
 *
 * @throws {Error} With one line that says what to install, if there is none and it cannot be installed.
 */
export function findJava(): string {
	const found = paths().find(existsSync);
	if (found) return found;
	if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
		console.log('No Java found: installing one with apt-get to check the e-books (about a minute)…');
		execFileSync('apt-get', ['update', '-qq'], { stdio: 'inherit' });
		execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'default-jre-headless'], {
			stdio: ['ignore', 'ignore', 'inherit'],
		});
		const installed = paths().find(existsSync);
		if (installed) return installed;
	}
	throw new Error('No Java found: install one (Debian: `apt-get install default-jre-headless`), or set JAVA_HOME.');
}
