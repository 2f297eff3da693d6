import { describe, expect, test } from 'vitest';
import { fold } from '../../../src/search/fold.ts';
import { shorterStems, stem, withoutProclitics, withProclitics } from '../../../src/search/stem.ts';

const stemOf = (word: string) => stem(fold(word), {});

describe('stem', () => {
	test.each([
		['en', ['charge', 'charges', 'charged', 'charging']],
		['en', ['regulator', 'regulators', 'regulated', 'regulation', 'regulate']],
		['en', ['encrypt', 'encrypted', 'encryption']],
		['en', ['accountable', 'accountability']],
		['en', ['company', 'companies']],
		['en', ['license', 'licenses', 'licensed']],
		['en', ['colour', 'color', 'colours', 'colored']],
		['ar', ['مجاني', 'مجانية', 'مجانيين']],
		['ar', ['محادثة', 'محادثات', 'محادثاتهم']],
		['ar', ['مستخدم', 'مستخدمون', 'مستخدمين', 'مستخدمة']],
		['ar', ['رسالة', 'رسالتها', 'رسالتنا', 'رسالتي']],
		['ar', ['وقت', 'وقتي']],
	])('%s: brings %j together', (_language, words) => {
		expect(new Set(words.map(stemOf)).size).toBe(1);
	});

	test.each([
		['account', 'accountable'],
		['care', 'car'],
		['fee', 'free'],
		['labour', 'lab'],
		['بيان', 'بيت'],
	])('keeps “%s” and “%s” apart', (a, b) => {
		expect(stemOf(a)).not.toBe(stemOf(b));
	});

	test('takes an irregular form for its word, with endings too', () => {
		const forms = { رسائل: 'رساله', [fold('رسائل')]: 'رساله', left: 'leave' };
		expect(stem(fold('رسائل'), forms)).toBe(stem('رساله', forms));
		expect(stem(fold('رسائلهم'), forms)).toBe(stem('رساله', forms));
		expect(stem('left', forms)).toBe(stem('leaving', {}));
	});
});

describe('withoutProclitics', () => {
	test.each([
		['للبدائل', 'بداال'],
		['والمستشفى', 'مستشفي'],
		['بالتشفير', 'تشفير'],
	])('takes the article of %s off first', (word, rest) => {
		expect(withoutProclitics(fold(word))[0]).toBe(fold(rest));
	});

	test.each([['بريد'], ['فريق'], ['بيان']])('leaves the first letter of %s alone at first', (word) => {
		expect(withoutProclitics(fold(word))[0]).toBe(fold(word));
	});

	test.each([
		['بيجمع', 'جمع'],
		['هنستخدم', 'ستخدم'],
		['انحظر', 'حظر'],
	])('takes the verb’s prefixes off %s at last', (word, rest) => {
		expect(withoutProclitics(fold(word)).at(-1)).toBe(fold(rest));
	});

	test('knows no proclitics of other scripts', () => {
		expect(withoutProclitics('bank')).toEqual(['bank']);
		expect(withProclitics('bank')).toEqual([]);
	});
});

test('withProclitics puts “and”, “in” and “for” before an Arabic word', () => {
	expect(withProclitics('كشوف')).toEqual(['وكشوف', 'بكشوف', 'لكشوف']);
	expect(withProclitics('حده')).toEqual([]);
});

test('shorterStems cuts what no rule cuts, and leaves five letters', () => {
	expect(shorterStems('rehearsal')).toEqual(['rehearsa', 'rehears', 'rehear']);
	expect(shorterStems('ticket')).toEqual(['ticke']);
	expect(shorterStems('توثيق')).toEqual([]);
});
