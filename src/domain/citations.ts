/** A place in a page's source where it leans on a claim, on a statement of the article, or on a term. */
export interface Reference {
	component: 'Cite' | 'Claim' | 'Correction' | 'Term';
	/** A claim id, the number of a statement, or a term id. */
	id: string;
	/** Offset in the text. */
	offset: number;
}

const REFERENCE = /<(Cite|Claim|Correction|Term)\s+(?:id|claim)="([^"]*)"/g;

/** The text with its code as blanks, everything else at its old offset: what code shows is an example, not a reference. */
export const blankCode = (body: string): string =>
	body.replace(/^```[^]*?^```|(?<!`)(`+)(?!`)[^\n]+?(?<!`)\1(?!`)/gm, (code) => code.replace(/[^\n]/g, ' '));

/** Everything a page refers to, in order of appearance. */
export function findReferences(body: string): Reference[] {
	return [...blankCode(body).matchAll(REFERENCE)].map((match) => ({
		component: match[1] as Reference['component'],
		id: match[2] ?? '',
		offset: match.index,
	}));
}

/**
 * Ids of the claims a page rests on, in order of first appearance; their place in this list is the number of the reference mark.
 *
 * @param claimsOfStatement The claims behind each statement of the 2021 article, by its number.
 */
export function claimsOfPage(body: string, claimsOfStatement: (number: number) => readonly string[]): string[] {
	const ids = new Set<string>();
	for (const { component, id } of findReferences(body)) {
		if (component === 'Correction') for (const claim of claimsOfStatement(Number(id))) ids.add(claim);
		else if (component !== 'Term') ids.add(id);
	}
	return [...ids];
}
