/** More than this says nothing to a reader. */
const MOST_NAMES = 12;
const LONGEST_NAME = 80;

/** A name as far as one needs it to know it again: what is stored or linked may be a book. */
export const shortName = (name: string): string =>
	name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME)}…` : name;

/** Enough of many names to see what they are: a hostile link brings thousands. */
export const someOf = (names: readonly string[]): string[] => [
	...names.slice(0, MOST_NAMES).map(shortName),
	...(names.length > MOST_NAMES ? ['…'] : []),
];
