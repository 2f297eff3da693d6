/** More than this says nothing to a reader. */
const MOST_NAMES = 12;
const LONGEST_NAME = 40;

const shortened = (text: string, most: number) => (text.length > most ? `${text.slice(0, most)}…` : text);

/** Enough of many names to see what they are: a hostile link brings thousands, and long ones. */
export const someOf = (names: readonly string[]): string[] => [
	...names.slice(0, MOST_NAMES).map((name) => shortened(name, LONGEST_NAME)),
	...(names.length > MOST_NAMES ? ['…'] : []),
];
