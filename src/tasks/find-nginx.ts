import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const PATHS = ['/usr/sbin/nginx', '/usr/bin/nginx', '/usr/local/sbin/nginx', '/opt/homebrew/bin/nginx'];

/**
 * The path of an nginx, installed through apt where we may.
 *
 * @throws {Error} With one line that says what to install, if there is none and it cannot be installed.
 */
export function findNginx(): string {
	const found = PATHS.find(existsSync);
	if (found) return found;
	if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
		console.log('No nginx found: installing it with apt-get…');
		execFileSync('apt-get', ['update', '-qq'], { stdio: 'inherit' });
		execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'nginx-light'], {
			stdio: ['ignore', 'ignore', 'inherit'],
			// The package would start a server of its own.
			env: { ...process.env, RUNLEVEL: '1', DEBIAN_FRONTEND: 'noninteractive' },
		});
		const installed = PATHS.find(existsSync);
		if (installed) return installed;
	}
	throw new Error('No nginx found: install it (Debian: `apt-get install nginx-light`).');
}
