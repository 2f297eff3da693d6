/**
 * `node src/tasks/review.ts <base commit>`: for the workflow of pull requests. Prints annotations, writes `review.md` (the comment)
 * and exits with 1 if the content is wrong or a change of data names no source. `PR_BODY` and `FILES_URL` come from the workflow.
 */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { checkContent } from '../editorial/check.ts';
import { lacksSource, reviewComment } from '../editorial/reporters/comment.ts';
import { formatAnnotations } from '../editorial/reporters/github.ts';

const base = process.argv[2] ?? 'origin/main';
const run = (command: string, ...args: string[]) => execFileSync(command, args, { encoding: 'utf8' });
const changed = run('git', 'diff', '--name-only', `${base}...HEAD`).split('\n').filter(Boolean);
const problems = checkContent('content', { today: new Date().toISOString().slice(0, 10) }).filter(
	// Claims grow old on every branch: the scheduled workflow lists them.
	({ rule, at }) => rule !== 'stale-claim' || changed.includes(at.file)
);
const review = {
	problems,
	changed,
	description: process.env['PR_BODY'] ?? '',
	files: process.env['FILES_URL'] ?? '',
	verdicts: run('node', 'src/tasks/diff-verdicts.ts', run('git', 'merge-base', base, 'HEAD').trim()),
};
console.log(formatAnnotations(problems));
writeFileSync('review.md', reviewComment(review));
if (problems.some(({ severity }) => severity === 'error') || lacksSource(review)) process.exitCode = 1;
