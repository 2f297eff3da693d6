import { execFileSync } from 'node:child_process';

/** The commit that is checked out, and its day; both `null` outside a repository. */
export function checkedOutCommit(): { commit: string | null; date: string | null } {
	try {
		const [commit, seconds] = execFileSync('git', ['log', '-1', '--format=%H %ct'], {
			encoding: 'utf8',
			stdio: ['ignore', 'pipe', 'ignore'],
		})
			.trim()
			.split(' ');
		if (!commit || !seconds) return { commit: null, date: null };
		return { commit, date: new Date(Number(seconds) * 1000).toISOString().slice(0, 10) };
	} catch {
		return { commit: null, date: null };
	}
}
