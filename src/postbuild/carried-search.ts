import { carriedScriptOf, isCarriedAsText } from '../search/carried-scripts.ts';
import { unpackWhole } from './pagefind-files.ts';

/** A script of the copy: its name without `carried/` and `.js`, and its text. */
export interface CarriedScript {
	name: string;
	text: string;
}

/** A script that hands a value over to the pages of the copy. */
export const carry = (name: string, value: unknown): CarriedScript => ({
	name,
	text: `mizan.carry(${JSON.stringify(name)},${JSON.stringify(value)})\n`,
});

/**
 * The files of the search as scripts, for pages that may load nothing else. Texts are unpacked, for the archive packs them better
 * together; the rest stays packed.
 *
 * @param files All files in `pagefind/` but its script.
 */
export function carriedSearch(files: readonly { path: string; content: Uint8Array }[]): CarriedScript[] {
	const scripts = new Map<string, Record<string, string>>();
	for (const { path, content } of files) {
		const name = carriedScriptOf(path);
		const script = scripts.get(name) ?? {};
		script[path] = isCarriedAsText(path)
			? new TextDecoder().decode(path.endsWith('.json') ? content : unpackWhole(content))
			: Buffer.from(content).toString('base64');
		scripts.set(name, script);
	}
	return [...scripts].map(([name, script]) => carry(name, script));
}
