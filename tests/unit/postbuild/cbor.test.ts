import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeCbor, encodeCbor, type Cbor } from '../../../src/postbuild/cbor.ts';

const { value } = fc.letrec<{ value: Cbor }>((tie) => ({
	value: fc.oneof(
		fc.integer({ min: -70_000, max: 5_000_000 }),
		fc.string({ unit: 'grapheme' }),
		fc.constantFrom(null, true, false),
		fc.array(tie('value'), { maxLength: 30 })
	),
}));

describe('CBOR', () => {
	test('reads what it writes', () => {
		fc.assert(
			fc.property(value, (item) => {
				expect(decodeCbor(encodeCbor(item))).toEqual(item);
			})
		);
	});
	test.each([
		['a long text', 'ن'.repeat(300)],
		['a long list', Array.from({ length: 70_000 }, (_, index) => index)],
	])('reads back %s', (_what, item) => {
		expect(decodeCbor(encodeCbor(item))).toEqual(item);
	});
	test('reads a list of open length', () => {
		expect(decodeCbor(Uint8Array.of(0x9f, 0x01, 0x20, 0xff))).toEqual([1, -1]);
	});
	test('refuses what it does not know', () => {
		expect(() => decodeCbor(Uint8Array.of(0xa0))).toThrow(RangeError);
	});
});
