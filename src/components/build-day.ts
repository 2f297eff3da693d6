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

function commitDay(): string | null {
	try {
		const seconds = execFileSync('git', ['log', '-1', '--format=%ct'], { stdio: ['ignore', 'pipe', 'ignore'] });
		const day = new Date(Number(String(seconds).trim()) * 1000).toISOString().slice(0, 10);
		return /^20\d\d-/.test(day) ? day : null;
	} catch {
		return null;
	}
}
