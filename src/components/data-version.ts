import { createHash } from 'node:crypto';

/** First ten hexadecimal digits of the SHA-256 of the data. The order of keys does not count, that of lists does. */
export const dataVersion = (data: unknown): string =>
	createHash('sha256').update(stableJson(data)).digest('hex').slice(0, 10);

/** JSON with the keys of every object in order. */
export const stableJson = (value: unknown): string =>
	JSON.stringify(value, (_key, entry: unknown) =>
		typeof entry === 'object' && entry !== null && !Array.isArray(entry)
			? Object.fromEntries(Object.entries(entry).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
			: entry
	);
