import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { packLexicon, readLexicon } from '../../../src/search/lexicon.ts';
import { languageOf, termsOf } from '../../../src/search/rewrite.ts';

const lexicon = readLexicon(
	packLexicon(
		[{ words: 'هل ما في على do i have to for is the' }],
		[
			{ id: 'whatsapp', also: ['واتساب', 'واتس اب', 'whats app'] },
			{ id: 'رسالة', also: ['رسائل'] },
		]
	)
);
const wordsIn = (query: string) => termsOf(query, lexicon).map(({ word }) => word);

describe('termsOf', () => {
	test.each([
		['do I have to pay for WhatsApp?', ['pay', 'whatsapp']],
		['هل أدفع ثمنا مقابل الواتساب؟', ['ادفع', 'ثمنا', 'مقابل', 'الواتساب']],
		['واتس اب مجاني', ['whatsapp', 'مجاني']],
		['whats app app', ['whatsapp', 'app']],
		['pay pay PAY', ['pay']],
	])('keeps of “%s” what says something', (query, words) => {
		expect(wordsIn(query)).toEqual(words);
	});

	test('keeps a query of nothing but stop words', () => {
		expect(wordsIn('is the')).toEqual(['is', 'the']);
	});

	test('offers the stem of an alias, with the article too', () => {
		expect(termsOf('والرسائل', lexicon)[0]!.stems[0]).toBe(termsOf('رسالة', lexicon)[0]!.stems[0]);
		expect(termsOf('الواتساب', lexicon)[0]!.stems).toContain('whatsapp');
	});

	test('notes how many words lie between, those of a phrase as well', () => {
		expect(termsOf('pay for work life', lexicon).map(({ gap }) => gap)).toEqual([0, 2, 1]);
		expect(termsOf('whats app for work', lexicon).map(({ gap }) => gap)).toEqual([0, 3]);
	});

	const VARIANTS: readonly (readonly [string, string])[] = [
		['أ', 'ا'],
		['إ', 'أ'],
		['ؤ', 'ئ'],
		['ئ', 'ء'],
		['ي', 'ى'],
		['ي', 'ی'],
		['ك', 'ک'],
		['ة', 'ه'],
		['2', '٢'],
		['3', '۳'],
	];
	const arabic = fc.string({
		unit: fc.constantFrom(...'ابتجحدرسعفقكلمنهويةىأإؤئء23 '.split('')),
		minLength: 1,
		maxLength: 40,
	});

	test('asks for the same where only marks, tatweel, hamza, digits or Persian letters differ', () => {
		fc.assert(
			fc.property(arabic, fc.constantFrom(...VARIANTS), (query, [from, to]) => {
				expect(termsOf(query.replaceAll(from, to), lexicon)).toEqual(termsOf(query, lexicon));
			})
		);
		fc.assert(
			fc.property(arabic, fc.constantFrom('\u064e', '\u0651', '\u0640', '\u200d', '\u2067'), (query, mark) => {
				expect(termsOf(query.replace(/(?<=\S)(?=\S)/g, mark), lexicon)).toEqual(termsOf(query, lexicon));
			})
		);
	});

	test('stays small whatever is typed', () => {
		const hostile = [
			'a '.repeat(5000),
			'ا'.repeat(10_000),
			'\u064b'.repeat(10_000),
			'\u202e\u2066',
			'<img onerror=x>',
			'(.*)+$[',
			'',
		];
		for (const query of hostile) expect(termsOf(query, lexicon).length).toBeLessThanOrEqual(12);
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (query) => {
				expect(termsOf(query, lexicon).length).toBeLessThanOrEqual(12);
			})
		);
	});
});

describe('languageOf', () => {
	test.each([
		['GDPR في مصر', 'ar'],
		['واتساب business api', 'en'],
		['whatsapp', 'en'],
		['تشفير', 'ar'],
	])('takes “%s” for %s', (query, locale) => {
		expect(languageOf(query)).toBe(locale);
	});
	test('takes digits for no language', () => {
		expect(languageOf('50 000')).toBeUndefined();
	});
});
