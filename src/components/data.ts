/** The site's data as lookups, read once per build. */
import { getCollection } from 'astro:content';
import { claimsOfPage } from '../domain/citations.ts';
import { requireLocale, type Locale } from '../i18n/locales.ts';

/** Entries in the order in which the files list them; `content.config.ts` keeps their place in `body`. */
const inOrder = <T extends { body?: string | undefined }>(entries: readonly T[]): T[] =>
	[...entries].sort((a, b) => Number.parseInt(a.body ?? '', 10) - Number.parseInt(b.body ?? '', 10));
const byId = <T>(entries: { id: string; data: T; body?: string | undefined }[]) =>
	new Map(inOrder(entries).map(({ id, data }) => [id, data]));
const listed = <T>(entries: { data: T; body?: string | undefined }[]) => inOrder(entries).map(({ data }) => data);

export const sourceById = byId(await getCollection('sources'));
const claimEntries = await getCollection('claims');
export const claimById = byId(claimEntries);
/** File and line of each claim, for those who want to edit it: `content/data/claims/signal.yaml#L12`. */
export const placeOfClaim = new Map(
	claimEntries.map(({ id, filePath, body }) => [id, `${filePath ?? ''}#L${body?.split(' ')[1] ?? '1'}`])
);
export const criterionById = byId(await getCollection('criteria'));
export const alternativeById = byId(await getCollection('alternatives'));
export const termById = byId(await getCollection('glossary'));
/** The statements of the 2021 article, in their order. */
export const articleClaims = (await getCollection('articleClaims'))
	.map(({ data }) => data)
	.sort((a, b) => a.number - b.number);
export const considerations = listed(await getCollection('considerations'));
export const questions = listed(await getCollection('questions'));
export const rules = listed(await getCollection('rules'));
/** The sections of the guide and their pages, in reading order. */
export const sections = listed(await getCollection('sections'));
/** The worked cases. */
export const cases = listed(await getCollection('cases'));
/** What this guide itself said wrongly and put right. */
export const corrections = listed(await getCollection('corrections'));
/** The tables of the comparison. */
export const comparisonTables = listed(await getCollection('comparison'));
/** What was considered for them and left out. */
export const leftOut = listed(await getCollection('leftOut'));
export const criterionGroups = listed(await getCollection('criterionGroups'));

/** The statement with a number.
 * @throws {RangeError} If there is none. */
export function articleClaim(number: number) {
	const found = articleClaims.find((entry) => entry.number === number);
	if (!found) throw new RangeError(`Expected the number of a statement in article-claims.yaml, found ${number}.`);
	return found;
}

/** Looks an id up.
 * @throws {RangeError} If it is unknown; the content check names file and line before a build comes this far. */
export function need<T>(map: ReadonlyMap<string, T>, kind: string, id: string): T {
	const found = map.get(id);
	if (found === undefined) throw new RangeError(`Unknown ${kind} \`${id}\`.`);
	return found;
}

/** Claim ids that a page rests on, in order; see `claimsOfPage`. */
export const evidenceOf = (body: string | undefined): string[] =>
	claimsOfPage(body ?? '', (number) => articleClaims.find((entry) => entry.number === number)?.claims ?? []);

/** Locale, writing direction and addresses of the page being rendered. */
export function pageContext(astro: { currentLocale: string | undefined }): {
	locale: Locale;
	href: (path: string) => string;
} {
	const locale = requireLocale(astro.currentLocale);
	return { locale, href: (path) => localHref(locale, path) };
}

/** Address of a page of one language, under the site's base: `for/cost/#is-it-free`. */
export const localHref = (locale: Locale, path: string): string =>
	`${import.meta.env.BASE_URL.replace(/\/+$/, '')}/${locale}/${path}`;
