import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

let isListFresh = false;

/**
 * The path of a program, installed through apt where we may.
 *
 * @param paths Where it may be.
 * @param debianPackage What holds it on Debian.
 * @throws {Error} With one line that says what to install, if there is none and it cannot be installed.
 */
export function findProgram(name: string, paths: readonly string[], debianPackage: string): string {
	const found = paths.find(existsSync);
	if (found) return found;
	if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
		console.log(`No ${name} found: installing it with apt-get…`);
		// A server would start at once, on a port of its own.
		const env = { ...process.env, RUNLEVEL: '1', DEBIAN_FRONTEND: 'noninteractive' };
		const apt = (...args: string[]) =>
			execFileSync('apt-get', ['-qq', ...args], { stdio: ['ignore', 'ignore', 'inherit'], env });
		if (!isListFresh) apt('update');
		isListFresh = true;
		apt('install', '-y', '--no-install-recommends', debianPackage);
		const installed = paths.find(existsSync);
		if (installed) return installed;
	}
	throw new Error(`No ${name} found: install it (Debian: \`apt-get install ${debianPackage}\`).`);
}
