import { readFileSync, writeFileSync } from 'node:fs';
import type { Fix } from './rule.ts';

/**
 * Rewrites the files; of two fixes that overlap the first is made, and the next run finds the other.
 *
 * @returns How many were made.
 */
export function applyFixes(fixes: readonly Fix[]): number {
	let made = 0;
	for (const [file, ofFile] of Map.groupBy(fixes, ({ file }) => file)) {
		let text = '';
		let end = 0;
		const source = readFileSync(file, 'utf8');
		// What is added at one place is added in the order of the alphabet.
		for (const fix of ofFile.toSorted((a, b) => a.start - b.start || (a.text < b.text ? -1 : 1))) {
			if (fix.start < end) continue;
			text += source.slice(end, fix.start) + fix.text;
			end = fix.end;
			made++;
		}
		writeFileSync(file, text + source.slice(end));
	}
	return made;
}
