import { findProgram } from './find-program.ts';
import { serveProgram, type Served } from './serve-program.ts';

/** What an Apache of the usual kind has switched on, and what `.htaccess` asks for. */
const MODULES = ['mpm_event', 'authz_core', 'dir', 'mime', 'filter', 'headers', 'rewrite', 'deflate'];

/** See `findProgram`. */
export const findApache = () => findProgram({ name: 'Apache', packages: ['apache2'], paths: ['/usr/sbin/apache2'] });

/**
 * Serves a built folder by Apache, with the `.htaccess` that the build wrote.
 *
 * @param base Where the site lives, with a slash at both ends.
 */
export const serveApache = (folder: string, base = '/'): Promise<Served> =>
	serveProgram(
		{
			program: findApache(),
			args: (file) => ['-X', '-f', file],
			signal: 'SIGTERM',
			config: ({ home, root, port }) => `ServerRoot ${home}
ServerName localhost
Listen 127.0.0.1:${port}
PidFile ${home}/pid
ErrorLog ${home}/error.log
DefaultRuntimeDir ${home}
${MODULES.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`).join('\n')}
TypesConfig /etc/mime.types
DocumentRoot ${root}
<Directory />
	AllowOverride All
	Options FollowSymLinks
	Require all granted
</Directory>
`,
		},
		folder,
		base
	);
