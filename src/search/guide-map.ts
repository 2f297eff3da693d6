import type { Locale } from '../i18n/locales.ts';

/** What a reader can narrow a search to. */
export const KINDS = ['reasons', 'alternatives', 'glossary', 'sources', 'corrections'] as const;
export type Kind = (typeof KINDS)[number];

/** Stands in the map for a part that begins the page. */
export const PAGE_TOP = '.';

/** One page in the map that travels to the browser. */
export interface MapPage {
	/** Path inside its language: `for/cost`; empty for the front page. */
	slug: string;
	title: string;
	/** Where each part of its text begins, with a space between. */
	anchors: string;
}

/** Which record of the index is which place in the guide. Records are numbered: each page’s subject, the words beside it, its parts. */
export interface GuideMap {
	locale: Locale;
	pages: MapPage[];
}

/** What a record is for its page. */
export type Role = 'subject' | 'beside' | 'part';

/** A record, by its number. */
export interface MapRecord {
	page: number;
	role: Role;
	anchor: string;
}

/** Every record by its number. */
export const readMap = ({ pages }: GuideMap): MapRecord[] =>
	pages.flatMap(({ anchors }, page) => [
		{ page, role: 'subject' as const, anchor: '' },
		{ page, role: 'beside' as const, anchor: '' },
		...(anchors === '' ? [] : anchors.split(' ')).map((anchor) => ({
			page,
			role: 'part' as const,
			anchor: anchor === PAGE_TOP ? '' : anchor,
		})),
	]);

/** The number in a record’s name. */
export const recordNumber = (name: string): number => Number(name.slice(name.lastIndexOf('-') + 1));

/** What kind of page a path is; `undefined` for the tools and the pages about the guide. */
export function kindOf(slug: string): Kind | undefined {
	if (/^(?:for|against|better-way)\//.test(slug)) return 'reasons';
	if (/^(?:compare|alternatives)(?:\/|$)/.test(slug)) return 'alternatives';
	return KINDS.find((kind) => slug === `about/${kind}`);
}

const LISTS: ReadonlySet<Kind | undefined> = new Set(['glossary', 'sources', 'corrections']);

/** True for a page that is a list of entries, each an answer of its own. */
export const isList = (slug: string): boolean => LISTS.has(kindOf(slug));

/** True for the page of one alternative. */
export const isDetail = (slug: string): boolean => slug.startsWith('compare/');
