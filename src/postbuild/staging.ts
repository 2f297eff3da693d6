import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Where a build is written before it takes the place of the last good one. */
export class Staging {
	/** The good build. */
	readonly target: string;
	/** The build in the making. */
	readonly next: string;
	readonly #previous: string;

	/**
	 * @param cache A folder on the same disk as `target`.
	 */
	constructor(target: string, cache: string) {
		this.target = target;
		this.next = join(cache, 'next', basename(target));
		this.#previous = join(cache, 'previous', basename(target));
	}

	/** Takes away what an interrupted build has left, and puts the good build back if it was cut off in the middle of the swap. */
	open(): void {
		rmSync(this.next, { recursive: true, force: true });
		if (!existsSync(this.target) && existsSync(this.#previous)) renameSync(this.#previous, this.target);
		rmSync(this.#previous, { recursive: true, force: true });
	}

	/** Lets the new build take the place of the old one. */
	swap(): void {
		mkdirSync(dirname(this.#previous), { recursive: true });
		mkdirSync(dirname(this.target), { recursive: true });
		if (existsSync(this.target)) renameSync(this.target, this.#previous);
		renameSync(this.next, this.target);
		rmSync(this.#previous, { recursive: true, force: true });
	}
}
