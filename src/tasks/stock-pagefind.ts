import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { close, createIndex } from 'pagefind';

/**
 * What stock Starlight would have: Pagefind's own index of the built pages, for comparison.
 *
 * @returns Milliseconds of the index step.
 */
export async function writeStockIndex(dist: string, out: string): Promise<number> {
	rmSync(out, { recursive: true, force: true });
	const start = performance.now();
	const { index, errors } = await createIndex({});
	if (!index) throw new Error(errors.join('; '));
	await index.addDirectory({ path: dist });
	const { files } = await index.getFiles();
	for (const { path, content } of files) {
		mkdirSync(dirname(join(out, path)), { recursive: true });
		writeFileSync(join(out, path), content);
	}
	await close();
	return performance.now() - start;
}
