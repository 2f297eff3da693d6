/** A piece of an excerpt, and whether it is what was searched for. */
export interface ExcerptPart {
	text: string;
	marked: boolean;
}

/** One page found. */
export interface SearchHit {
	url: string;
	title: string;
	excerpt: ExcerptPart[];
}

/** What stands behind the search box: Pagefind on the site, anything with the same shape in tests. */
export interface SearchEngine {
	/** @returns The best hits, `limit` at most, and how many pages there are in all. */
	search(query: string, limit: number): Promise<{ hits: SearchHit[]; total: number }>;
}

/** The part of Pagefind's script that is used here. */
interface Pagefind {
	init(): Promise<void>;
	search(
		query: string
	): Promise<{ results: { data(): Promise<{ url: string; excerpt: string; meta: Record<string, string> }> }[] }>;
}

/**
 * Loads Pagefind's index for the page's language.
 *
 * @param base Where the site lives, with a slash at both ends.
 * @throws If the script or the index cannot be fetched.
 */
export async function openEngine(base: string): Promise<SearchEngine> {
	const pagefind = (await import(/* @vite-ignore */ `${base}pagefind/pagefind.js`)) as Pagefind;
	await pagefind.init();
	return {
		async search(query, limit) {
			const { results } = await pagefind.search(query);
			const found = await Promise.all(results.slice(0, limit).map((result) => result.data()));
			return {
				total: results.length,
				hits: found.map(({ url, excerpt, meta }) => ({
					url,
					title: meta['title'] ?? url,
					excerpt: parseExcerpt(excerpt),
				})),
			};
		},
	};
}

const ENTITIES: Record<string, string> = {
	'&lt;': '<',
	'&gt;': '>',
	'&amp;': '&',
	'&quot;': '"',
	'&#39;': "'",
	'&#x27;': "'",
};

/** Pagefind's excerpt is escaped HTML with `<mark>`; as parts it can be shown without parsing HTML. */
export function parseExcerpt(html: string): ExcerptPart[] {
	return html
		.split(/(<mark>.*?<\/mark>)/g)
		.filter(Boolean)
		.map((part) => ({
			text: part
				.replace(/<\/?mark>/g, '')
				.replace(/&(?:lt|gt|amp|quot|#39|#x27);/g, (entity) => ENTITIES[entity] ?? entity),
			marked: part.startsWith('<mark>'),
		}));
}
