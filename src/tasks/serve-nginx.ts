import { findProgram } from './find-program.ts';
import { serveProgram, type Served } from './serve-program.ts';

const PATHS = ['/usr/sbin/nginx', '/usr/bin/nginx', '/usr/local/sbin/nginx', '/opt/homebrew/bin/nginx'];

/** See `findProgram`. */
export const findNginx = () => findProgram({ name: 'nginx', packages: ['nginx-light'], paths: PATHS });

/**
 * Serves a built folder by nginx, with the snippet that the build wrote, as the README says.
 *
 * @param base Where the site lives, with a slash at both ends.
 */
export const serveNginx = (folder: string, base = '/'): Promise<Served> =>
	serveProgram(
		{
			program: findNginx(),
			args: (file, { home }) => ['-c', file, '-p', home, '-e', `${home}/error.log`],
			signal: 'SIGQUIT',
			config: ({ home, root, port, folder }) => `daemon off;
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
	${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${home}/${name};`).join('\n\t')}
	server {
		listen 127.0.0.1:${port};
		root ${root};
		include ${folder}/_hosting/nginx.conf;
	}
}
`,
		},
		folder,
		base
	);
