/** A build that fails half-way says why in a line, and leaves the last good build as it was. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { differences } from '../../src/tasks/compare-folders.ts';
import { sample } from './built-site.ts';

const ROOT = '.cache/faults';

beforeAll(() => {
	rmSync(ROOT, { recursive: true, force: true });
	mkdirSync(ROOT, { recursive: true });
	cpSync('dist', `${ROOT}/good`, { recursive: true });
});

const FAULTS: [what: string, line: RegExp, spoil: () => void][] = [
	[
		'a font is missing',
		/^404\.html and \d+ more: Expected a file at `\/fonts\/mizan-serif\.\w+\.woff2`, found none\. Add the file/m,
		() => execFileSync('find', [`${ROOT}/public/fonts`, '-name', 'mizan-serif*', '-delete']),
	],
	[
		'a page cannot be read',
		/start\.mdx/,
		() => {
			rmSync(`${ROOT}/content/docs/en/start.mdx`);
			symlinkSync('nowhere.mdx', `${ROOT}/content/docs/en/start.mdx`);
		},
	],
	[
		'a step fails',
		/No room on the device/,
		() => {
			const config = `${ROOT}/astro.config.mjs`;
			const step = `{ name: 'failing', hooks: { 'astro:build:done': () => { throw new Error('No room on the device'); } } },`;
			writeFileSync(
				config,
				readFileSync(config, 'utf8').replace(/\tsearchIndex\(\),/, (found) => `${step}${found}`)
			);
		},
	],
];

describe.each(sample(FAULTS, 1))('where %s', (_what, line, spoil) => {
	test('the build stops, says so and leaves the last good one', { timeout: 180_000 }, () => {
		for (const name of ['src', 'content', 'public', 'dist', 'node_modules', 'astro.config.mjs'])
			rmSync(`${ROOT}/${name}`, { recursive: true, force: true });
		for (const name of ['astro.config.mjs', 'package.json', 'tsconfig.json', 'src', 'content', 'public'])
			cpSync(name, `${ROOT}/${name}`, { recursive: true });
		cpSync('dist', `${ROOT}/dist`, { recursive: true });
		symlinkSync('../../node_modules', `${ROOT}/node_modules`);
		spoil();
		let said = '';
		try {
			execFileSync('astro', ['build'], { cwd: ROOT, stdio: 'pipe', env: { ...process.env, BASE_URL: undefined } });
		} catch (error) {
			const { stdout, stderr } = error as { stdout: Buffer; stderr: Buffer };
			said = stdout.toString() + stderr.toString();
		}
		expect(said).toMatch(line);
		expect(differences(`${ROOT}/dist`, `${ROOT}/good`)).toEqual([]);
	});
});
