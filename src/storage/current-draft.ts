import { readText, writeText, type StorageLike, type WriteResult } from './safe-storage.ts';

/** The key that holds the id of the draft that is open. */
export const CURRENT_DRAFT_KEY = 'mizan-current-draft';

/** Id of the draft that was open last; `null` if none is known. Never throws. */
export function readCurrentDraft(storage: StorageLike | null): string | null {
	const read = readText(storage, CURRENT_DRAFT_KEY);
	return read.ok ? read.text : null;
}

/** Notes which draft is open. Never throws. */
export const writeCurrentDraft = (storage: StorageLike | null, id: string): WriteResult =>
	writeText(storage, CURRENT_DRAFT_KEY, id);
