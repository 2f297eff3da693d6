/** Compares ids by code unit, so the order is the same in every language and on every device. */
export const compareIds = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The ids, each once, in order. Most lists are in order already, and looking is much cheaper than sorting. */
export const sortedIds = (ids: readonly string[]): string[] =>
	ids.every((id, index) => index === 0 || ids[index - 1]! < id) ? [...ids] : [...new Set(ids)].sort(compareIds);

/** The things, in the order of their ids. The order in the data files must never show in a verdict. */
export const sortedById = <T extends { id: string }>(things: readonly T[]): T[] =>
	[...things].sort((a, b) => compareIds(a.id, b.id));
