/** What we use of `localStorage`. Any call may throw: private windows, blocked storage, no room. */
export type StorageLike = Pick<Storage, 'getItem' | 'setItem'>;

/** Why the device did not keep something. `unavailable`: refused, or there is none. */
export type StorageFailure = { kind: 'unavailable' } | { kind: 'full' };

/** A write: done, or why not. */
export type WriteResult = { ok: true } | { ok: false; problem: StorageFailure };

/** The device's own storage; `null` where the browser refuses even to name it. Never throws. */
export function deviceStorage(): StorageLike | null {
	try {
		return (globalThis as { localStorage?: StorageLike }).localStorage ?? null;
	} catch {
		return null;
	}
}

/** Reads a text; `null` if there is none. Never throws. */
export function readText(
	storage: StorageLike | null,
	key: string
): { ok: true; text: string | null } | { ok: false; problem: StorageFailure } {
	try {
		if (storage) return { ok: true, text: storage.getItem(key) };
	} catch {
		// Told below: a refusal has one name, however the browser words it.
	}
	return { ok: false, problem: { kind: 'unavailable' } };
}

/** Writes a text and reads it back, because some browsers drop it without a word. Never throws. */
export function writeText(storage: StorageLike | null, key: string, text: string): WriteResult {
	try {
		storage?.setItem(key, text);
		if (storage?.getItem(key) === text) return { ok: true };
	} catch (error) {
		if (isQuotaError(error)) return { ok: false, problem: { kind: 'full' } };
	}
	return { ok: false, problem: { kind: 'unavailable' } };
}

/** Firefox long had a name of its own for it. */
const isQuotaError = (error: unknown): boolean =>
	error instanceof Error && (error.name === 'QuotaExceededError' || error.name === 'NS_ERROR_DOM_QUOTA_REACHED');
