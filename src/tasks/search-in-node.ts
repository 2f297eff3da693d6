import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Locale } from '../i18n/locales.ts';
import { openEngine, type PagefindModule, type SearchEngine } from '../search/engine.ts';

/** Folders that Pagefind's requests are answered from, by the first part of their path. */
const folders = new Map<string, string>();
let mounted = 0;

/** Answers Pagefind's requests from the disk, and tells it a page's language: it asks the page it runs in. */
function mount(folder: string, locale: Locale, onFile?: (path: string) => void): string {
	const base = `/mounted-${mounted++}/`;
	folders.set(base, folder);
	globalThis.fetch = (input) => {
		const path = (input instanceof Request ? input.url : String(input)).replace(/\?.*/, '');
		const [root, at] = [...folders].find(([prefix]) => path.startsWith(prefix)) ?? [];
		if (!root || !at) throw new Error(`No folder is mounted for ${path}`);
		if (root === base) onFile?.(path.slice(root.length));
		return Promise.resolve(new Response(new Uint8Array(readFileSync(resolve(at, path.slice(root.length))))));
	};
	Object.assign(globalThis, {
		document: { currentScript: null, querySelector: () => ({ getAttribute: () => locale }) },
	});
	return base;
}

const load = (folder: string): Promise<PagefindModule> =>
	import(pathToFileURL(resolve(folder, 'pagefind.js')).href) as Promise<PagefindModule>;

/** The search of a built site, without a browser: the engine and Pagefind are the ones that the site ships.
 * @param onFile Told of each file that Pagefind asks for. */
export async function openBuiltSearch(
	dist: string,
	locale: Locale,
	onFile?: (path: string) => void
): Promise<SearchEngine> {
	const folder = resolve(dist, 'pagefind');
	const base = mount(folder, locale, onFile);
	return openEngine(
		{
			base,
			pagefind: () => load(folder),
			json: (name) => Promise.resolve(JSON.parse(readFileSync(resolve(folder, `${name}.json`), 'utf8')) as unknown),
		},
		locale
	);
}

/** Stock Pagefind over an index of its own: the paths found, best first. */
export async function openStockSearch(folder: string, locale: Locale): Promise<(query: string) => Promise<string[]>> {
	const base = mount(folder, locale);
	// Its script asks for `location` where it finds a document without a current script.
	const module = await load(folder);
	const instance = module.createInstance({ basePath: base, noWorker: true, baseUrl: '/' });
	await instance.init();
	return async (query) => {
		const { results } = await instance.search(query);
		const found = await Promise.all(results.slice(0, 5).map((result) => result.data()));
		return found.map((data) => (data as unknown as { url: string }).url);
	};
}
