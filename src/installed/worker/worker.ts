import { kindOf, pagePath } from '../file-kind.ts';
import { releasesToDrop } from '../old-caches.ts';
import {
	base64,
	CACHE_PREFIX,
	COMPRESSED,
	HASH_DIGITS,
	listPath,
	NOT_SAVED_PAGE,
	SAVED_FOLDER,
	type ReleaseList,
} from '../release-list.ts';

declare const self: ServiceWorkerGlobalScope;
/** Put in when the worker is compiled. A release has a cache under its own name. */
declare const RELEASE: string;

/** How long a page may be waited for where a stored one is at hand. */
const PATIENCE_MS = 3000;
/** A cache on the way may still hold the file of the release before. */
const FRESH: RequestInit = { cache: 'no-cache' };
/** Keeps which page is of which release, for a worker that was put to sleep. */
const NOTES = 'mizan';
/** What `RELEASE_META` says in a page. */
const MARK = /"mizan-release" content="([\w-]+)/;

const { clients, registration } = self;
const { scope } = registration;
const typeOf = (response: Response) => response.headers.get('content-type') ?? '';
const nothing = () => undefined;

// Releases of pages

type Name = string | undefined;
const known: Record<string, Name | Promise<Name>> = {};
const noteOf = (client: string) => `${scope}?client=${client}`;

async function releaseOf(client: string): Promise<string | undefined> {
	return (await known[client]) ?? (await caches.match(noteOf(client), { cacheName: NOTES }))?.text();
}

async function remember(client: string, release: Name | Promise<Name>): Promise<void> {
	known[client] = release;
	await (await caches.open(NOTES)).put(noteOf(client), new Response((await release) ?? ''));
}

/** Releases with something stored: this one, then the others from the last to the first. */
const releases = async (): Promise<string[]> => [
	RELEASE,
	...(await caches.keys()).filter((name) => name.startsWith(CACHE_PREFIX) && name !== RELEASE).reverse(),
];

// Stored files. Nothing is stored, or taken from the store, whose bytes are not those that the list of its release names.

const lists: Record<string, ReleaseList | undefined> = {};
const readList = (answer: Promise<Response | undefined>) =>
	answer.then((response) => response!.json() as Promise<ReleaseList>).catch(nothing);
const storedList = (release: string) => readList(caches.match(scope + listPath(release)));
const listOf = async (release: string) =>
	(lists[release] ??= (await storedList(release)) ?? (await readList(fetch(scope + listPath(release)))));

/** The response with its body read, if it is the file of that release. @param isLasting Its name may vouch for it. */
async function checked(response: Response, path: string, release: string, isLasting?: boolean) {
	try {
		const packed = response.headers.has(COMPRESSED);
		const body = packed ? response.body!.pipeThrough(new DecompressionStream('gzip')) : response.body;
		const bytes = await new Response(body).arrayBuffer();
		const wanted = (await listOf(release))?.files[path];
		const found = base64(await crypto.subtle.digest('SHA-256', bytes)).slice(0, HASH_DIGITS);
		if (wanted ? wanted === found : isLasting)
			return new Response(bytes, { headers: { 'content-type': typeOf(response) } });
	} catch {
		// Cut short, or damaged.
	}
	return;
}

/** Stores a file that is the release’s, and gives it back. Without room the page does without. */
async function keep(response: Response, path: string, release: string, isLasting?: boolean) {
	const good = await checked(response, path, release, isLasting);
	if (good) {
		const body = good.clone().body!.pipeThrough(new CompressionStream('gzip'));
		const headers = { 'content-type': typeOf(good), [COMPRESSED]: '1' };
		const cache = await caches.open(release);
		await cache.put(scope + path, new Response(body, { headers })).catch(nothing);
	}
	return good;
}

async function stored(path: string, release: string, isLasting?: boolean) {
	const hit = await caches.match(scope + path, { cacheName: release });
	return hit && checked(hit, path, release, isLasting);
}

// Answers

/** The newest stored copy of a page; the client then is of its release. */
async function storedPage(path: string, client: string): Promise<Response | undefined> {
	for (const release of await releases()) {
		const page = await stored(path, release);
		if (page) {
			void remember(client, release);
			return page;
		}
	}
	return;
}

async function page(
	{ request, resultingClientId: client }: FetchEvent,
	path: string,
	wait: ExtendableEvent['waitUntil']
) {
	const asked = fetch(request)
		.then((response) => (response.status < 500 ? response : undefined))
		.catch(nothing);
	const patience = new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE_MS));
	const answer =
		(await Promise.race([asked, patience])) ??
		(await storedPage(path, client)) ??
		(await asked) ??
		(await storedPage(NOT_SAVED_PAGE, client)) ??
		Response.error();
	// What comes from the store has no address.
	if (answer.url && answer.ok) {
		const copy = answer.clone();
		const release = answer
			.clone()
			.text()
			.then((html) => MARK.exec(html)?.[1], nothing);
		wait(remember(client, release));
		wait(release.then((name) => (name ? keep(copy, path, name) : undefined)));
	}
	return answer;
}

async function file(
	{ request, clientId }: FetchEvent,
	path: string,
	isLasting: boolean,
	wait: ExtendableEvent['waitUntil']
) {
	const release = (await releaseOf(clientId)) || (isLasting && RELEASE);
	if (!release) return fetch(request);
	const own = await stored(path, release, isLasting);
	if (own) return own;
	const other = isLasting && (await caches.match(scope + path));
	const copy = other && (await keep(other, path, release, true));
	if (copy) return copy;
	const response = await fetch(request, isLasting ? {} : FRESH);
	if (!response.ok) return response;
	// A page in the place of a script or a list: a host that answers everything, or one that asks to log in first.
	if (typeOf(response).includes('html')) return Response.error();
	const good = await keep(response.clone(), path, release, isLasting);
	// A host may change a script on its way; a list of another release would lead astray, and says that there is one.
	if (good ?? isLasting) return good ?? response;
	wait(registration.update());
	return Response.error();
}

// Its life

async function install(): Promise<void> {
	const cache = await caches.open(RELEASE);
	await cache.add(scope + listPath(RELEASE));
	for (const path of (await listOf(RELEASE))!.shell)
		if (!((await stored(path, RELEASE)) ?? (await keep(await fetch(scope + path, FRESH), path, RELEASE))))
			throw new Error(path);
	// An old worker never waits for the last page to close: this one serves pages of any release.
	await self.skipWaiting();
}

/** Forgets pages that are closed, and releases that nobody needs. */
async function tidy(): Promise<void> {
	const open = (await clients.matchAll({ includeUncontrolled: true })).map(({ id }) => id);
	const notes = await caches.open(NOTES);
	for (const { url } of await notes.keys()) if (!open.some((id) => url === noteOf(id))) await notes.delete(url);
	const inUse = await Promise.all(open.map(releaseOf));
	// A page that has not said its release yet may need any.
	if (inUse.some((release) => !release)) return;
	const all = (await releases()).map(async (release) => {
		const keys = await (await caches.open(release)).keys();
		return { release, pages: keys.flatMap(({ url }) => (url.endsWith('/') || url.includes(SAVED_FOLDER) ? url : [])) };
	});
	for (const release of releasesToDrop(await Promise.all(all), inUse)) await caches.delete(release);
}

/** A page says which release it is of, once it has loaded. */
async function greet(client: Client, [release, path]: [string, string]): Promise<void> {
	await remember(client.id, release);
	await clients.claim();
	await tidy();
	if (!(await stored(path, release))) await keep(await fetch(scope + path, { cache: 'force-cache' }), path, release);
}

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(clients.claim()));
self.addEventListener('message', (event) => {
	const client = event.source as Client;
	if (event.data) event.waitUntil(greet(client, event.data as [string, string]));
	else {
		client.postMessage(RELEASE);
		// Chromium lets a new worker wait where the old one is woken in between; asked again, it takes over.
		event.waitUntil(self.skipWaiting());
	}
});
self.addEventListener('fetch', (event) => {
	const { method, url, mode } = event.request;
	if (method !== 'GET' || !url.startsWith(scope)) return;
	const path = url.slice(scope.length).replace(/[?#].*/, '');
	const kind = kindOf(path, mode === 'navigate');
	const wait = (work: Promise<unknown>) => event.waitUntil(work);
	if (kind === 'page') event.respondWith(page(event, pagePath(path), wait));
	else if (kind) event.respondWith(file(event, path, kind === 'lasting', wait));
});
