/** Long enough for a reader to finish a run of changes, and for the screen reader to say the change itself first. */
const PAUSE_MS = 1200;

/** Speaks once after a run of changes, through one polite live region, and never the same twice in a row. */
export class Announcer {
	readonly #region: HTMLElement;
	#timer = 0;
	#last = '';

	constructor(region: HTMLElement) {
		this.#region = region;
	}

	/** What is there already, so that it is not announced. */
	settle(text: string): void {
		this.#last = text;
	}

	announce(text: string): void {
		clearTimeout(this.#timer);
		this.#timer = window.setTimeout(() => {
			if (text === this.#last) return;
			this.#last = text;
			this.#region.textContent = text;
		}, PAUSE_MS);
	}

	stop(): void {
		clearTimeout(this.#timer);
	}
}
