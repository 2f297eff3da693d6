import { cpSync, existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import {
	CACHE_ASK,
	CACHE_FOREVER,
	FILE_TYPES,
	HASHED_FOLDERS,
	isText,
	OTHER_TYPE,
} from '../../src/postbuild/host-headers.ts';
import { MANIFEST } from '../../src/postbuild/manifest.ts';
import { isCompressedForm } from '../../src/postbuild/compress.ts';
import { filesIn } from '../../src/postbuild/walk.ts';
import { releaseId, WORKER, writeWorker } from '../../src/postbuild/worker-files.ts';
import type { Release } from '../../src/installed/release-list.ts';

/** Which release a built folder holds. */
export const releaseIn = (folder: string): Release =>
	JSON.parse(readFileSync(`${folder}/offline/newest.json`, 'utf8')) as Release;

/**
 * A later release, made from a built one without another build: every page and the words of the search say another thing.
 *
 * @returns Its id.
 */
export async function makeNextRelease(from: string, to: string): Promise<string> {
	rmSync(to, { recursive: true, force: true });
	cpSync(from, to, { recursive: true, filter: (path) => !isCompressedForm(path) });
	const old = releaseIn(from);
	rmSync(join(to, 'offline'), { recursive: true });
	for (const name of [WORKER, MANIFEST]) rmSync(join(to, name));
	const change = (path: string, make: (text: string) => string) =>
		writeFileSync(join(to, path), make(readFileSync(join(to, path), 'utf8')));
	const pages = filesIn(to).filter((path) => path.endsWith('.html'));
	for (const path of pages) change(path, (html) => html.replace('</h1>', ' II</h1>'));
	change('pagefind/words.json', (json) => `${json}\n`);
	const read = () => filesIn(to).map((path) => ({ path, content: readFileSync(join(to, path)) }));
	const next = { ...old, date: '2031-05-04', release: releaseId(read(), '2031-05-04') };
	for (const path of pages)
		change(path, (html) => html.replace(`"${old.release} ${old.date ?? '-'}`, `"${next.release} ${next.date}`));
	await writeWorker(to, next, read());
	return next.release;
}

/** What the host does: serves, answers every request with 500, or every file with a page. */
export type Mood = 'well' | 'broken' | 'portal';

/** A host whose files and moods can change, and which can be gone. It keeps its address. */
export class ChangingHost {
	folder: string;
	mood: Mood = 'well';
	/** Files of other places in the place of the folder's own. */
	readonly replaced = new Map<string, string>();
	/** The answer is cut off after this many bytes. */
	cutAfter: (path: string) => number | undefined = () => undefined;
	/** Paths asked for, and the bytes sent for them. */
	readonly sent: { path: string; bytes: number }[] = [];
	readonly #base: string;
	#server: Server | undefined;
	#port = 0;

	constructor(folder: string, base = '/') {
		this.folder = folder;
		this.#base = base;
	}

	get url(): string {
		return `http://localhost:${this.#port}${this.#base}`;
	}

	async start(): Promise<void> {
		this.#server = createServer((request, response) => {
			const path = new URL(request.url ?? '/', 'http://localhost').pathname;
			const inside = path.startsWith(this.#base) ? decodeURIComponent(path.slice(this.#base.length)) : '404';
			let file = this.replaced.get(inside) ?? join(this.folder, inside);
			if (existsSync(file) && statSync(file).isDirectory()) file = join(file, 'index.html');
			let status = existsSync(file) ? 200 : 404;
			if (status === 404) file = join(this.folder, '404.html');
			let content = readFileSync(file);
			let type = FILE_TYPES[extname(file).slice(1)] ?? OTHER_TYPE;
			if (this.mood === 'broken') [status, content, type] = [500, Buffer.from('<h1>Broken</h1>'), 'text/html'];
			if (this.mood === 'portal') [status, content, type] = [200, Buffer.from('<h1>Please log in</h1>'), 'text/html'];
			const body = isText(type) ? gzipSync(content) : content;
			response.writeHead(status, {
				'content-type': isText(type) ? `${type}; charset=utf-8` : type,
				'cache-control': HASHED_FOLDERS.some((name) => inside.startsWith(`${name}/`)) ? CACHE_FOREVER : CACHE_ASK,
				'content-length': body.length,
				...(isText(type) ? { 'content-encoding': 'gzip' } : {}),
			});
			const cut = this.cutAfter(inside);
			this.sent.push({ path: inside, bytes: cut ?? body.length });
			if (cut === undefined) response.end(body);
			else response.write(body.subarray(0, cut), () => response.destroy());
		});
		await new Promise<void>((resolve) => this.#server!.listen(this.#port, resolve));
		this.#port = (this.#server.address() as AddressInfo).port;
	}

	async stop(): Promise<void> {
		const server = this.#server;
		if (!server) return;
		this.#server = undefined;
		server.closeAllConnections();
		await new Promise((resolve) => server.close(resolve));
	}
}
