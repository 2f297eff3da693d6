/** What a browser may do for a page besides what its policy says: nothing that the guide does not use. */
const SWITCHED_OFF = [
	'accelerometer',
	'autoplay',
	'browsing-topics',
	'camera',
	'display-capture',
	'encrypted-media',
	'geolocation',
	'gyroscope',
	'hid',
	'idle-detection',
	'local-fonts',
	'magnetometer',
	'microphone',
	'midi',
	'payment',
	'picture-in-picture',
	'publickey-credentials-get',
	'screen-wake-lock',
	'serial',
	'storage-access',
	'usb',
	'window-management',
	'xr-spatial-tracking',
];

/** Folders whose files carry a hash of their content in their name. */
export const HASHED_FOLDERS = ['_astro', 'fonts'];
export const CACHE_FOREVER = 'public, max-age=31536000, immutable';
/** Kept, but asked for again each time: a page of today never stands beside a file of yesterday. */
export const CACHE_ASK = 'no-cache';

/** Type of each kind of file that the guide may hold; anything else is data. */
export const FILE_TYPES: Readonly<Record<string, string>> = {
	css: 'text/css',
	csv: 'text/csv',
	epub: 'application/epub+zip',
	html: 'text/html',
	jpg: 'image/jpeg',
	js: 'text/javascript',
	json: 'application/json',
	md: 'text/markdown',
	pdf: 'application/pdf',
	png: 'image/png',
	svg: 'image/svg+xml',
	txt: 'text/plain',
	wasm: 'application/wasm',
	webmanifest: 'application/manifest+json',
	webp: 'image/webp',
	woff2: 'font/woff2',
	xml: 'application/xml',
	zip: 'application/zip',
};
export const OTHER_TYPE = 'application/octet-stream';

/** Types whose text is UTF-8, and is worth compressing. */
export const isText = (type: string) => /^text\/|json$|xml$/.test(type);
const TEXT_TYPES = [...new Set(Object.values(FILE_TYPES))].filter(isText).join(' ');

/** The compressed forms that stand beside a file, the smaller one first. */
const COMPRESSED = [
	{ ending: 'br', encoding: 'br' },
	{ ending: 'gz', encoding: 'gzip' },
];

/** Headers of every answer. A header may say what a `<meta>` may not: who may put the guide into a frame. */
export const headersFor = (policy: string): Record<string, string> => ({
	'Content-Security-Policy': `${policy}; frame-ancestors 'none'`,
	'Cross-Origin-Opener-Policy': 'same-origin',
	'Cross-Origin-Resource-Policy': 'same-origin',
	'Permissions-Policy': SWITCHED_OFF.map((feature) => `${feature}=()`).join(', '),
	'Referrer-Policy': 'no-referrer',
	'X-Content-Type-Options': 'nosniff',
});

/** Where the site lives on its host. */
interface Site {
	/** With a slash at both ends. */
	base: string;
	/** The policy of all pages together. */
	policy: string;
	/** Names of the folders and files at the top of the built folder. */
	top: readonly string[];
}

/** A file for one kind of host, and where it lies in the built folder. */
export interface HostFile {
	path: string;
	text: string;
}

const each = (headers: Record<string, string>, line: (name: string, value: string) => string) =>
	Object.entries(headers)
		.map(([name, value]) => line(name, value))
		.join('\n');

/** Netlify, Cloudflare Pages and those that follow them. Rules add up there, so each path is named once for its caching. */
function underscoreHeaders({ base, policy, top }: Site): HostFile {
	const asked = top.filter((name) => !HASHED_FOLDERS.includes(name) && !name.startsWith('_') && !name.includes('.'));
	const rules = [
		`${base}*\n${each(headersFor(policy), (name, value) => `  ${name}: ${value}`)}`,
		...HASHED_FOLDERS.map((folder) => `${base}${folder}/*\n  Cache-Control: ${CACHE_FOREVER}`),
		...[base, `${base}sw.js`, ...asked.map((name) => `${base}${name}/*`)].map(
			(path) => `${path}\n  Cache-Control: ${CACHE_ASK}`
		),
	];
	return { path: '_headers', text: `${rules.join('\n\n')}\n` };
}

/** Apache. It sends the compressed forms beside the files; what has none is compressed as it is sent. */
function htaccess({ base, policy }: Site): HostFile {
	const texts = Object.entries(FILE_TYPES).filter(([, type]) => isText(type));
	return {
		path: '.htaccess',
		text: `ErrorDocument 404 ${base}404.html
Options -Indexes
DirectoryIndex index.html
${Object.entries(FILE_TYPES)
	.map(([ending, type]) => `AddType ${type} .${ending}`)
	.join('\n')}
AddCharset utf-8 ${texts.map(([ending]) => `.${ending}`).join(' ')}
<IfModule mod_headers.c>
${each(headersFor(policy), (name, value) => `Header always set ${name} "${value}"`)}
Header set Cache-Control "${CACHE_ASK}"
Header set Cache-Control "${CACHE_FOREVER}" "expr=%{REQUEST_URI} =~ m#^${base}(${HASHED_FOLDERS.join('|')})/#"
# Only where the site is reached through HTTPS alone:
# Header always set Strict-Transport-Security "max-age=31536000"
</IfModule>
<IfModule mod_rewrite.c>
RewriteEngine On
${COMPRESSED.map(
	({ ending, encoding }) => `AddEncoding ${encoding} .${ending}
RewriteCond %{HTTP:Accept-Encoding} \\b${encoding}\\b
RewriteCond %{REQUEST_FILENAME}.${ending} -f
RewriteRule ^(.+)$ $1.${ending} [L]`
).join('\n')}
${texts
	.map(
		([ending, type]) => `<FilesMatch "\\.${ending}\\.(br|gz)$">
ForceType "${type}; charset=utf-8"
</FilesMatch>`
	)
	.join('\n')}
<IfModule mod_headers.c>
<FilesMatch "\\.(${texts.map(([ending]) => ending).join('|')})(\\.(br|gz))?$">
Header merge Vary Accept-Encoding
</FilesMatch>
</IfModule>
</IfModule>
<IfModule mod_brotli.c>
AddOutputFilterByType BROTLI_COMPRESS ${TEXT_TYPES}
</IfModule>
<IfModule mod_deflate.c>
AddOutputFilterByType DEFLATE ${TEXT_TYPES}
</IfModule>
`,
	};
}

/** nginx, for `include` in a `server` whose `root` is the folder above `base`. */
function nginx({ base, policy }: Site): HostFile {
	return {
		path: '_hosting/nginx.conf',
		text: `# include this in a server block; root is the folder in which ${base} is the built folder.
index index.html;
error_page 404 ${base}404.html;
absolute_redirect off;
server_tokens off;
charset utf-8;
charset_types ${TEXT_TYPES};
types {
${Object.entries(FILE_TYPES)
	.map(([ending, type]) => `\t${type} ${ending};`)
	.join('\n')}
}
default_type ${OTHER_TYPE};
# The .gz files beside the pages. With the module brotli_static, add: brotli_static on;
gzip_static on;
gzip_vary on;

${each(headersFor(policy), (name, value) => `add_header ${name} "${value}" always;`)}
# Only where the site is reached through HTTPS alone:
# add_header Strict-Transport-Security "max-age=31536000" always;
set $mizan_cache "${CACHE_ASK}";
if ($uri ~ ^${base}(${HASHED_FOLDERS.join('|')})/) {
	set $mizan_cache "${CACHE_FOREVER}";
}
add_header Cache-Control $mizan_cache;
`,
	};
}

/** Caddy, for \`import\` in a site whose \`root\` is the folder above \`base\`. */
function caddy({ base, policy }: Site): HostFile {
	return {
		path: '_hosting/Caddyfile',
		text: `# import this in a site block; root is the folder in which ${base} is the built folder.
header {
${each(headersFor(policy), (name, value) => `\t${name} "${value}"`)}
	# Only where the site is reached through HTTPS alone:
	# Strict-Transport-Security "max-age=31536000"
}
@hashed path ${HASHED_FOLDERS.map((folder) => `${base}${folder}/*`).join(' ')}
header @hashed Cache-Control "${CACHE_FOREVER}"
@asked not path ${HASHED_FOLDERS.map((folder) => `${base}${folder}/*`).join(' ')}
header @asked Cache-Control "${CACHE_ASK}"
${Object.entries(FILE_TYPES)
	.map(
		([ending, type]) =>
			`@${ending} path *.${ending}\nheader @${ending} Content-Type "${isText(type) ? `${type}; charset=utf-8` : type}"`
	)
	.join('\n')}
handle_errors {
	header Content-Type "${FILE_TYPES['html']}; charset=utf-8"
	rewrite * ${base}404.html
	file_server
}
file_server {
	precompressed br gzip
}
`,
	};
}

/** The same headers in the words of each host. */
export const hostFiles = (site: Site): HostFile[] => [
	underscoreHeaders(site),
	htaccess(site),
	nginx(site),
	caddy(site),
];
