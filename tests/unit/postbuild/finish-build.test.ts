import { cpSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { expect, test, vi } from 'vitest';
import { finishBuild } from '../../../src/postbuild/finish-build.ts';
import { folderWith } from './folder.ts';

type Hooks = AstroIntegration['hooks'];
const call = (hooks: Hooks, name: keyof Hooks, parameters: object) =>
	(hooks[name] as (parameters: object) => unknown)(parameters);

/** A build of these files into a project whose `dist` holds an older one. */
async function build(files: Record<string, string>, command = 'build') {
	const root = folderWith({ 'dist/index.html': 'the last good build' });
	const { hooks } = finishBuild();
	let outDir = pathToFileURL(`${join(root, 'dist')}/`);
	const config = { root: pathToFileURL(`${root}/`), outDir, base: '/' };
	const updateConfig = (change: { outDir: URL }) => (outDir = change.outDir);
	await call(hooks, 'astro:config:setup', { command, config, updateConfig });
	await call(hooks, 'astro:config:done', { config });
	const out = fileURLToPath(outDir);
	cpSync(folderWith(files), out, { recursive: true });
	const logger = { info: vi.fn(), error: vi.fn() };
	const done = () => Promise.resolve(call(hooks, 'astro:build:done', { logger }));
	return { out, done, logger, read: () => readFileSync(join(root, 'dist/index.html'), 'utf8') };
}

const page = (body: string) => `<html><head><title>x</title></head><body>${body}</body></html>`;

test('builds beside the last good build and puts the new one in its place', async () => {
	const { out, done, logger, read } = await build({ 'index.html': page('new') });
	expect(out).toMatch(/\.cache\/next\/dist\/$/);
	expect(read()).toBe('the last good build');
	await done();
	expect(read()).toContain('Content-Security-Policy');
	expect(existsSync(out)).toBe(false);
	expect(logger.info).toHaveBeenCalledWith(expect.stringMatching(/^1 pages sealed/));
});

test('leaves the last good build where a page is at fault, with one line', async () => {
	const { done, read } = await build({ 'index.html': page('<script src="/no.js"></script>') });
	const error = await done().then(
		() => undefined,
		(thrown: unknown) => thrown as Error
	);
	expect(error?.stack).toBe(
		'index.html: Expected a file at `/no.js`, found none. Add the file, or take the reference out.'
	);
	expect(read()).toBe('the last good build');
});

test('has nothing to do where nothing is built', async () => {
	const { out, done, read } = await build({ 'index.html': page('new') }, 'preview');
	expect(out).toMatch(/\/dist\/$/);
	await done();
	expect(read()).toBe(page('new'));
});
