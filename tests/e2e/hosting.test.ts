/** The built folder on two servers: nginx with the snippet that the build writes, and a plain static one. */
import { readFileSync } from 'node:fs';
import { request, type IncomingHttpHeaders } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CACHE_ASK, CACHE_FOREVER, headersFor } from '../../src/postbuild/host-headers.ts';
import { filesIn } from '../../src/postbuild/walk.ts';
import { serveFolder } from '../../src/tasks/serve-folder.ts';
import { serveNginx } from '../../src/tasks/serve-nginx.ts';
import { launch, sample } from './built-site.ts';

interface Answer {
	status: number | undefined;
	headers: IncomingHttpHeaders;
	body: Buffer;
}

/** As a server sends it: nothing is unpacked, nothing followed. */
const get = (url: string, encoding = 'identity') =>
	new Promise<Answer>((resolve, reject) => {
		request(url, { headers: { 'accept-encoding': encoding } }, (response) => {
			const chunks: Buffer[] = [];
			response.on('data', (chunk: Buffer) => chunks.push(chunk));
			response.on('end', () =>
				resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) })
			);
		})
			.on('error', reject)
			.end();
	});

describe.each([
	{ folder: 'dist', base: '/' },
	{ folder: '.cache/sub-path', base: '/mizan/' },
])('$folder under $base', ({ folder, base }) => {
	let nginx: Awaited<ReturnType<typeof serveNginx>>;
	let plain: Awaited<ReturnType<typeof serveFolder>>;
	beforeAll(async () => {
		nginx = await serveNginx(folder, base);
		plain = await serveFolder(folder, base);
	});
	afterAll(async () => {
		plain.server.close();
		await nginx.stop();
	});

	const published = filesIn(folder).filter((path) => !/\.(?:br|gz)$|^_hosting|^\.htaccess|^_headers/.test(path));
	/** One of each kind, and a sample of all. */
	const kinds = new Map(published.map((path) => [path.replace(/^.*\.(?=\w+$)/, ''), path]));
	const paths = [...new Set([...kinds.values(), ...sample(published, 60)])];
	const addressOf = (path: string) => base + encodeURI(path.replace(/(^|\/)index\.html$/, '$1'));

	test('both send the same files with the same types and caching', async () => {
		for (const path of paths) {
			const [a, b] = await Promise.all([get(nginx.url + addressOf(path)), get(plain.url + addressOf(path))]);
			expect([a.status, b.status], path).toEqual([200, 200]);
			const file = readFileSync(`${folder}/${path}`);
			expect(a.body.equals(file) && b.body.equals(file), path).toBe(true);
			expect(a.headers['content-type'], path).toBe(b.headers['content-type']);
			const cached = /^(?:_astro|fonts)\//.test(path) ? CACHE_FOREVER : CACHE_ASK;
			expect([a.headers['cache-control'], b.headers['cache-control']], path).toEqual([cached, cached]);
		}
	});

	test('each sends what was compressed beforehand to who takes it', async () => {
		const compressed = paths.filter((path) => filesIn(folder).includes(`${path}.gz`));
		expect(compressed.length).toBeGreaterThan(5);
		for (const path of compressed) {
			const file = readFileSync(`${folder}/${path}`);
			const gzipped = await get(nginx.url + addressOf(path), 'gzip, br');
			expect(gzipped.headers, path).toMatchObject({ 'content-encoding': 'gzip', vary: 'Accept-Encoding' });
			expect(gzipped.body.equals(readFileSync(`${folder}/${path}.gz`)), path).toBe(true);
			expect(gunzipSync(gzipped.body).equals(file), path).toBe(true);
			const brotli = await get(plain.url + addressOf(path), 'gzip, br');
			expect(brotli.headers, path).toMatchObject({ 'content-encoding': 'br', vary: 'Accept-Encoding' });
			expect(brotliDecompressSync(brotli.body).equals(file), path).toBe(true);
		}
	});

	test('nginx sends the headers of the table, also with what is missing', async () => {
		const [, policy = ''] = /Content-Security-Policy "(.*); frame-ancestors/.exec(
			readFileSync(`${folder}/_hosting/nginx.conf`, 'utf8')
		)!;
		const expected = Object.fromEntries(
			Object.entries(headersFor(policy)).map(([name, value]) => [name.toLowerCase(), value])
		);
		for (const path of ['', 'ar/', 'en/decide/', 'no-such-page/'])
			expect((await get(nginx.url + base + path)).headers, path).toMatchObject(expected);
	});

	test('both answer what is missing with 404 and the page for it, and lead a folder to its slash', async () => {
		const missing = readFileSync(`${folder}/404.html`);
		for (const { url } of [nginx, plain]) {
			const answer = await get(`${url}${base}en/no-such-page/`);
			expect([answer.status, answer.body.equals(missing)]).toEqual([404, true]);
			const led = await get(`${url}${base}en/decide`);
			expect([led.status, led.headers.location]).toEqual([301, `${base}en/decide/`]);
		}
	});

	describe('in a browser', () => {
		let browser: Browser;
		beforeAll(async () => void (browser = await launch()));
		afterAll(() => browser.close());

		test.each(['ar/decide/', 'en/for/cost/'])('%s works under the headers of nginx', async (path) => {
			const page = await browser.newPage();
			const seen: string[] = [];
			page.on('console', (message) => ['error', 'warning'].includes(message.type()) && seen.push(message.text()));
			page.on('pageerror', (error) => seen.push(error.message));
			page.on('requestfailed', (failed) => seen.push(failed.url()));
			await page.goto(nginx.url + base + path, { waitUntil: 'networkidle' });
			await page.keyboard.press('/');
			await page.locator('dialog[open] input').first().fill('WhatsApp');
			await page.locator('dialog[open] a[href]').first().waitFor();
			expect(seen).toEqual([]);
			await page.close();
		});
	});
});
