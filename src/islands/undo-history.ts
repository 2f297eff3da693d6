/** How many steps can be taken back. */
export const MAX_STEPS = 100;

/** Earlier states, the latest last. States are never changed in place. */
export class UndoHistory<T> {
	#steps: T[] = [];
	#lastKey: string | null = null;

	/** Whether there is a step to take back. */
	get canUndo(): boolean {
		return this.#steps.length > 0;
	}

	/**
	 * Keeps the state before a change.
	 *
	 * @param key Changes in a row with the same key are one step: the letters of a note.
	 */
	push(before: T, key: string | null = null): void {
		const isSameStep = key !== null && key === this.#lastKey;
		this.#lastKey = key;
		if (!isSameStep) this.#steps = [...this.#steps, before].slice(-MAX_STEPS);
	}

	/** The state before the last step, which is then forgotten; `null` if there is none. */
	undo(): T | null {
		this.#lastKey = null;
		return this.#steps.pop() ?? null;
	}

	/** Ends a run of changes with one key. */
	endStep(): void {
		this.#lastKey = null;
	}

	clear(): void {
		this.#steps = [];
		this.#lastKey = null;
	}
}
