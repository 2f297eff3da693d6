import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromBase64url, toBase64url } from '../../../src/storage/base64url.ts';

test('gives every text back', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'grapheme' }), (text) => {
			const encoded = toBase64url(text);
			expect(encoded).toMatch(/^[\w-]*$/);
			expect(fromBase64url(encoded)).toBe(text);
		})
	);
	expect(fromBase64url(toBase64url('\uFEFFميزان'))).toBe('\uFEFFميزان');
});

test.each(['=', 'a', 'ab+c', '%20', '_w', 'w4'])('answers `null` for `%s`', (encoded) => {
	expect(fromBase64url(encoded)).toBeNull();
});

test('never throws', () => {
	fc.assert(fc.property(fc.string(), (text) => ['string', 'object'].includes(typeof fromBase64url(text))));
});
