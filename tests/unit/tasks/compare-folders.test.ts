import { expect, test } from 'vitest';
import { differences } from '../../../src/tasks/compare-folders.ts';
import { folderWith } from '../postbuild/folder.ts';

test('finds every file that differs, and those that only one folder has', () => {
	const a = folderWith({ 'same/x': '1', '.hidden': '1', other: 'a', 'only-a': '' });
	const b = folderWith({ 'same/x': '1', '.hidden': '2', other: 'b', 'only-b': '' });
	expect(differences(a, b)).toEqual([
		'.hidden: not the same bytes',
		`only-a: only in ${a}`,
		`only-b: only in ${b}`,
		'other: not the same bytes',
	]);
	expect(differences(a, a)).toEqual([]);
});
