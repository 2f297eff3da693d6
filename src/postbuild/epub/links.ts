/** A chapter that links can lead to. */
export interface Target {
	/** Its file in the book. */
	file: string;
	/** The ids that are in it. */
	ids: ReadonlySet<string>;
}

/** Where the links of a page lead once the page is a chapter. */
export interface LinkMap {
	/** Path of the site under its origin, with a slash at both ends. */
	base: string;
	/** Address of the site with its base; `undefined` where nobody could reach it. */
	site: string | undefined;
	/** By address below the base: `ar/for/cost/`. */
	targets: ReadonlyMap<string, Target>;
}

/**
 * Where a link leads in the book: to a chapter, to a place in it, to the site, or elsewhere on the web.
 *
 * @param here The chapter with the link.
 * @returns `undefined` if it leads nowhere that a reader of the book can reach: it is plain text then.
 */
export function resolveLink(href: string, here: Target, { base, site, targets }: LinkMap): string | undefined {
	if (/^(?:https?|mailto):/i.test(href)) return URL.canParse(href) ? new URL(href).href : undefined;
	if (href.startsWith('#')) return here.ids.has(href.slice(1)) ? href : undefined;
	if (!href.startsWith(base)) return undefined;
	const { pathname, search, hash } = new URL(href, 'https://book.invalid');
	const path = decodeURI(pathname).slice(base.length);
	const target = targets.get(path);
	if (!target) return site && new URL(path + search + hash, site).href;
	const fragment = decodeURIComponent(hash.slice(1));
	const place = target.ids.has(fragment) ? `#${fragment}` : '';
	// Only a place in this chapter can be led to from here.
	if (target === here) return place || undefined;
	return target.file + place;
}
