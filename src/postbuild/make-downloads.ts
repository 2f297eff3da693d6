import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DOWNLOADS, DOWNLOADS_FOLDER } from '../schemas/downloads.ts';
import { factsOf, type DownloadFacts } from './fill-downloads.ts';
import { makeCopy, type CopySource } from './make-copy.ts';

export type DownloadSource = Omit<CopySource, 'name'>;
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
	return made;
}
