import { mkdirSync, writeFileSync } from 'node:fs';
import { inspect, stripVTControlCharacters } from 'node:util';
import { build, type AstroInlineConfig } from 'astro';

/** Where all is written that is known of a build that failed. */
const LOG = '.cache/build.log';

/** What an error of the build may carry besides its message: Astro, Vite and Node each fill another part. */
interface Fault extends Error {
	code?: string;
	path?: string;
	loc?: { file?: string; line?: number; column?: number };
	/** The module at fault, if Vite knows it. */
	id?: string;
}

/** What the machine has refused, in plain words. */
const REFUSALS: Readonly<Record<string, string>> = {
	ENOENT: 'Expected a file that can be read, found none.',
	EACCES: 'Expected a file that may be read and written, found one that may not.',
	EISDIR: 'Expected a file, found a folder.',
	ENOSPC: 'The disk is full. Make room on it and build again.',
};

/**
 * Builds the site. A failure is told in a plain line (or one for each page at fault); all that is known of it goes into a file.
 *
 * @param isVerbose Prints all that is known.
 * @returns Whether all is well.
 */
export async function buildSite(config: AstroInlineConfig = {}, isVerbose = false): Promise<boolean> {
	try {
		await build(config);
		return true;
	} catch (error) {
		console.error(`The build failed; the last good one stays as it was.\n${faultLine(error)}`);
		const known = stripVTControlCharacters(inspect(error, { depth: 4 }));
		console.error(isVerbose ? known : kept(known));
		return false;
	}
}

/** A disk that is full has no room for this either. */
function kept(text: string): string {
	try {
		mkdirSync('.cache', { recursive: true });
		writeFileSync(LOG, `${text}\n`);
		return `More about it is in ${LOG}.`;
	} catch {
		return 'More about it: `npm run build -- --verbose`.';
	}
}

/** An error in one line: where, if that is known, and what. What the build itself has worded stays as it is. */
export function faultLine(error: unknown): string {
	if (!(error instanceof Error)) return String(error);
	const { name, message, code, path, loc, id }: Fault = error;
	if (name === 'BuildFault') return message;
	const file = (loc?.file ?? path ?? id ?? '').replace(/^file:\/\//, '');
	const place = [file, loc?.line, loc?.column].filter(Boolean).join(':');
	const first = stripVTControlCharacters(message)
		.split('\n')
		.map((line) => line.trim())
		.find((line) => line !== '');
	const what = REFUSALS[code ?? ''] ?? first ?? name;
	return (place === '' ? what : `${place}: ${what}`).replaceAll(`${process.cwd()}/`, '');
}
