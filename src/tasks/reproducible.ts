/**
 * `npm run reproducible`: builds the project twice, in two folders, in two time zones and two languages of the machine, and compares
 * every byte. What is not committed is built too; the dates come from the history.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { filesIn } from '../postbuild/walk.ts';
import { differences } from './compare-folders.ts';
import { copyProject } from './copy-project.ts';

const MACHINES = [
	{ folder: 'a', TZ: 'Pacific/Kiritimati', LANG: 'C', LC_ALL: 'C' },
	{ folder: 'b/with a space/and عربي', TZ: 'America/Los_Angeles', LANG: 'ar_EG.UTF-8', LC_ALL: 'ar_EG.UTF-8' },
];

const root = mkdtempSync(join(tmpdir(), 'mizan-reproducible-'));
try {
	// Both copies first: the project may be worked on meanwhile.
	for (const { folder } of MACHINES) copyProject(join(root, folder));
	const [first, second] = MACHINES.map(({ folder, ...env }) => {
		const home = join(root, folder);
		console.log(`Building with TZ=${env.TZ} LANG=${env.LANG} in ${home}`);
		execFileSync(join(home, 'node_modules/.bin/astro'), ['build'], {
			cwd: home,
			stdio: ['ignore', 'ignore', 'inherit'],
			env: { ...process.env, ...env, BASE_URL: undefined },
		});
		return join(home, 'dist');
	});
	const found = differences(first!, second!);
	if (found.length > 0) {
		const shown = found.slice(0, 30).map((line) => `  ${line.replaceAll(root, '')}`);
		console.error(`${found.length} files differ, among them:\n${shown.join('\n')}`);
		process.exitCode = 1;
		if (process.argv.includes('--keep')) console.error(`Kept in ${root}`);
	} else console.log(`The same ${filesIn(first!).length} files, byte for byte.`);
} finally {
	if (!process.argv.includes('--keep')) rmSync(root, { recursive: true, force: true });
}
