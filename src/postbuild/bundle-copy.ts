import { fileURLToPath } from 'node:url';
import { build, normalizePath, type Plugin } from 'vite';

const SOURCE = normalizePath(fileURLToPath(new URL('..', import.meta.url)));
const SERVED: ReadonlySet<string | undefined> = new Set([
	`${SOURCE}islands/site-files.ts`,
	`${SOURCE}islands/search-files.ts`,
]);
const CARRIED = `${SOURCE}offline/carried-files.ts`;

const NOTHING = '\0nothing';

/** Puts the carried files in the place of the served ones, and leaves style sheets to the pages, which have them already. */
const forTheDisk: Plugin = {
	name: 'mizan-copy',
	enforce: 'pre',
	async resolveId(name, importer) {
		if (name.endsWith('.css')) return NOTHING;
		if (!importer || !/\/(?:site|search)-files\.ts$/.test(name)) return null;
		const found = await this.resolve(name, importer, { skipSelf: true });
		return SERVED.has(found?.id) ? CARRIED : null;
	},
	load: (id) => (id === NOTHING ? '' : null),
};

/** The script of the copy, one classic script for all its pages: a page on a disk may not load modules. */
export const bundleCopyScript = (): Promise<string> => bundle(`${SOURCE}offline/copy.ts`, '');

/** Pagefind’s script as a classic script that hands itself over. Inside it `fetch` means the files that are carried along. */
export const bundlePagefind = (file: string): Promise<string> =>
	bundle(file, 'const fetch = (address) => globalThis.mizan.fetch(address);', 'mizanPagefind').then(
		(code) => `(()=>{${code};mizan.carry("search/pagefind",mizanPagefind)})();\n`
	);

async function bundle(entry: string, intro: string, name?: string): Promise<string> {
	const built = await build({
		configFile: false,
		root: SOURCE,
		logLevel: 'error',
		define: { 'import.meta.url': 'undefined' },
		plugins: [forTheDisk],
		build: {
			write: false,
			modulePreload: false,
			rollupOptions: {
				input: entry,
				preserveEntrySignatures: 'strict',
				output: { format: 'iife', intro, ...(name ? { name } : {}), codeSplitting: false },
			},
		},
	});
	if (!('output' in built)) throw new Error(`Expected one bundle of ${entry}.`);
	return built.output[0].code;
}
