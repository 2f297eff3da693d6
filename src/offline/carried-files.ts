import { carriedScriptOf, isCarriedAsText } from '../search/carried-scripts.ts';
import type { EngineFiles, PagefindModule } from '../search/engine.ts';
import { buildElement, type CarriedElement } from './build-element.ts';
import { loadCarried, ROOT } from './load-script.ts';

/** Address of a page on a disk, where a folder is no page. */
export const pageAddress = (path: string): string => path.replace(/\/(?=[?#]|$)/, '/index.html');

/** The address on the site that the copy was taken from, if it knows one: a path on this disk is of no use to others, and tells of it. */
export function publicUrl(address: string): URL {
	const url = new URL(address, location.href);
	const { site } = document.documentElement.dataset;
	if (!site || !url.href.startsWith(ROOT)) return url;
	return new URL(url.href.slice(ROOT.length).replace(/(^|\/)index\.html(?=[?#]|$)/, '$1'), site);
}

/** A section of another page, carried along for the dialog of the comparison. */
export async function readSection(address: string): Promise<Element | null> {
	const [url = '', id = ''] = address.split('#');
	const path = new URL(url, location.href).href.slice(ROOT.length).replace(/\/index\.html$/, '');
	try {
		const sections = (await loadCarried(`sections/${path}`)) as Record<string, CarriedElement>;
		const found = sections[id];
		return found ? buildElement(found) : null;
	} catch {
		return null;
	}
}

/** The search’s files: the same that the site serves, each as a text or in base64. */
export const searchFiles = (): EngineFiles => ({
	base: 'pagefind/',
	pagefind: async () => {
		globalThis.mizan.fetch = answer;
		return (await loadCarried(carriedScriptOf('pagefind.js'))) as PagefindModule;
	},
	json: async (name) => JSON.parse(await carriedFile(`${name}.json`)) as unknown,
});

/** Answers what Pagefind would fetch. */
async function answer(address: string | URL): Promise<Response> {
	const path = String(address)
		.replace(/\?.*/, '')
		.replace(/^.*?pagefind\//, '');
	const file = await carriedFile(path);
	return new Response(isCarriedAsText(path) ? file : bytesOf(file));
}

async function carriedFile(path: string): Promise<string> {
	const file = ((await loadCarried(carriedScriptOf(path))) as Record<string, string>)[path];
	if (file === undefined) throw new Error(`The copy does not carry ${path}.`);
	return file;
}

const bytesOf = (base64: string) => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
