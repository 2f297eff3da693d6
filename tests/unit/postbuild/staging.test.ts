import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Staging } from '../../../src/postbuild/staging.ts';
import { folderWith } from './folder.ts';

const read = (staging: Staging) => readFileSync(join(staging.target, 'page'), 'utf8');
function stagingWith(files: Record<string, string>): { staging: Staging; root: string } {
	const root = folderWith(files);
	return { root, staging: new Staging(join(root, 'dist'), join(root, '.cache')) };
}
function build({ next }: Staging, text: string): void {
	mkdirSync(next, { recursive: true });
	writeFileSync(join(next, 'page'), text);
}

test('lets a finished build take the place of the last one', () => {
	const { staging } = stagingWith({ 'dist/page': 'old', 'dist/gone': '' });
	staging.open();
	build(staging, 'new');
	expect(read(staging)).toBe('old');
	staging.swap();
	expect(read(staging)).toBe('new');
	expect([existsSync(staging.next), existsSync(join(staging.target, 'gone'))]).toEqual([false, false]);
});

test('makes the first build where there was none', () => {
	const { staging } = stagingWith({});
	staging.open();
	build(staging, 'new');
	staging.swap();
	expect(read(staging)).toBe('new');
});

test('takes away what a broken build has left', () => {
	const { staging } = stagingWith({ 'dist/page': 'old', '.cache/next/dist/half': '' });
	staging.open();
	expect(existsSync(staging.next)).toBe(false);
	expect(read(staging)).toBe('old');
});

test('puts the good build back after a swap that was cut off', () => {
	const { staging, root } = stagingWith({ 'dist/page': 'old' });
	mkdirSync(join(root, '.cache/previous'), { recursive: true });
	renameSync(staging.target, join(root, '.cache/previous/dist'));
	staging.open();
	expect(read(staging)).toBe('old');
});
