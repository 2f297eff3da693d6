import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold, wordsOf } from '../../../src/search/fold.ts';

describe('fold', () => {
	test.each([
		['marks and tatweel', 'التَّدْقِيــق', 'التدقيق'],
		['seats of hamza', 'المسؤولية', 'المسئولية'],
		['a hamza left out', 'أسئلة إلى آخر', 'اسئله الي اخر'],
		['a final hamza left out', 'شراء', 'شرا'],
		['Persian letters', 'بدیهیة', 'بديهيه'],
		['Persian kaf', 'کم', 'كم'],
		['Arabic-Indic digits', '٢٠٢١', '2021'],
		['Persian digits', '۲۰۲۱', '2021'],
		['zero-width and bidirectional marks', 'من\u200cزل\u202b', 'منزل'],
		['case and accents', 'Café E2EE', 'cafe e2ee'],
		['presentation forms', 'ﺳﻌﺮ', 'سعر'],
	])('makes no difference of %s', (_what, a, b) => {
		expect(fold(a)).toBe(fold(b));
	});

	test('changes nothing the second time', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
				expect(fold(fold(text))).toBe(fold(text));
			})
		);
		const arabic = fc.string({
			unit: fc.integer({ min: 0x0600, max: 0x06ff }).map((code) => String.fromCodePoint(code)),
		});
		fc.assert(
			fc.property(arabic, (text) => {
				expect(fold(fold(text))).toBe(fold(text));
			})
		);
	});
});

describe('wordsOf', () => {
	test.each([
		['end-to-end, E2EE', ['end', 'to', 'end', 'e2ee']],
		['WhatsApp’s own; don’t', ['whatsapp', 'own', 'dont']],
		['«هل أدفع؟» و، 24', ['هل', 'ادفع', 'و', '24']],
		['G.D.P.R. at 3.5', ['gdpr', 'at', '3', '5']],
		['200,000 and ٢٠٠٬٠٠٠, but 3,5 or 1,2,3', ['200000', 'and', '200000', 'but', '3', '5', 'or', '1', '2', '3']],
		['!?؟ \u200f', []],
	])('cuts “%s” into words', (text, words) => {
		expect(wordsOf(text)).toEqual(words);
	});
});
