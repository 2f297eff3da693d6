/** How long a piece of work may keep the page busy. */
const SLICE_MS = 8;

/** Work that can wait until the page has answered: done piece by piece, and dropped when newer work takes its place. */
export class PendingWork<T> {
	#items: T[] = [];
	#work: (item: T) => void = () => undefined;
	#timer = 0;

	/** Takes the place of whatever is still waiting. */
	hold(items: readonly T[], work: (item: T) => void): void {
		clearTimeout(this.#timer);
		this.#items = [...items];
		this.#work = work;
		if (items.length > 0) this.#later();
	}

	/** Does all of it now. */
	settle(): void {
		clearTimeout(this.#timer);
		for (const item of this.#items.splice(0)) this.#work(item);
	}

	#later(): void {
		this.#timer = window.setTimeout(() => {
			const end = performance.now() + SLICE_MS;
			while (this.#items.length > 0 && performance.now() < end) this.#work(this.#items.shift()!);
			if (this.#items.length > 0) this.#later();
		}, 32);
	}
}
