import { expect, test } from 'vitest';
import { BuildFault } from '../../../src/postbuild/build-fault.ts';
import { faultLine } from '../../../src/tasks/build-site.ts';

const here = (path: string) => `${process.cwd()}/${path}`;
const fault = (message: string, more: object = {}) => Object.assign(new Error(message), more);

const FAULTS: [what: string, error: unknown, line: string][] = [
	[
		'what the build has worded',
		new BuildFault('a.html: Expected x.\nb.html: Expected y.'),
		'a.html: Expected x.\nb.html: Expected y.',
	],
	['the first line of a longer message', fault('\n  \u001b[31mNot good\u001b[39m\n  at a place\n'), 'Not good'],
	[
		'a file that is not there',
		fault('ENOENT: no such file or directory', { code: 'ENOENT', path: here('content/data/criteria.yaml') }),
		'content/data/criteria.yaml: Expected a file that can be read, found none.',
	],
	[
		'a full disk',
		fault('ENOSPC: no space left on device, write', { code: 'ENOSPC' }),
		'The disk is full. Make room on it and build again.',
	],
	[
		'the place that Astro names',
		fault('Expected a name', { loc: { file: `file://${here('src/a.astro')}`, line: 3, column: 5 } }),
		'src/a.astro:3:5: Expected a name',
	],
	[
		'the module that Vite names',
		fault(`Cannot load ${here('src/b.ts')}`, { id: here('src/a.ts') }),
		'src/a.ts: Cannot load src/b.ts',
	],
	['what is no error', 'stopped', 'stopped'],
];

test.each(FAULTS)('tells %s in a line', (_what, error, line) => {
	expect(faultLine(error)).toBe(line);
});
