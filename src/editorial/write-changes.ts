import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { FileChange } from './scaffold.ts';

/** Makes these changes in a content folder. @returns The files, as an editor finds them. */
export function writeChanges(root: string, changes: readonly FileChange[]): string[] {
	return changes.map(({ file, text, instead }) => {
		const path = join(root, file);
		mkdirSync(dirname(path), { recursive: true });
		const before = existsSync(path) ? readFileSync(path, 'utf8') : '';
		if (instead && !instead.test(before))
			throw new Error(`Expected a place for the entry in ${file}, found none. Add it by hand.`);
		writeFileSync(
			path,
			instead
				? before.replace(instead, () => text)
				: `${before.trimEnd()}${before ? '\n' : ''}${before ? text : text.trimStart()}`
		);
		return path.replaceAll('\\', '/');
	});
}
