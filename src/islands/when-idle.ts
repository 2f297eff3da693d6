/** Runs work when the page has nothing better to do, and not before a pause; each call takes the place of the one before. */
export class WhenIdle {
	readonly #pauseMs: number;
	#timer = 0;
	#idle = 0;

	constructor(pauseMs: number) {
		this.#pauseMs = pauseMs;
	}

	run(work: () => void): void {
		this.cancel();
		this.#timer = window.setTimeout(() => {
			// Safari has no `requestIdleCallback` (2026-11); the pause must do there.
			if ('requestIdleCallback' in window) this.#idle = requestIdleCallback(work, { timeout: 1000 });
			else work();
		}, this.#pauseMs);
	}

	cancel(): void {
		clearTimeout(this.#timer);
		if (this.#idle) cancelIdleCallback(this.#idle);
		this.#idle = 0;
	}
}
