import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** What a script needs that npm does not bring. */
export interface Wanted<Found> {
	/** As one calls it: “Chromium”, “nginx”. */
	name: string;
	/** What holds it on Debian. */
	packages: readonly string[];
	/** Environment variable that leads to one elsewhere. */
	variable?: string;
	/** Looks for it, without installing anything. */
	find: () => Found | undefined;
}

let isListFresh = false;

/**
 * Finds what is wanted, and installs it through apt where we may: as root, on Debian and its like.
 *
 * @throws {Error} With one line that says what to install, if there is none and it cannot be installed.
 */
export function findOrInstall<Found>({ name, packages, variable, find }: Wanted<Found>): Found {
	const found = find();
	if (found !== undefined) return found;
	if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
		console.log(`No ${name} found: installing it with apt-get…`);
		// A server would start at once, on a port of its own.
		const env = { ...process.env, RUNLEVEL: '1', DEBIAN_FRONTEND: 'noninteractive' };
		const apt = (...args: string[]) =>
			execFileSync('apt-get', ['-qq', ...args], { stdio: ['ignore', 'ignore', 'inherit'], env });
		if (!isListFresh) apt('update');
		isListFresh = true;
		apt('install', '-y', '--no-install-recommends', ...packages);
		const installed = find();
		if (installed !== undefined) return installed;
	}
	const elsewhere = variable ? `, or set ${variable} to one` : '';
	throw new Error(`No ${name} found: install it (Debian: \`apt-get install ${packages.join(' ')}\`)${elsewhere}.`);
}

/** The path of a program; see `findOrInstall`. */
export function findProgram(wanted: Omit<Wanted<string>, 'find'> & { paths: readonly string[] }): string {
	const own = wanted.variable === undefined ? undefined : process.env[wanted.variable];
	return findOrInstall({ ...wanted, find: () => [...(own ? [own] : []), ...wanted.paths].find(existsSync) });
}
