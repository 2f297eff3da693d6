/** Names the state of the data: the same data always has the same version, whatever the order of keys in its files. */
import { createHash } from 'node:crypto';

/** Length of a version, in hexadecimal digits. */
const VERSION_LENGTH = 10;

/** The first digits of the SHA-256 of the data, as JSON with its keys in order. */
export const dataVersionOf = (data: unknown): string =>
	createHash('sha256').update(stableJson(data)).digest('hex').slice(0, VERSION_LENGTH);

/** JSON with the keys of every object in order. */
export function stableJson(value: unknown): string {
	return JSON.stringify(value, (_key, entry: unknown) =>
		typeof entry === 'object' && entry !== null && !Array.isArray(entry)
			? Object.fromEntries(Object.entries(entry).sort(([a], [b]) => (a < b ? -1 : 1)))
			: entry
	);
}
