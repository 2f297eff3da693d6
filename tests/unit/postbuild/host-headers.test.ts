import { expect, test } from 'vitest';
import { headersFor, hostFiles } from '../../../src/postbuild/host-headers.ts';
import { policyFor } from '../../../src/postbuild/policy.ts';

const POLICY = policyFor({ scripts: ["'sha256-A='"], styles: [] });
const files = Object.fromEntries(
	hostFiles({ base: '/m/', policy: POLICY, top: ['404.html', '_astro', '_hosting', 'ar', 'data', 'en', 'fonts'] }).map(
		({ path, text }) => [path, text]
	)
);

test('sends the same headers in the words of each host', () => {
	expect(Object.keys(files)).toEqual(['_headers', '.htaccess', '_hosting/nginx.conf', '_hosting/Caddyfile']);
	for (const [name, value] of Object.entries(headersFor(POLICY))) {
		expect(files['_headers']).toContain(`\n  ${name}: ${value}\n`);
		expect(files['.htaccess']).toContain(`\nHeader always set ${name} "${value}"\n`);
		expect(files['_hosting/nginx.conf']).toContain(`\nadd_header ${name} "${value}" always;\n`);
		expect(files['_hosting/Caddyfile']).toContain(`\n\t${name} "${value}"\n`);
	}
	expect(headersFor(POLICY)['Content-Security-Policy']).toBe(`${POLICY}; frame-ancestors 'none'`);
});

test('caches for good what has a hash in its name, and asks again for the rest', () => {
	expect(files['_headers']?.split('\n\n').slice(1).join('\n')).toMatchInlineSnapshot(`
		"/m/_astro/*
		  Cache-Control: public, max-age=31536000, immutable
		/m/fonts/*
		  Cache-Control: public, max-age=31536000, immutable
		/m/
		  Cache-Control: no-cache
		/m/sw.js
		  Cache-Control: no-cache
		/m/ar/*
		  Cache-Control: no-cache
		/m/data/*
		  Cache-Control: no-cache
		/m/en/*
		  Cache-Control: no-cache
		"
	`);
	for (const text of [files['.htaccess'], files['_hosting/nginx.conf']]) {
		expect(text).toContain('/m/(_astro|fonts)/');
		expect(text).toContain('"public, max-age=31536000, immutable"');
		expect(text).toContain('"no-cache"');
	}
});

test('answers what is missing with the page for it', () => {
	for (const name of ['.htaccess', '_hosting/nginx.conf', '_hosting/Caddyfile'])
		expect(files[name]).toMatch(/404.*\/m\/404\.html|rewrite \* \/m\/404\.html/);
});
