import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { preview } from 'astro';
import type { TestProject } from 'vitest/node';
import { findJava } from '../../src/tasks/epubcheck.ts';
import { findChromium, findFirefox, findWebKit } from '../../src/tasks/find-browser.ts';
import { findApache } from '../../src/tasks/serve-apache.ts';
import { findCaddy } from '../../src/tasks/serve-caddy.ts';
import { findNginx } from '../../src/tasks/serve-nginx.ts';

declare module 'vitest' {
	interface ProvidedContext {
		/** Address of the built site. */
		site: string;
		/** The same content built and served under `/mizan/`. */
		subPathSite: string;
		chromium: string;
	}
}

/** The first of two ports. Another run on this machine may want others: `TEST_PORT=4500 npm test`. */
const PORT = Number(process.env['TEST_PORT'] ?? 4391);
const SUB_PATH_OUT = '.cache/sub-path';
/** Test files run side by side, but only one may install at a time: all that they need is there before they begin. */
const NEEDED = [findFirefox, findWebKit, findJava, findNginx, findApache, findCaddy];

/** Serves the built site, and a second build of it under a sub-path. `npm test` builds first; alone, Vitest builds what is missing. */
export default async function setup(project: TestProject) {
	const chromium = findChromium();
	for (const find of NEEDED)
		try {
			find();
		} catch (error) {
			// The test that needs it fails and says so too; the others can do without.
			console.error(error instanceof Error ? error.message : error);
		}
	const build = (args: string[], env: Record<string, string> = {}) =>
		execFileSync('astro', ['build', ...args], {
			stdio: ['ignore', 'ignore', 'inherit'],
			env: { ...process.env, ...env },
		});
	if (!existsSync('dist/ar/index.html')) build([]);
	build(['--outDir', SUB_PATH_OUT], {
		BASE_PATH: '/mizan/',
		SITE_URL: 'https://example.org',
		REPO_URL: 'https://example.org/repo',
	});
	const site = await preview({ root: '.', logLevel: 'error', server: { port: PORT } });
	const subPath = await preview({
		root: '.',
		outDir: SUB_PATH_OUT,
		base: '/mizan/',
		logLevel: 'error',
		server: { port: PORT + 1 },
	});
	project.provide('site', `http://localhost:${site.port}`);
	project.provide('subPathSite', `http://localhost:${subPath.port}/mizan`);
	project.provide('chromium', chromium);
	return async () => {
		await site.stop();
		await subPath.stop();
	};
}
