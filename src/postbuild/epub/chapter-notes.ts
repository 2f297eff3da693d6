import type { Element } from 'domhandler';
import { find, hasClass } from './read-chapter.ts';

/** The claims of a chapter as numbered notes, and the places in the text that refer to them. */
export class ChapterNotes {
	/** The element that says a claim in full, by the id of its note, in the order of the numbers. */
	readonly bodies = new Map<string, Element>();
	readonly #references = new Map<string, string[]>();

	/**
	 * @param claims Entries of the page’s list: the claim in full, or a link to where the page shows it.
	 * @param byId Finds an element of the page.
	 */
	constructor(claims: readonly Element[], byId: (id: string) => Element | undefined) {
		for (const entry of claims) {
			const link = entry.attribs['id'] ? undefined : find(entry.children, ({ name }) => name === 'a');
			const id = entry.attribs['id'] ?? link?.attribs['href']?.replace(/^#/, '');
			if (id !== undefined) this.bodies.set(id, link ? (byId(id) ?? entry) : entry);
		}
	}

	/** Number of a note, from 1; `undefined` if the chapter has no such note. */
	numberOf(id: string): number | undefined {
		const index = [...this.bodies.keys()].indexOf(id);
		return index < 0 ? undefined : index + 1;
	}

	/** Keeps a place that refers to a note. @returns The id that the place gets. */
	addReference(id: string): string {
		const places = this.#references.get(id) ?? [];
		const place = `to-${id}-${places.length + 1}`;
		this.#references.set(id, [...places, place]);
		return place;
	}

	/** Ids of the places that refer to a note, in their order. */
	referencesTo(id: string): readonly string[] {
		return this.#references.get(id) ?? [];
	}
}

/** True for a claim that the page shows in full in its text. */
export const isShownClaim = (node: Element): boolean =>
	hasClass(node, 'cell-evidence__claim') || (hasClass(node, 'claim') && node.attribs['id'] !== undefined);

/** The anchor of a shown claim, which its own link names. */
export function anchorOfClaim(claim: Element): string | undefined {
	const link = find(claim.children, (node) => hasClass(node, 'claim__link'));
	return link?.attribs['href']?.replace(/^.*#/, '');
}
