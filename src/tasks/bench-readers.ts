import { Agent, get } from 'node:http';
import { filesIn } from '../postbuild/walk.ts';
import { serveNginx } from './serve-nginx.ts';

/**
 * Many readers at once, for a while: each opens page after page, with what the page loads, and waits for nothing in between.
 *
 * @returns One line of figures; the number of answers that were none is among them.
 */
export async function benchReaders(folder: string, readers: number, seconds: number): Promise<string> {
	const { url, stop } = await serveNginx(folder);
	const agent = new Agent({ keepAlive: true, maxSockets: readers });
	const paths = filesIn(folder)
		.filter((path) => /\.(?:html|css|js|woff2)$/.test(path))
		.map((path) => `/${path.replace(/index\.html$/, '')}`);
	const times: number[] = [];
	let failed = 0;
	let bytes = 0;
	const read = (path: string) =>
		new Promise<void>((done) => {
			const start = performance.now();
			const fail = () => {
				failed++;
				done();
			};
			get(url + path, { agent, headers: { 'accept-encoding': 'gzip' } }, (response) => {
				response.on('data', (chunk: Buffer) => (bytes += chunk.length));
				response.on('error', fail);
				response.on('end', () => {
					if (response.statusCode !== 200) failed++;
					times.push(performance.now() - start);
					done();
				});
			}).on('error', fail);
		});
	const end = performance.now() + seconds * 1000;
	await Promise.all(
		Array.from({ length: readers }, async (_, reader) => {
			for (let turn = reader; performance.now() < end; turn++) await read(paths[turn % paths.length]!);
		})
	);
	agent.destroy();
	await stop();
	times.sort((a, b) => a - b);
	const share = (part: number) => `${(times[Math.floor(times.length * part)] ?? 0).toFixed(1)} ms`;
	return `${readers} readers for ${seconds} s: ${times.length} answers, ${failed} errors, ${Math.round(bytes / 1024 / 1024)} MiB; median ${share(0.5)}, 99th of 100 ${share(0.99)}`;
}
