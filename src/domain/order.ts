/** Compares ids by code unit, so the order is the same in every language and on every device. */
export const compareIds = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The ids, each once, in order. */
export const sortedIds = (ids: readonly string[]): string[] =>
	ids.length < 2 ? [...ids] : [...new Set(ids)].sort(compareIds);

/** The things, in the order of their ids. The order in the data files must never show in a verdict. */
export const sortedById = <T extends { id: string }>(things: readonly T[]): T[] =>
	[...things].sort((a, b) => compareIds(a.id, b.id));
