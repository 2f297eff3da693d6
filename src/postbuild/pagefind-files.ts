import { gunzipSync, gzipSync } from 'node:zlib';
import { minify } from 'vite';
import { decodeCbor, encodeCbor, type Cbor } from './cbor.ts';

/** Stands before the content of each of Pagefind's files, under the compression. */
const SIGNATURE = new TextEncoder().encode('pagefind_dcd');
/**
 * Bytes of a piece of the index before compression. Pagefind's own pieces are a dozen times as large: a question of three words would
 * fetch most of the index of a site of this size.
 */
const CHUNK_BYTES = 3000;
/** Lengths of records are told in these steps: for ranking it is enough, and the same number packs better than many. */
const LENGTH_STEPS = [16, 32, 64, 128, 192, 256, 384, 512];

/** The content of one of Pagefind's files. */
export const unpack = (file: Uint8Array): Uint8Array => gunzipSync(file).subarray(SIGNATURE.length);

/** One of Pagefind's files before compression, which Pagefind reads as well. */
export const unpackWhole = (file: Uint8Array): Uint8Array => gunzipSync(file);

/** One of Pagefind's files with this content. */
export const pack = (content: Uint8Array): Uint8Array => gzipSync(Buffer.concat([SIGNATURE, content]), { level: 9 });

interface File {
	path: string;
	content: Uint8Array;
}

/**
 * Pagefind's index of one language, in smaller pieces, and its table of contents with the records under other names.
 *
 * @param files What Pagefind made.
 * @param language The code it made it under.
 * @param names Pagefind's name of a record → ours.
 * @param build Names the build. Pagefind names each piece by a hash: letters that do not compress, and that each reader fetches for all.
 */
export function smallerChunks(
	files: readonly File[],
	language: string,
	names: ReadonlyMap<string, string>,
	build: string
): File[] {
	const meta = files.find(({ path }) => path.startsWith(`pagefind.${language}_`));
	if (!meta) throw new Error(`Pagefind made no index for ${language}.`);
	const contents = decodeCbor(unpack(meta.content)) as [
		string,
		[string, number][],
		[string, string, string][],
		...Cbor[],
	];
	const words = contents[2].flatMap(([, , name]) => {
		const file = files.find(({ path }) => path === `index/${name}.pf_index`);
		if (!file) throw new Error(`Pagefind names ${name} and did not make it.`);
		return (decodeCbor(unpack(file.content)) as [[string, ...Cbor[]][]])[0];
	});

	const chunks: { words: [string, ...Cbor[]][]; size: number }[] = [];
	for (const word of words) {
		const size = encodeCbor(word).length;
		const last = chunks.at(-1);
		if (last && last.size + size <= CHUNK_BYTES) {
			last.words.push(word);
			last.size += size;
		} else chunks.push({ words: [word], size });
	}
	const pieces = chunks.map((chunk, number) => {
		const content = pack(encodeCbor([chunk.words]));
		const name = `${language}_${build}-${number}`;
		return { range: [chunk.words[0]![0], chunk.words.at(-1)![0], name], path: `index/${name}.pf_index`, content };
	});
	const step = (count: number) => LENGTH_STEPS.find((step) => count <= step) ?? count;
	contents[1] = contents[1].map(([name, count]) => [names.get(name) ?? name, step(count)]);
	const table = encodeCbor([contents[0], contents[1], pieces.map(({ range }) => range), ...contents.slice(3)] as Cbor);
	return [{ path: meta.path, content: pack(table) }, ...pieces];
}

/** Where in Pagefind's script the class of one index ends, and that of several, their worker and the functions for all of them begin. */
const AFTER_INSTANCE = 'var Pagefind=class';
/** What is asked of the script instead: the index of the page's language. */
const CREATE_INSTANCE = `export const createInstance = (options) => {
	const instance = new PagefindInstance({ ...options, primary: true });
	const language = document.querySelector('html').getAttribute('lang');
	return { init: () => instance.init(language, { load_wasm: true }), search: (query) => instance.search(query) };
};`;

/**
 * Pagefind's script without what is not used here, nor what only people need.
 *
 * @throws If the script is not in the form that it had when this was written.
 */
export async function smallerScript(content: Uint8Array): Promise<string> {
	const script = new TextDecoder().decode(content);
	const end = script.indexOf(AFTER_INSTANCE);
	if (end < 0 || !script.slice(0, end).includes('var PagefindInstance=class'))
		throw new Error('Pagefind’s script has another form: see whether `smallerScript` can still cut it.');
	const { code } = await minify('pagefind.js', script.slice(0, end) + CREATE_INSTANCE, { module: true });
	return code;
}
