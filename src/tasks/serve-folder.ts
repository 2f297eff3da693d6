import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { CACHE_ASK, CACHE_FOREVER, FILE_TYPES, HASHED_FOLDERS, isText, OTHER_TYPE } from '../postbuild/host-headers.ts';

/**
 * Serves a built folder on a free port of this machine as a good static host would: with brotli, long caching of hashed files, and
 * 404.html. For tests and measurements only.
 *
 * @param base Where the site lives, with a slash at both ends.
 */
export async function serveFolder(folder: string, base = '/'): Promise<{ url: string; server: Server }> {
	const compressed = new Map<string, Buffer>();
	const hashed = HASHED_FOLDERS.map((name) => `${base}${name}/`);
	const server = createServer((request, response) => {
		const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname));
		let file = join(folder, path.startsWith(base) ? path.slice(base.length) : 'outside');
		if (existsSync(file) && statSync(file).isDirectory()) {
			if (!path.endsWith('/')) {
				response.writeHead(301, { location: `${path}/` }).end();
				return;
			}
			file = join(file, 'index.html');
		}
		const found = existsSync(file);
		if (!found) file = join(folder, '404.html');
		const type = FILE_TYPES[extname(file).slice(1)] ?? OTHER_TYPE;
		const headers: Record<string, string> = {
			'content-type': isText(type) ? `${type}; charset=utf-8` : type,
			'cache-control': hashed.some((start) => path.startsWith(start)) ? CACHE_FOREVER : CACHE_ASK,
		};
		let body: Buffer = readFileSync(file);
		if (isText(type) && /\bbr\b/.test(request.headers['accept-encoding'] ?? '')) {
			body = compressed.get(file) ?? (existsSync(`${file}.br`) ? readFileSync(`${file}.br`) : brotliCompressSync(body));
			compressed.set(file, body);
			headers['content-encoding'] = 'br';
			headers['vary'] = 'Accept-Encoding';
		}
		response.writeHead(found ? 200 : 404, headers).end(request.method === 'HEAD' ? undefined : body);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server };
}
