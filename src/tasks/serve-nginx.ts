import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { findNginx } from './find-nginx.ts';

/** A port that is free now. */
async function freePort(): Promise<number> {
	const server = createServer();
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	const { port } = server.address() as AddressInfo;
	await new Promise((done) => server.close(done));
	return port;
}

/**
 * Serves a built folder by nginx, with the snippet that the build wrote, as the README says.
 *
 * @param base Where the site lives, with a slash at both ends.
 */
export async function serveNginx(folder: string, base = '/'): Promise<{ url: string; stop: () => Promise<void> }> {
	const home = mkdtempSync(join(tmpdir(), 'mizan-nginx-'));
	const root = join(home, 'root');
	// The built folder is what `base` is in `root`.
	const place = join(root, base).replace(/\/$/, '');
	mkdirSync(dirname(place), { recursive: true });
	symlinkSync(resolve(folder), place);
	const port = await freePort();
	const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
		(name) => `${name}_temp_path ${home}/${name};`
	);
	writeFileSync(
		join(home, 'nginx.conf'),
		`daemon off;
master_process off;
worker_rlimit_nofile 4096;
pid ${home}/pid;
error_log ${home}/error.log;
events { worker_connections 1024; }
http {
	include /etc/nginx/mime.types;
	default_type application/octet-stream;
	access_log off;
	sendfile on;
	${temporary.join('\n\t')}
	server {
		listen 127.0.0.1:${port};
		root ${root};
		include ${resolve(folder)}/_hosting/nginx.conf;
	}
}
`
	);
	const child = spawn(findNginx(), ['-c', join(home, 'nginx.conf'), '-p', home, '-e', join(home, 'error.log')], {
		stdio: ['ignore', 'ignore', 'pipe'],
	});
	let said = '';
	child.stderr.on('data', (text: Buffer) => (said += text.toString()));
	const url = `http://127.0.0.1:${port}`;
	const isUp = () =>
		fetch(url + base, { method: 'HEAD' }).then(
			() => true,
			() => false
		);
	while (!(await isUp())) {
		if (child.exitCode !== null) throw new Error(`nginx stopped: ${said.trim()}`);
		await new Promise((done) => setTimeout(done, 50));
	}
	return {
		url,
		stop: async () => {
			const gone = new Promise((done) => child.once('exit', done));
			child.kill('SIGQUIT');
			await gone;
			rmSync(home, { recursive: true, force: true });
		},
	};
}
