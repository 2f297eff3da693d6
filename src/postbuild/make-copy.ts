import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync, type Zippable } from 'fflate';
import { LOCALES } from '../i18n/locales.ts';
import { BuildFault } from './build-fault.ts';
import { bundleCopyScript, bundlePagefind } from './bundle-copy.ts';
import { carriedSearch, type CarriedScript } from './carried-search.ts';
import { carriedSections, linkedSections } from './carried-sections.ts';
import { checkPage, fetchFault } from './check-page.ts';
import { copyPage, copyStyles, copyTemplates, type CopyPlace, type CopyTemplates } from './copy-page.ts';
import { factsOf } from './fill-downloads.ts';
import { COPY_RULES } from './policy.ts';
import { addressesInStyles, readPage } from './read-page.ts';
import { sealPage } from './seal-page.ts';

/** A file of the copy. */
interface CopyFile {
	path: string;
	content: Uint8Array;
}

/** What the copy is made from. */
export interface CopySource {
	/** The built folder, before its pages are sealed. */
	folder: string;
	/** Paths of its files. */
	files: readonly string[];
	/** Where the site lives, with a slash at both ends. */
	base: string;
	/** Address of the published site with its folder, if there is one. */
	site?: string | undefined;
	/** Name of the folder that the archive opens into. */
	name: string;
	/** Day of the release; all files of the archive bear it. */
	date: string | null;
}

/** What only servers, search engines and other downloads need. */
const LEFT_OUT =
	/^(?:404\.html|not-saved\/|icon-[\w-]+\.png|robots\.txt|sitemap[\w-]*\.xml|release\.json|_headers|\.htaccess|_hosting\/|\.well-known\/|downloads\/|pagefind\/|_astro\/.*\.js|sw\.js|.*\.webmanifest)/;

const text = (content: string) => new TextEncoder().encode(content);
const read = (folder: string, path: string) => readFileSync(join(folder, path));

/**
 * The whole guide as one archive: unpacked, it opens by a double click. It holds every page of both languages with what they show, the
 * search, the evidence behind the cells of the comparison, and the data files; not what only servers and search engines read, and
 * no other download.
 *
 * @throws {BuildFault} With one line for each thing that is wrong with its pages.
 */
export async function makeCopy(source: CopySource): Promise<Uint8Array> {
	return pack(await copyFiles(source), source);
}

/** The files of the copy, by their paths. */
export async function copyFiles({ folder, files, base, site }: CopySource): Promise<CopyFile[]> {
	const carried = files.filter((path) => !LEFT_OUT.test(path));
	const paths = new Set(carried);
	const styles = new Map<string, string>();
	const shareStyle = (css: string) => {
		const path = `carried/${factsOf(text(css)).sha256.slice(0, 8)}.css`;
		styles.set(path, css);
		return path;
	};
	const placeOf = (path: string): CopyPlace => ({
		path,
		base,
		site,
		isCarried: (wanted) => paths.has(wanted),
		shareStyle,
	});
	const templates = Object.fromEntries(
		LOCALES.map((locale) => [locale, copyTemplates(read(folder, `${locale}/offline/index.html`).toString())])
	);
	const addedTo = (path: string): CopyTemplates => {
		const own = LOCALES.filter((locale) => path.startsWith(`${locale}/`));
		const locales = own.length > 0 ? own : LOCALES;
		return {
			head: templates[locales[0]]?.head ?? '',
			foot: locales.map((locale) => templates[locale]?.foot ?? '').join(''),
		};
	};

	const copied = carried.map((path): CopyFile => {
		const content = read(folder, path);
		if (path.endsWith('.css')) return { path, content: text(copyStyles(content.toString(), placeOf(path))) };
		if (!path.endsWith('.html')) return { path, content };
		const page = copyPage(content.toString(), placeOf(path), addedTo(path));
		return { path, content: text(sealPage(page, readPage(page), COPY_RULES)) };
	});
	const scripts: CarriedScript[] = [
		{ name: 'guide', text: await bundleCopyScript() },
		{ name: 'search/pagefind', text: await bundlePagefind(join(folder, 'pagefind/pagefind.js')) },
		...carriedSearch(
			files
				.filter((path) => path.startsWith('pagefind/') && path !== 'pagefind/pagefind.js')
				.map((path) => ({ path: path.slice('pagefind/'.length), content: read(folder, path) }))
		),
		...LOCALES.flatMap((locale) => {
			const place = placeOf(`${locale}/compare/index.html`);
			return [...linkedSections(read(folder, place.path).toString(), base)].map(([page, ids]) =>
				carriedSections(page, read(folder, `${page}/index.html`).toString(), ids, place)
			);
		}),
	];
	const all = [
		...copied,
		...[...styles].map(([path, css]) => ({ path, content: text(copyStyles(css, placeOf(path))) })),
		...scripts.map(({ name, text: code }) => ({ path: `carried/${name}.js`, content: text(code) })),
	];
	check(all);
	return all.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Reads the finished files again, as `checkFolder` does with the site’s. */
function check(files: readonly CopyFile[]): void {
	const paths = new Set(files.map(({ path }) => path));
	const faults = files.flatMap(({ path, content }) => {
		const place = { path, base: '/', exists: (wanted: string) => paths.has(wanted) };
		const code = /\.(?:html|css)$/.test(path) ? Buffer.from(content).toString() : '';
		const found = path.endsWith('.html')
			? checkPage(code, place)
			: addressesInStyles(code).flatMap((address) => fetchFault(address, place));
		return [...new Set(found)].map((fault) => `${path} in the copy: ${fault}`);
	});
	if (faults.length > 0) throw new BuildFault(faults.join('\n'));
}

/** The archive: names in order, one date for all, so that the same files always give the same bytes. */
function pack(files: readonly CopyFile[], { name, date }: CopySource): Uint8Array {
	// Archives hold local time, and no zone with it: noon of the day, wherever the build runs.
	const [year = 2000, month = 1, day = 1] = (date ?? '2000-01-01').split('-').map(Number);
	const mtime = new Date(year, month - 1, day, 12);
	const entries: Zippable = {};
	for (const { path, content } of files) entries[`${name}/${path}`] = [content, { level: 9, mtime }];
	return zipSync(entries);
}
