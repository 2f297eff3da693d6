import { servedFiles, type EngineFiles } from '../search/engine.ts';

/*
 * Apart from `site-files.ts`, so that a page which shares or reads others does not load the engine. `src/offline/carried-files.ts` stands in
 * its place too in the copy that is opened from a disk.
 */

/** The search’s files. @param base Where the site lives, with a slash at both ends. */
export const searchFiles = (base: string): EngineFiles => servedFiles(base);
