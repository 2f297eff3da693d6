import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/** A server that runs, and how to end it. */
export interface Served {
	url: string;
	stop: () => Promise<void>;
}

/** Where a server finds things. */
export interface Place {
	/** A folder of its own, for what it writes. */
	home: string;
	/** In it the built folder is what `base` is. */
	root: string;
	port: number;
	/** The built folder, as an absolute path. */
	folder: string;
}

/** How a program is told to serve. */
export interface ServerProgram {
	program: string;
	config: (place: Place) => string;
	/** @param file Where the text of `config` is. */
	args: (file: string, place: Place) => string[];
	/** Asks it to end once the answers under way are sent. */
	signal: NodeJS.Signals;
}

/** A port that is free now. */
async function freePort(): Promise<number> {
	const server = createServer();
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	const { port } = server.address() as AddressInfo;
	await new Promise((done) => server.close(done));
	return port;
}

/**
 * Serves a built folder by a program of this machine, until it is told to stop.
 *
 * @param base Where the site lives, with a slash at both ends.
 */
export async function serveProgram(server: ServerProgram, folder: string, base: string): Promise<Served> {
	const home = mkdtempSync(join(tmpdir(), 'mizan-serve-'));
	const root = join(home, 'root');
	const target = join(root, base).replace(/\/$/, '');
	mkdirSync(dirname(target), { recursive: true });
	symlinkSync(resolve(folder), target);
	const place = { home, root, port: await freePort(), folder: resolve(folder) };
	const file = join(home, 'server.conf');
	writeFileSync(file, server.config(place));
	const child = spawn(server.program, server.args(file, place), {
		stdio: ['ignore', 'ignore', 'pipe'],
		env: { ...process.env, HOME: home },
	});
	const url = `http://127.0.0.1:${place.port}`;
	await untilUp(child, url + base);
	return {
		url,
		stop: async () => {
			const gone = new Promise((done) => child.once('exit', done));
			child.kill(server.signal);
			await gone;
			rmSync(home, { recursive: true, force: true });
		},
	};
}

async function untilUp(child: ChildProcess, address: string): Promise<void> {
	let said = '';
	child.stderr?.on('data', (text: Buffer) => (said += text.toString()));
	const isUp = () =>
		fetch(address, { method: 'HEAD' }).then(
			() => true,
			() => false
		);
	while (!(await isUp())) {
		if (child.exitCode !== null) throw new Error(`${child.spawnfile} stopped: ${said.trim()}`);
		await new Promise((done) => setTimeout(done, 50));
	}
}
