import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DOWNLOADS, DOWNLOADS_FOLDER } from '../schemas/downloads.ts';
import { makeBooks } from './epub/make-books.ts';
import { factsOf, type DownloadFacts } from './fill-downloads.ts';
import { makeCopy, type CopySource } from './make-copy.ts';

export interface DownloadSource extends Omit<CopySource, 'name'> {
	commit: string | null;
}
export type MakeDownloads = (source: DownloadSource) => Promise<ReadonlyMap<string, DownloadFacts>>;

/**
 * Makes the files to take along from the built pages, into `downloads/` of the built folder.
 *
 * @returns What the pages say of them, by file name.
 */
export async function makeDownloads(source: DownloadSource): Promise<Map<string, DownloadFacts>> {
	const folder = join(source.folder, DOWNLOADS_FOLDER);
	mkdirSync(folder, { recursive: true });
	const made = new Map<string, DownloadFacts>();
	const write = (name: string, content: Uint8Array) => {
		writeFileSync(join(folder, name), content);
		made.set(name, factsOf(content));
	};
	write(DOWNLOADS.copy, await makeCopy({ ...source, name: DOWNLOADS.copy.replace(/\.zip$/, '') }));
	for (const { locale, content } of makeBooks(source)) write(DOWNLOADS[`book-${locale}`], content);
	return made;
}
