import { describe, expect, test } from 'vitest';
import { fold } from '../../../src/search/fold.ts';
import { KnownWords } from '../../../src/search/known-words.ts';

const forms = { buys: 'buy', bought: 'buy', [fold('واتساب')]: 'whatsapp' };
const known = new KnownWords('encryption website air-gapped s-mime encryption', 'en', { forms });

describe('KnownWords', () => {
	test('holds each word once, with the forms of its language that are long enough to tell apart', () => {
		expect([...known.words].sort()).toEqual(['bought', 'buys', 'encryption', 'website', 'whatsapp']);
	});

	test('knows the compounds by their letters', () => {
		expect([...known.compounds]).toEqual([
			['airgapped', 'air gapped'],
			['smime', 's mime'],
		]);
	});

	test('has a word in any of its forms, and no other', () => {
		expect(['website', 'websites', 'bought', 'webcam', 'air'].map((word) => known.has(word))).toEqual([
			true,
			true,
			true,
			false,
			false,
		]);
	});

	test('repairs a slip, and says the same when asked again', () => {
		expect([known.repairOf('encrpytion'), known.repairOf('encrpytion')]).toEqual(['encryption', 'encryption']);
		expect(known.repairOf('gold')).toBeUndefined();
	});
});
