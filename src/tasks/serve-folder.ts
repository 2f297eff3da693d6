import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const TYPES: Record<string, string> = {
	'.html': 'text/html; charset=utf-8',
	'.css': 'text/css; charset=utf-8',
	'.js': 'text/javascript; charset=utf-8',
	'.json': 'application/json',
	'.svg': 'image/svg+xml',
	'.xml': 'application/xml',
	'.txt': 'text/plain; charset=utf-8',
	'.woff2': 'font/woff2',
};

/**
 * Serves a built folder on a free port of this machine as a good static host would: with brotli, long caching of hashed files, and
 * 404.html. For measurements only.
 */
export async function serveFolder(folder: string): Promise<{ url: string; server: Server }> {
	const compressed = new Map<string, Buffer>();
	const server = createServer((request, response) => {
		const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname));
		let file = join(folder, path);
		if (existsSync(file) && statSync(file).isDirectory()) file = join(file, 'index.html');
		const found = existsSync(file);
		if (!found) file = join(folder, '404.html');
		const type = TYPES[extname(file)] ?? 'application/octet-stream';
		const headers: Record<string, string> = {
			'content-type': type,
			'cache-control':
				path.startsWith('/_astro/') || path.startsWith('/fonts/') ? 'public, max-age=31536000, immutable' : 'no-cache',
		};
		let body: Buffer = readFileSync(file);
		if (/^(text|application\/(json|xml)|image\/svg)/.test(type)) {
			body = compressed.get(file) ?? brotliCompressSync(body);
			compressed.set(file, body);
			headers['content-encoding'] = 'br';
		}
		response.writeHead(found ? 200 : 404, headers).end(request.method === 'HEAD' ? undefined : body);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server };
}
