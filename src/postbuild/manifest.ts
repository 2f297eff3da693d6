import { createHash } from 'node:crypto';

/** The list of a release: what a reader of a copy can check it against. */
export interface Manifest {
	/** First ten digits of the hash of the data that the verdicts rest on. */
	dataVersion: string | null;
	/** The commit it was built from; `null` outside a repository. */
	commit: string | null;
	/** Day of that commit, UTC. */
	date: string | null;
	files: { path: string; bytes: number; sha256: string }[];
}

export const MANIFEST = 'release.json';

/** The manifest of these files, in the order of their paths. */
export const makeManifest = (
	release: Omit<Manifest, 'files'>,
	files: readonly { path: string; content: Uint8Array }[]
): Manifest => ({
	...release,
	files: files
		.map(({ path, content }) => ({
			path,
			bytes: content.length,
			sha256: createHash('sha256').update(content).digest('hex'),
		}))
		.sort((a, b) => (a.path < b.path ? -1 : 1)),
});

/** One file a line: two releases can be compared by `diff`. */
export const manifestText = ({ files, ...release }: Manifest): string =>
	`${JSON.stringify(release).slice(0, -1)},"files":[\n${files.map((file) => JSON.stringify(file)).join(',\n')}\n]}\n`;
