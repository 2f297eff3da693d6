/** A build that fails half-way says why in a line, and leaves the last good build as it was. */
import { execFileSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { differences } from '../../src/tasks/compare-folders.ts';
import { sample } from './built-site.ts';

const ROOT = '.cache/faults';

beforeAll(() => {
	rmSync(ROOT, { recursive: true, force: true });
	mkdirSync(ROOT, { recursive: true });
	cpSync('dist', `${ROOT}/good`, { recursive: true });
});

/** @param fail An expression that throws. */
function plantStep(fail: string): void {
	const config = `${ROOT}/astro.config.mjs`;
	const step = `{ name: 'failing', hooks: { 'astro:build:done': () => { ${fail} } } },`;
	writeFileSync(
		config,
		readFileSync(config, 'utf8').replace(/\tsearchIndex\(\),/, (found) => `${step}${found}`)
	);
}

/** In the place of a file: a link to nothing, which nobody can read, not even root. */
function makeUnreadable(file: string): void {
	rmSync(`${ROOT}/${file}`);
	symlinkSync('nowhere', `${ROOT}/${file}`);
}

const FAULTS: [what: string, line: RegExp, spoil: () => void][] = [
	[
		'a font is missing',
		/^\S+(?: and \d+ more)?: Expected a file (?:of the copy )?at `\/fonts\/mizan-serif\.\w+\.woff2`, found none\./m,
		() => execFileSync('find', [`${ROOT}/public/fonts`, '-name', 'mizan-serif*', '-delete']),
	],
	[
		'a page cannot be read',
		/^content\/docs\/en\/start\.mdx: Expected a file that can be read, found none\.$/m,
		() => makeUnreadable('content/docs/en/start.mdx'),
	],
	[
		'data cannot be read',
		/^content\/data\/criteria\.yaml: Expected a file that can be read, found none\.$/m,
		() => makeUnreadable('content/data/criteria.yaml'),
	],
	[
		'the YAML is broken',
		/^content\/data\/criteria\.yaml:\d+:\d+ {2}yaml-syntax$/m,
		() => appendFileSync(`${ROOT}/content/data/criteria.yaml`, 'broken: [\n'),
	],
	[
		'a page is no MDX',
		/^content\/docs\/en\/start\.mdx:\d+:\d+ {2}page-syntax$/m,
		() => appendFileSync(`${ROOT}/content/docs/en/start.mdx`, '\n<Cite id="x"\n\n{{{\n'),
	],
	[
		'a component breaks',
		/^src\/components\/Cite\.astro/m,
		() => appendFileSync(`${ROOT}/src/components/Cite.astro`, '\n{(}\n'),
	],
	['a step fails', /^Nothing works today$/m, () => plantStep("throw new Error('Nothing works today')")],
	[
		'the disk is full',
		/^The disk is full\. Make room on it and build again\.$/m,
		() => plantStep("throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' })"),
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
			execFileSync('node', ['src/tasks/build.ts'], {
				cwd: ROOT,
				stdio: 'pipe',
				env: { ...process.env, BASE_URL: undefined },
			});
		} catch (error) {
			const { stdout, stderr } = error as { stdout: Buffer; stderr: Buffer };
			said = stdout.toString() + stderr.toString();
		}
		expect(said).toMatch(line);
		// Where our code or a package was at that moment helps nobody: it is in the file that is named.
		expect(said).not.toMatch(/^\s+at .*:\d+:\d+/m);
		expect(said).toMatch(/^More about it is in \.cache\/build\.log\.$/m);
		expect(differences(`${ROOT}/dist`, `${ROOT}/good`)).toEqual([]);
	});
});
