import { readText, writeText, type StorageLike } from './safe-storage.ts';

/** Under this key the device keeps what was searched for; the page on privacy names it. */
export const RECENT_SEARCHES_KEY = 'mizan:searches';
const MOST = 6;
const LONGEST = 100;

/** What was searched for on this device, the latest first. A value changed by hand reads as none. Never throws. */
export function readRecentSearches(storage: StorageLike | null): string[] {
	const read = readText(storage, RECENT_SEARCHES_KEY);
	if (!read.ok || read.text === null) return [];
	try {
		const list: unknown = JSON.parse(read.text);
		return Array.isArray(list) ? list.filter((item) => typeof item === 'string').slice(0, MOST) : [];
	} catch {
		return [];
	}
}

/** Keeps a query as the latest, each only once. */
export function rememberSearch(storage: StorageLike | null, query: string): void {
	const kept = query.trim().slice(0, LONGEST);
	if (kept === '') return;
	const others = readRecentSearches(storage).filter((item) => item !== kept);
	writeText(storage, RECENT_SEARCHES_KEY, JSON.stringify([kept, ...others].slice(0, MOST)));
}

/** Forgets them all. */
export function forgetSearches(storage: StorageLike | null): void {
	writeText(storage, RECENT_SEARCHES_KEY, '[]');
}
