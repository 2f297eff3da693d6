import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const TEXT = /\.(?:html|css|js|json|csv|md|svg|xml|txt)$/;
/** Smaller files fit into one packet anyway. */
const LEAST_BYTES = 1024;
/** The best compression takes long, and is felt least, on the largest files. */
const BROTLI_QUALITY = { best: 11, large: 9, largeBytes: 256 * 1024 };

const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);

/** True for the compressed form of another file. */
export const isCompressedForm = (path: string) => /\.(?:html|css|js|json|csv|md|svg|xml|txt)\.(?:br|gz)$/.test(path);

/**
 * Writes `x.br` and `x.gz` beside each text file, for servers that send them as they are.
 *
 * @param paths Files in `folder`.
 * @returns Bytes before, and after by brotli.
 */
export async function compressFiles(
	folder: string,
	paths: readonly string[]
): Promise<{ before: number; after: number }> {
	const sum = { before: 0, after: 0 };
	await Promise.all(
		paths
			.filter((path) => TEXT.test(path) && !path.startsWith('_hosting/'))
			.map(async (path) => {
				const file = join(folder, path);
				const content = await readFile(file);
				if (content.length < LEAST_BYTES) return;
				const quality = content.length > BROTLI_QUALITY.largeBytes ? BROTLI_QUALITY.large : BROTLI_QUALITY.best;
				const [brotli, gzipped] = await Promise.all([
					toBrotli(content, {
						params: {
							[constants.BROTLI_PARAM_QUALITY]: quality,
							[constants.BROTLI_PARAM_SIZE_HINT]: content.length,
						},
					}),
					toGzip(content, { level: 9 }),
				]);
				await Promise.all([writeFile(`${file}.br`, brotli), writeFile(`${file}.gz`, gzipped)]);
				sum.before += content.length;
				sum.after += brotli.length;
			})
	);
	return sum;
}
