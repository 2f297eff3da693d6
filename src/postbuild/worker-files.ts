import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import { DomUtils, parseDocument } from 'htmlparser2';
import { build } from 'vite';
import { LOCALES, type Locale } from '../i18n/locales.ts';
import { kindOf } from '../installed/file-kind.ts';
import {
	CACHE_PREFIX,
	HASH_DIGITS,
	listPath,
	NEWEST,
	NOT_SAVED_PAGE,
	OFFLINE_FOLDER,
	packListPath,
	RELEASE_META,
	type Pack,
	type PackList,
	type Release,
	type ReleaseList,
} from '../installed/release-list.ts';
import { FILE_TYPES, isText, OTHER_TYPE } from './host-headers.ts';

export const WORKER = 'sw.js';
/** Put in the place of the worker where it must go: it deletes what was stored and takes itself away. */
export const WORKER_OFF = '_hosting/sw-off.js';

/** Large enough that saving asks for few files, small enough that a broken connection loses little. */
const PACK_BYTES = 128 * 1024;

/** What Pagefind fetches for each result. */
const SMALL_FILE = /^pagefind\/fragment\//;

interface File {
	/** Path inside the built folder. */
	path: string;
	content: Uint8Array;
}

const sha256 = (content: Uint8Array) => createHash('sha256').update(content).digest('base64');

/** A release is its files and its day: the same files of the same day are the same release. */
export function releaseId(files: readonly File[], date: string | null): string {
	const hash = createHash('sha256').update(`${date}\n`);
	for (const { path, content } of files) hash.update(`${path}\0${sha256(content)}\n`);
	return `${CACHE_PREFIX}${hash.digest('hex').slice(0, 8)}`;
}

/** Says in a page which release it is of. @param html A sealed page: what comes first in it is known. */
export const markPage = (html: string, { release, date, dataVersion }: Release): string =>
	html.replace(
		'<meta name="referrer"',
		`<meta name="${RELEASE_META}" content="${release} ${date ?? '-'} ${dataVersion ?? '-'}"/>$&`
	);

/** The name that the browser asks by: a page's is its folder. */
const asked = (path: string) => path.replace(/(^|\/)index\.html$/, '$1');
const isPage = (path: string) => path.endsWith('.html');

function titleOf({ content }: File): string {
	const document = parseDocument(Buffer.from(content).toString());
	const title = DomUtils.findOne(({ name }) => name === 'title', document.children);
	return title ? DomUtils.textContent(title).replace(/ \| [^|]*$/, '') : '';
}

/** Which part of what can be saved a file belongs to; `undefined` for what is only downloaded. */
function setOf(path: string, codes: Record<Locale, string>): keyof PackList['packs'] | undefined {
	const locale = LOCALES.find(
		(one) =>
			path.startsWith(`${one}/`) ||
			path.startsWith(`pagefind/fragment/${one}`) ||
			path.startsWith(`pagefind/index/${codes[one]}`) ||
			path.startsWith(`pagefind/pagefind.${codes[one]}`)
	);
	if (locale) return locale;
	if (isPage(path)) return path === '404.html' ? undefined : 'shared';
	// The licence and the icons are asked for where the guide is installed, and that needs a network.
	return kindOf(path, false) && !/\.(txt|png)$/.test(path) ? 'shared' : undefined;
}

/** The code under which Pagefind's files hold each language. */
function codesIn(files: readonly File[]): Record<Locale, string> {
	const entry = files.find(({ path }) => path === 'pagefind/pagefind-entry.json');
	const { languages } = JSON.parse(entry ? Buffer.from(entry.content).toString() : '{"languages":{}}') as {
		languages: Partial<Record<Locale, { hash: string }>>;
	};
	const code = (locale: Locale) => languages[locale]?.hash.replace(/_.*/, '') ?? locale;
	return { ar: code('ar'), en: code('en') };
}

/** The lists and packs of a release, as files of it. */
export function offlineFiles(release: Release, files: readonly File[], shell: readonly string[]): File[] {
	const codes = codesIn(files);
	const savable = files.flatMap((file) => {
		const set = setOf(file.path, codes);
		return set ? [{ ...file, set, name: asked(file.path) }] : [];
	});
	const list: ReleaseList = {
		...release,
		files: Object.fromEntries(
			savable
				// The names of the rest are made from their content.
				.filter(({ path }) => !/^pagefind\/.*\.pf_/.test(path))
				.map(({ name, content }) => [name, sha256(content).slice(0, HASH_DIGITS)])
		),
		shell: [...shell],
		titles: Object.fromEntries(
			savable
				.filter(({ path }) => isPage(path) && LOCALES.some((locale) => path.startsWith(`${locale}/`)))
				.map((file) => [file.name, titleOf(file)])
		),
	};
	const packs: File[] = [];
	const pack = (set: string): Pack[] => {
		const made: Pack[] = [];
		let bodies: Uint8Array[] = [];
		let entries: Pack['files'] = [];
		const close = (isCompressed = false) => {
			if (entries.length === 0) return;
			const content = isCompressed ? gzipSync(Buffer.concat(bodies), { level: 9 }) : Buffer.concat(bodies);
			const hash = sha256(content);
			const path = `${OFFLINE_FOLDER}${set}-${createHash('sha256').update(content).digest('hex').slice(0, 10)}.bin`;
			packs.push({ path, content });
			made.push({ path, bytes: content.length, sha256: hash, isCompressed, files: entries });
			[bodies, entries] = [[], []];
		};
		const [small, rest] = [true, false].map((isSmall) =>
			savable.filter((file) => file.set === set && SMALL_FILE.test(file.path) === isSmall)
		) as [typeof savable, typeof savable];
		for (const { name, path, content } of rest) {
			const compressed = isText(typeOf(path));
			const body = compressed ? gzipSync(content, { level: 9 }) : content;
			if (bodies.reduce((sum, { length }) => sum + length, body.length) > PACK_BYTES) close();
			bodies.push(body);
			entries.push([name, body.length, compressed ? 1 : 0]);
		}
		close();
		for (const { name, content } of small) {
			// Compressed already, each for itself, which makes twice as much of them.
			const body = gunzipSync(content);
			if (bodies.reduce((sum, { length }) => sum + length, body.length) > 4 * PACK_BYTES) close(true);
			bodies.push(body);
			entries.push([name, body.length, 0]);
		}
		close(true);
		return made;
	};
	const packList: PackList = { ...release, packs: { shared: pack('shared'), ar: pack('ar'), en: pack('en') } };
	const json = (path: string, value: unknown) => ({ path, content: Buffer.from(`${JSON.stringify(value)}\n`) });
	return [
		json(listPath(release.release), list),
		json(packListPath(release.release), packList),
		json(NEWEST, release),
		...packs,
	];
}

const typeOf = (path: string) => FILE_TYPES[extname(path).slice(1)] ?? OTHER_TYPE;

/** What is kept from the first visit on: what shows a page, and the pages that help without a network. */
export function shellOf(files: readonly File[]): string[] {
	const pages = [NOT_SAVED_PAGE, ...LOCALES.map((locale) => `${locale}/offline/`)];
	const fetched = pages.flatMap((page) => {
		const file = files.find(({ path }) => path === `${page}index.html`);
		return file ? assetsOf(file, files) : [];
	});
	const fonts = files.filter(({ path }) => /^fonts\/.*\.woff2$/.test(path)).map(({ path }) => path);
	return [...new Set(['', ...pages, ...fetched, ...fonts])].sort();
}

/** The hashed files that a page names, and those that they import. */
function assetsOf(page: File, files: readonly File[]): string[] {
	const byName = new Map(files.map((file) => [file.path.replace(/.*\//, ''), file]));
	const found = new Set<File>();
	const follow = ({ content }: File) => {
		for (const [name] of Buffer.from(content)
			.toString()
			.matchAll(/[\w.-]+\.(?:js|css)\b/g)) {
			const file = byName.get(name);
			if (!file?.path.startsWith('_astro/') || found.has(file)) continue;
			found.add(file);
			if (name.endsWith('.js')) follow(file);
		}
	};
	follow(page);
	return [...found].map(({ path }) => path);
}

const SOURCE = fileURLToPath(new URL('../installed/worker/worker.ts', import.meta.url));

/** Compiles the worker for a release. */
export async function workerCode(release: string): Promise<string> {
	const result = await build({
		configFile: false,
		logLevel: 'error',
		define: { RELEASE: JSON.stringify(release) },
		build: {
			write: false,
			target: 'es2022',
			minify: true,
			rollupOptions: { input: SOURCE, output: { format: 'iife' } },
		},
	});
	const made = Array.isArray(result) ? result[0] : result;
	const chunk = made && 'output' in made ? made.output[0] : undefined;
	if (chunk?.type !== 'chunk') throw new Error(`Expected one script from ${SOURCE}.`);
	return chunk.code;
}

/** See `WORKER_OFF`. */
export const WORKER_OFF_CODE = `// Put this in the place of sw.js: readers’ browsers delete what the guide stored and ask the server for every page again.
self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) =>
	event.waitUntil(
		(async () => {
			for (const name of await caches.keys()) if (name.startsWith('mizan')) await caches.delete(name);
			await self.registration.unregister();
		})()
	)
);
`;

/** Writes the worker and all it needs beside the finished pages. @param files All files of the release, in order of their paths. */
export async function writeWorker(folder: string, release: Release, files: readonly File[]): Promise<void> {
	const made = [
		...offlineFiles(release, files, shellOf(files)),
		{ path: WORKER, content: await workerCode(release.release) },
		{ path: WORKER_OFF, content: WORKER_OFF_CODE },
	];
	for (const { path, content } of made) {
		await mkdir(dirname(join(folder, path)), { recursive: true });
		await writeFile(join(folder, path), content);
	}
}
