import { zipSync, strToU8, type Zippable } from 'fflate';
import { CONTAINER, NO_DATE, type BookFile } from './package-files.ts';

/**
 * The book as one file: the type first and unpacked, as reading systems look for it, then the rest in the order of their names.
 *
 * @param date Day that every file in it bears, so that the same book is always the same bytes.
 */
export function packBook(files: readonly BookFile[], date: string | null): Uint8Array {
	// fflate writes the time of the zone it runs in: noon of that zone is the same bytes everywhere.
	const mtime = new Date(`${date ?? NO_DATE}T12:00:00`);
	const inside: Zippable = { mimetype: [strToU8('application/epub+zip'), { level: 0, mtime }] };
	const bytes = (content: string | Uint8Array) => (typeof content === 'string' ? strToU8(content) : content);
	const all = [
		{ path: 'META-INF/container.xml', content: CONTAINER },
		...files.map(({ path, content }) => ({ path: `book/${path}`, content })),
	];
	for (const { path, content } of all.sort((a, b) => (a.path < b.path ? -1 : 1)))
		inside[path] = [bytes(content), { level: 9, mtime }];
	return zipSync(inside);
}
