/** Old releases that are kept for their pages at most: a device is not a library. */
export const KEPT_RELEASES = 3;

/** What a release has stored. */
export interface StoredRelease {
	release: string;
	/** Paths of its pages. */
	pages: readonly string[];
}

/**
 * The releases that may go: not the newest, read by no open page, and holding no page that a newer one does not hold as well.
 *
 * @param stored Newest first.
 * @param inUse Releases of the open pages.
 */
export function releasesToDrop(stored: readonly StoredRelease[], inUse: readonly unknown[]): string[] {
	const held = new Set<string>();
	return stored
		.filter(({ release, pages }, age) => {
			const isNeeded =
				age === 0 || inUse.includes(release) || (age <= KEPT_RELEASES && pages.some((page) => !held.has(page)));
			if (isNeeded) for (const page of pages) held.add(page);
			return !isNeeded;
		})
		.map(({ release }) => release);
}
