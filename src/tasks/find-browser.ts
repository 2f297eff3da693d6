import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Where Debian and others put Chromium. */
const CHROMIUM_PATHS = [
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome',
	'/snap/bin/chromium',
];

/** What keeps Chromium quiet and offline in a container. */
export const CHROMIUM_FLAGS = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	'--no-first-run',
];

/**
 * The path of a Chromium, installed through apt where we may.
 *
 * @throws {Error} With one line that says what to install, if there is none and it cannot be installed.
 */
export function findChromium(): string {
	const wanted = process.env['CHROMIUM_PATH'];
	const found = [...(wanted ? [wanted] : []), ...CHROMIUM_PATHS].find(existsSync);
	if (found) return found;
	if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
		console.log('No browser found: installing Chromium with apt-get (about a minute)…');
		execFileSync('apt-get', ['update', '-qq'], { stdio: 'inherit' });
		execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
			stdio: ['ignore', 'ignore', 'inherit'],
		});
		const installed = CHROMIUM_PATHS.find(existsSync);
		if (installed) return installed;
	}
	throw new Error('No Chromium found: install it (Debian: `apt-get install chromium`), or set CHROMIUM_PATH to one.');
}
