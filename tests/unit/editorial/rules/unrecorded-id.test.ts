import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { applyFixes } from '../../../../src/editorial/apply-fixes.ts';
import { checkContent } from '../../../../src/editorial/check.ts';
import { unrecordedId } from '../../../../src/editorial/rules/unrecorded-id.ts';
import { add, contentWith, reportBy } from '../fixture.ts';

const problemsIn = (root: string) => checkContent(root, { rules: [unrecordedId] });

test('records every new id once, in order, and leaves the lines that are there', () => {
	const root = contentWith(add('published.yaml', '# Register\n- claims/gone: why\n- sources/whatsapp-blog\n'));
	expect(problemsIn(root).length).toBeGreaterThan(10);
	applyFixes(problemsIn(root).flatMap(({ fix }) => fix ?? []));
	expect(problemsIn(root)).toEqual([]);
	const lines = readFileSync(join(root, 'published.yaml'), 'utf8').trimEnd().split('\n').slice(1);
	expect(lines).toContain('- claims/gone: why');
	expect(lines).toContain('- pages/for/cost#fees');
	expect(lines.map((line) => line.replace(/: .*/, ''))).toEqual(lines.map((line) => line.replace(/: .*/, '')).sort());
	expect(new Set(lines).size).toBe(lines.length);
});

test('points at what has the new id', () => {
	const first = reportBy([unrecordedId], add('published.yaml', '')).split('\n\n')[0];
	expect(first).toMatchInlineSnapshot(`
		"content/data/alternatives/signal.yaml:1:1  unrecorded-id
		  Expected \`alternatives/signal\` in content/published.yaml, found a new id: once published it stays as it is.
		  Look at the id once more, then run \`npm run check -- --fix\`, which records it."
	`);
});

test('keeps no register where there is none', () => {
	expect(reportBy([unrecordedId])).toBe('');
});
