import { existsSync, globSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { BuildFault } from './build-fault.ts';
import { checkPage, fetchFault } from './check-page.ts';
import { compressFiles, isCompressedForm } from './compress.ts';
import { fillDownloads, type DownloadFacts } from './fill-downloads.ts';
import { hostFiles } from './host-headers.ts';
import { makeManifest, MANIFEST, manifestText, type Manifest } from './manifest.ts';
import { policyFor, together } from './policy.ts';
import { addressesInStyles, readPage, type PageFacts } from './read-page.ts';
import { sealPage } from './seal-page.ts';
import { markPage, releaseId, writeWorker } from './worker-files.ts';

interface Fault {
	path: string;
	fault: string;
}

/** What the walk is told. */
export interface Walk {
	/** The built folder. */
	folder: string;
	/** Where the site lives, with a slash at both ends. */
	base: string;
	release: Pick<Manifest, 'commit' | 'date'>;
	/** Makes the files to take along from the pages as they are before the walk; what it returns is said on the pages that offer them. */
	downloads?: (files: readonly string[]) => Promise<ReadonlyMap<string, DownloadFacts>>;
	/** Called before each step, with what it does. */
	progress?: (step: string) => void;
}

/** Cloudflare Pages reads 2,000 characters of a line; `frame-ancestors` and the header’s name come on top. */
const LONGEST_POLICY = 1900;

/** Every file of a folder, in order. */
export const filesIn = (folder: string): string[] =>
	globSync('**/{*,.*}', { cwd: folder })
		.map((path) => path.replaceAll('\\', '/'))
		.filter((path) => statSync(join(folder, path)).isFile())
		.sort();

/**
 * The one walk over the built files: makes what can be taken along, gives each page its policy, writes the headers for the usual
 * hosts and reads all of it again; then marks each page with its release, writes the worker, lists the release and compresses.
 *
 * @returns One line that says what was done.
 * @throws {BuildFault} With one line for each thing that is wrong with the finished files.
 */
export async function walkBuild({
	folder,
	base,
	release,
	downloads,
	progress = () => undefined,
}: Walk): Promise<string> {
	const pages = filesIn(folder).filter((path) => path.endsWith('.html'));
	if (downloads) progress('files to take along');
	const offered = (await downloads?.(filesIn(folder))) ?? new Map<string, DownloadFacts>();
	const facts: PageFacts[] = [];
	pages.forEach((path, index) => {
		progress(`policy ${index + 1} of ${pages.length}`);
		const file = join(folder, path);
		const html = fillDownloads(readFileSync(file, 'utf8'), offered);
		const page = readPage(html);
		if (page.head === undefined) throw new BuildFault(`${path}: Expected a page with a <head>, found none.`);
		writeFileSync(file, sealPage(html, page));
		facts.push(page);
	});

	const all = together(facts);
	const policy = policyFor(all);
	if (policy.length > LONGEST_POLICY)
		throw new BuildFault(
			`Expected a policy of ${LONGEST_POLICY} characters at most for the pages together, found ${policy.length}. Move inline scripts and styles into files, or make them the same on every page.`
		);
	const top = [...new Set(filesIn(folder).map((path) => path.split('/')[0] ?? ''))];
	for (const { path, text } of hostFiles({ base, policy, top })) {
		const file = join(folder, path);
		await mkdir(dirname(file), { recursive: true });
		await writeFile(file, text);
	}

	progress('check');
	const faults = gather(checkFolder(folder, base));
	if (faults.length > 0) throw new BuildFault(faults.join('\n'));

	progress('worker');
	const dataVersion = dataVersionOf(facts);
	const listed = () => filesIn(folder).filter((path) => path !== MANIFEST && !isCompressedForm(path));
	const read = (path: string) => ({ path, content: readFileSync(join(folder, path)) });
	const named = { release: releaseId(listed().map(read), release.date), date: release.date, dataVersion };
	for (const path of pages) {
		const file = join(folder, path);
		writeFileSync(file, markPage(readFileSync(file, 'utf8'), named));
	}
	await writeWorker(folder, named, listed().map(read));

	const plain = listed();
	const files = plain.map(read);
	writeFileSync(join(folder, MANIFEST), manifestText(makeManifest({ dataVersion, ...release }, files)));

	progress('compress');
	const { before, after } = await compressFiles(folder, [...plain, MANIFEST]);
	const kib = (bytes: number) => `${Math.round(bytes / 1024)} KiB`;
	const hashes = `${all.scripts.length} inline scripts and ${all.styles.length} inline styles`;
	return `${pages.length} pages sealed (${hashes} in all), ${files.length} files listed, ${kib(before)} compressed to ${kib(after)}.`;
}

/** One line for each fault, however many files have it. */
function gather(faults: readonly Fault[]): string[] {
	const files = new Map<string, string[]>();
	for (const { path, fault } of faults) files.set(fault, [...(files.get(fault) ?? []), path]);
	return [...files].map(
		([fault, [first, ...others]]) => `${first}${others.length > 0 ? ` and ${others.length} more` : ''}: ${fault}`
	);
}

/** Reads the finished files again; see `checkPage`. */
export function checkFolder(folder: string, base: string): Fault[] {
	const exists = (path: string) => existsSync(join(folder, path));
	return filesIn(folder).flatMap((path) => {
		const place = { path, base, exists };
		const text = /\.(?:html|css)$/.test(path) ? readFileSync(join(folder, path), 'utf8') : '';
		const faults = path.endsWith('.html')
			? checkPage(text, place)
			: addressesInStyles(text).flatMap((address) => fetchFault(address, place));
		return [...new Set(faults)].map((fault) => ({ path, fault }));
	});
}

function dataVersionOf(facts: readonly PageFacts[]): string | null {
	const versions = [...new Set(facts.flatMap(({ dataVersion }) => dataVersion ?? []))];
	if (versions.length > 1)
		throw new BuildFault(
			`Expected one version of the data in all pages, found ${versions.join(' and ')}. Build again.`
		);
	return versions[0] ?? null;
}
