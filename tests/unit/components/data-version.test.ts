import { expect, test } from 'vitest';
import { dataVersion, stableJson } from '../../../src/components/data-version.ts';

test('does not depend on the order of keys', () => {
	expect(dataVersion({ a: 1, b: { c: [1, 2], d: 2 } })).toBe(dataVersion({ b: { d: 2, c: [1, 2] }, a: 1 }));
	expect(stableJson({ b: 1, a: [{ d: 1, c: null }] })).toBe('{"a":[{"c":null,"d":1}],"b":1}');
});

test('changes with any value, and with the order of a list', () => {
	expect(dataVersion({ a: 1 })).toMatch(/^[0-9a-f]{10}$/);
	expect(dataVersion({ a: 1 })).not.toBe(dataVersion({ a: 2 }));
	expect(dataVersion([1, 2])).not.toBe(dataVersion([2, 1]));
});
