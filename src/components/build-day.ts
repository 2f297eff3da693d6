/** The day that the site speaks from: never the clock, so that a commit always builds the same pages. */
import { execFileSync } from 'node:child_process';
import { claimById } from './data.ts';

/** Day of the commit that is built (UTC); without Git, the latest day on which a claim was verified. */
export const buildDay: string =
	commitDay() ??
	[...claimById.values()]
		.map((claim) => claim.lastVerified)
		.sort()
		.at(-1)!;

/** First digits of the commit that is built; `null` outside a repository. */
export const buildCommit: string | null = git('%h', '--abbrev=10');

function commitDay(): string | null {
	const seconds = git('%ct');
	if (seconds === null) return null;
	const day = new Date(Number(seconds) * 1000).toISOString().slice(0, 10);
	return /^20\d\d-/.test(day) ? day : null;
}

function git(format: string, ...options: string[]): string | null {
	try {
		const found = execFileSync('git', ['log', '-1', `--format=${format}`, ...options], {
			encoding: 'utf8',
			stdio: ['ignore', 'pipe', 'ignore'],
		});
		return found.trim() || null;
	} catch {
		return null;
	}
}
