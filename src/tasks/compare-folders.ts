import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesIn } from '../postbuild/walk.ts';

/** Paths whose bytes differ between two folders, or that only one of them has. */
export function differences(a: string, b: string): string[] {
	const [inA, inB] = [new Set(filesIn(a)), new Set(filesIn(b))];
	return [...new Set([...inA, ...inB])].sort().flatMap((path) => {
		if (!inB.has(path)) return [`${path}: only in ${a}`];
		if (!inA.has(path)) return [`${path}: only in ${b}`];
		return readFileSync(join(a, path)).equals(readFileSync(join(b, path))) ? [] : [`${path}: not the same bytes`];
	});
}
