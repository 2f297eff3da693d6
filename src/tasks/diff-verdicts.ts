/** `npm run diff:verdicts -- [commit]`: what the data in this folder moves against a commit (`main` unless it is named), as Markdown. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { diffVerdicts } from '../editorial/verdict-diff.ts';
import { loadDataset } from '../schemas/data-files.ts';

const commit = process.argv[2] ?? 'main';
const git = (...args: string[]) => execFileSync('git', args, { encoding: 'utf8', maxBuffer: 1 << 26 });
const folder = mkdtempSync(join(tmpdir(), 'mizan-before-'));
try {
	for (const name of git('ls-tree', '-r', '--name-only', commit, 'content/data').split('\n').filter(Boolean)) {
		mkdirSync(dirname(join(folder, name)), { recursive: true });
		writeFileSync(join(folder, name), git('show', `${commit}:${name}`));
	}
	console.log(diffVerdicts(loadDataset(join(folder, 'content/data')).dataset, loadDataset('content/data').dataset));
} finally {
	rmSync(folder, { recursive: true });
}
