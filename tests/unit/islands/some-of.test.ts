import { expect, test } from 'vitest';
import { someOf } from '../../../src/islands/some-of.ts';

test('names all of a few, and the first of many', () => {
	expect(someOf(['a', 'b'])).toEqual(['a', 'b']);
	const many = Array.from({ length: 10_000 }, (_, index) => `id-${index}`);
	expect(someOf(many)).toEqual([...many.slice(0, 12), '…']);
});

test('cuts a name that is a text', () => {
	expect(someOf(['x'.repeat(100_000)])).toEqual([`${'x'.repeat(80)}…`]);
});
