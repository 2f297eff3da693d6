import { SAVED_FOLDER } from './release-list.ts';

/** Old releases that are kept for their pages at most: a device is not a library. */
export const KEPT_RELEASES = 3;

/** What a release has stored. */
export interface StoredRelease {
	release: string;
	/** Addresses of its pages, and of the marks of what is saved whole. */
	pages: readonly string[];
}

/**
 * The releases that may go: not the newest, read by no open page, and holding no page that a newer one does not hold as well.
 * What is saved whole stays, however old, until a newer release is saved.
 *
 * @param stored Newest first.
 * @param inUse Releases of the open pages.
 */
export function releasesToDrop(stored: readonly StoredRelease[], inUse: readonly unknown[]): string[] {
	const held = new Set<string>();
	return stored
		.filter(({ release, pages }, age) => {
			const isNeeded =
				age === 0 ||
				inUse.includes(release) ||
				pages.some((page) => !held.has(page) && (age <= KEPT_RELEASES || page.includes(SAVED_FOLDER)));
			if (isNeeded) for (const page of pages) held.add(page);
			return !isNeeded;
		})
		.map(({ release }) => release);
}
