import { LOCALES, type Locale } from '../i18n/locales.ts';
import {
	base64,
	CACHE_PREFIX,
	COMPRESSED,
	OFFLINE_FOLDER,
	packListPath,
	packMark,
	savedMark,
	type Pack,
	type PackList,
} from './release-list.ts';

/**
 * Why something could not be saved. `full`: no room on the device; `network`: the connection broke off; `changed`: the server has
 * another release; `damaged`: what arrived is not what the list names; `busy`: another tab is saving, or this page by itself.
 */
export type SaveFault = 'full' | 'network' | 'changed' | 'damaged' | 'busy';

export class SaveError extends Error {
	readonly fault: SaveFault;
	constructor(fault: SaveFault) {
		super(fault);
		this.name = 'SaveError';
		this.fault = fault;
	}
}

/** Of the site that saves. */
export interface Place {
	/** Where the site lives, with a slash at both ends. */
	base: string;
	release: string;
}

/** Held by whoever saves or deletes. */
const LOCK = 'mizan-save';

/** True where the browser has all that saving, and reading what was saved, needs. */
export const canSave = (): boolean =>
	location.protocol !== 'file:' &&
	isSecureContext &&
	'serviceWorker' in navigator &&
	'caches' in globalThis &&
	'CompressionStream' in globalThis;

/** What the release offers to save. @throws {SaveError} `network` or `changed`. */
export async function packList({ base, release }: Place): Promise<PackList> {
	const response = await fetch(base + packListPath(release)).catch(() => {
		throw new SaveError('network');
	});
	if (!response.ok) throw new SaveError(response.status === 404 ? 'changed' : 'network');
	return (await response.json().catch(() => {
		throw new SaveError('changed');
	})) as PackList;
}

/** The packs of these languages, each once. */
export const packsOf = ({ packs }: PackList, locales: readonly Locale[]): Pack[] => [
	...packs.shared,
	...locales.flatMap((locale) => packs[locale]),
];

export const bytesOf = (packs: readonly Pack[]): number => packs.reduce((sum, { bytes }) => sum + bytes, 0);

/** The languages that are saved whole, with the newest release that holds each. */
export async function savedLanguages(base: string): Promise<Map<Locale, string>> {
	const saved = new Map<Locale, string>();
	for (const release of await caches.keys()) {
		if (!release.startsWith(CACHE_PREFIX)) continue;
		for (const locale of LOCALES)
			if (await caches.match(base + savedMark(locale), { cacheName: release })) saved.set(locale, release);
	}
	return saved;
}

/**
 * Saves languages, from where an earlier attempt has stopped.
 *
 * @param onProgress Told the share in 0…1 that is saved, after each part.
 * @throws {SaveError} What had arrived stays, but where there is no room.
 * @throws {DOMException} `AbortError`, if `signal` says so; what had arrived stays.
 */
export async function saveLanguages(
	place: Place,
	locales: readonly Locale[],
	{ signal, onProgress }: { signal: AbortSignal; onProgress: (share: number) => void }
): Promise<void> {
	await runAlone(() => save(place, locales, signal, onProgress));
}

/** @throws {SaveError} `busy`, if another tab or this page itself is at it. */
async function runAlone(work: () => Promise<void>): Promise<void> {
	const done = await navigator.locks.request(LOCK, { ifAvailable: true }, async (lock) => {
		if (!lock) return false;
		await work();
		return true;
	});
	if (!done) throw new SaveError('busy');
}

async function save(
	place: Place,
	locales: readonly Locale[],
	signal: AbortSignal,
	onProgress: (share: number) => void
): Promise<void> {
	const { base, release } = place;
	const packs = packsOf(await packList(place), locales);
	const cache = await caches.open(release);
	const all = bytesOf(packs);
	let before = 0;
	try {
		for (const pack of packs) {
			const mark = base + packMark(pack.sha256);
			if (!(await cache.match(mark))) {
				const bytes = await fetchPack(base, pack, signal, (part) => onProgress((before + part) / all));
				await store(cache, base, pack, bytes, signal);
				await cache.put(mark, new Response(''));
			}
			before += pack.bytes;
			onProgress(before / all);
		}
		for (const locale of locales) await cache.put(base + savedMark(locale), new Response(''));
	} catch (error) {
		if (!isQuotaError(error)) throw error;
		for (const locale of locales) await deleteLanguage(base, locale, [release]);
		throw new SaveError('full');
	}
}

/** Fetches a pack, and once more past every cache between if it is not what the list names. */
async function fetchPack(
	base: string,
	pack: Pack,
	signal: AbortSignal,
	onPart: (bytes: number) => void
): Promise<Uint8Array<ArrayBuffer>> {
	for (const cache of ['default', 'reload'] as const) {
		let response: Response;
		const bytes = new Uint8Array(pack.bytes);
		let length = 0;
		try {
			response = await fetch(base + pack.path, { cache, signal });
			if (response.ok)
				for (const reader = response.body!.getReader(); ;) {
					const { done, value } = await reader.read();
					if (done) break;
					if (length + value.length <= bytes.length) bytes.set(value, length);
					length += value.length;
					onPart(Math.min(length, bytes.length));
				}
		} catch {
			signal.throwIfAborted();
			throw new SaveError('network');
		}
		if (response.status === 404) throw new SaveError('changed');
		if (!response.ok) throw new SaveError('network');
		if (length === bytes.length && base64(await crypto.subtle.digest('SHA-256', bytes)) === pack.sha256) return bytes;
	}
	throw new SaveError('damaged');
}

/** Files put into the store at once: enough to keep the disk busy. */
const PUTS_AT_ONCE = 24;

async function store(
	cache: Cache,
	base: string,
	{ files, isCompressed }: Pack,
	packed: Uint8Array<ArrayBuffer>,
	signal: AbortSignal
): Promise<void> {
	const bytes = isCompressed
		? new Uint8Array(await through(packed, new DecompressionStream('gzip')).arrayBuffer())
		: packed;
	let start = 0;
	const parts = files.map(([path, length, compressed]) => {
		const headers = { 'content-type': typeOf(path), ...(compressed || isCompressed ? { [COMPRESSED]: '1' } : {}) };
		const part = bytes.subarray(start, (start += length));
		return { path, part, headers };
	});
	for (let at = 0; at < parts.length; at += PUTS_AT_ONCE) {
		signal.throwIfAborted();
		await Promise.all(
			parts.slice(at, at + PUTS_AT_ONCE).map(({ path, part, headers }) => {
				const body = isCompressed ? through(part, new CompressionStream('gzip')).body : part;
				return cache.put(base + path, new Response(body, { headers }));
			})
		);
	}
}

const through = (bytes: Uint8Array<ArrayBuffer>, stream: CompressionStream | DecompressionStream): Response =>
	new Response(new Response(bytes).body!.pipeThrough(stream));

/** Types of what is saved. Scripts and styles are refused without theirs. */
const TYPES: Readonly<Record<string, string>> = {
	js: 'text/javascript; charset=utf-8',
	css: 'text/css; charset=utf-8',
	json: 'application/json; charset=utf-8',
	svg: 'image/svg+xml',
	png: 'image/png',
	webmanifest: 'application/manifest+json',
	woff2: 'font/woff2',
};

const typeOf = (path: string): string =>
	/(^|\/)$/.test(path)
		? 'text/html; charset=utf-8'
		: (TYPES[path.slice(path.lastIndexOf('.') + 1)] ?? 'application/octet-stream');

const isQuotaError = (error: unknown): boolean => error instanceof DOMException && error.name === 'QuotaExceededError';

/** Files of a language, by their path; its offline page stays, since it is there from the first visit on. */
const belongsTo = (path: string, locale: Locale, pagefindFiles: ReadonlySet<string>): boolean =>
	(path.startsWith(`${locale}/`) && path !== `${locale}/offline/`) ||
	path === savedMark(locale) ||
	pagefindFiles.has(path) ||
	path.startsWith(`pagefind/fragment/${locale}`);

/** Deletes all that is saved and was visited, of every release. @throws {SaveError} `busy`. */
export async function deleteAll(base: string): Promise<void> {
	await runAlone(async () => {
		const releases = (await caches.keys()).filter((name) => name.startsWith(CACHE_PREFIX));
		for (const locale of LOCALES) await deleteLanguage(base, locale, releases);
	});
}

async function deleteLanguage(base: string, locale: Locale, releases: readonly string[]): Promise<void> {
	for (const release of releases) {
		const cache = await caches.open(release);
		const paths = (await cache.keys()).map(({ url }) => new URL(url).pathname.slice(base.length));
		const isLast = !paths.some((path) => LOCALES.some((one) => one !== locale && path === savedMark(one)));
		// The search of the other language fetches its own parts of the index again.
		const index = new Set(paths.filter((path) => isLast && /^pagefind\/.*\.(pf_|pagefind$)/.test(path)));
		for (const path of paths)
			if (belongsTo(path, locale, index) || path.startsWith(`${OFFLINE_FOLDER}pack/`)) await cache.delete(base + path);
	}
}
