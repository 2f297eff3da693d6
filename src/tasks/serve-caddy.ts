import { findProgram } from './find-program.ts';
import { serveProgram, type Served } from './serve-program.ts';

/** See `findProgram`. */
export const findCaddy = () =>
	findProgram({
		name: 'Caddy',
		packages: ['caddy'],
		paths: ['/usr/bin/caddy', '/usr/local/bin/caddy', '/opt/homebrew/bin/caddy'],
	});

/**
 * Serves a built folder by Caddy, with the snippet that the build wrote.
 *
 * @param base Where the site lives, with a slash at both ends.
 */
export const serveCaddy = (folder: string, base = '/'): Promise<Served> =>
	serveProgram(
		{
			program: findCaddy(),
			args: (file) => ['run', '--adapter', 'caddyfile', '--config', file],
			signal: 'SIGTERM',
			config: ({ root, port, folder }) => `{
	admin off
	auto_https off
}
http://127.0.0.1:${port} {
	root * ${root}
	import ${folder}/_hosting/Caddyfile
}
`,
		},
		folder,
		base
	);
