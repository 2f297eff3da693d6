import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Copies the project to another folder, with what is not committed yet, its history (dates come from it) and its packages.
 *
 * @param to An absolute path; what is there goes.
 */
export function copyProject(to: string): void {
	rmSync(to, { recursive: true, force: true });
	const files = (...args: string[]) =>
		execFileSync('git', ['ls-files', '-z', ...args], { encoding: 'utf8' })
			.split('\0')
			.filter(Boolean);
	execFileSync('git', ['clone', '--quiet', '--no-hardlinks', '.', to], { stdio: ['ignore', 'ignore', 'inherit'] });
	for (const file of files('--cached', '--others', '--exclude-standard')) {
		if (!existsSync(file)) continue;
		mkdirSync(dirname(join(to, file)), { recursive: true });
		cpSync(file, join(to, file), { dereference: true });
	}
	for (const file of files('--deleted')) rmSync(join(to, file), { force: true });
	// Hard links: quick, and unlike a link to the folder they give each package another path.
	execFileSync('cp', ['-al', 'node_modules', join(to, 'node_modules')]);
	for (const cache of ['.astro', '.vite', '.cache'])
		rmSync(join(to, 'node_modules', cache), { recursive: true, force: true });
}
