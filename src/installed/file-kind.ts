/**
 * What the worker does with a file of the site: a `page` is asked for anew; a `lasting` file has a hash in its name and never changes;
 * a `release` file keeps its name from release to release, and must come from the page's own.
 */
export type FileKind = 'page' | 'lasting' | 'release';

/** @param path Below the site's folder. @returns `undefined` for what the worker leaves to the browser. */
export function kindOf(path: string, isNavigation: boolean): FileKind | undefined {
	if (isNavigation) return /(^|\/)[^./]*$/.test(path) ? 'page' : undefined;
	if (/^(_astro|fonts)\/|^pagefind\/.*\.pf_/.test(path)) return 'lasting';
	return /^pagefind\/|^[\w-]+\.(svg|png|webmanifest)$/.test(path) ? 'release' : undefined;
}

/** The one name of a page: `ar/for/cost` is `ar/for/cost/`. */
export const pagePath = (path: string): string => path.replace(/[^/]$/, '$&/');
