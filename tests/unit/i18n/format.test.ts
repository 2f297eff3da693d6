import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatDate, formatNumber, formatShare, intlTag } from '../../../src/i18n/format.ts';
import { LOCALES } from '../../../src/i18n/locales.ts';

/** Digits of other scripts, and every mark of direction. */
const NEITHER_FOREIGN_DIGIT_NOR_MARK = /^[^\u0660-\u0669\u06f0-\u06f9\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]*$/;

const MONTHS = {
	ar: ['يناير', 'فبراير', 'مارس', 'أبريل', 'مايو', 'يونيو', 'يوليو', 'أغسطس', 'سبتمبر', 'أكتوبر', 'نوفمبر', 'ديسمبر'],
	en: [
		'January',
		'February',
		'March',
		'April',
		'May',
		'June',
		'July',
		'August',
		'September',
		'October',
		'November',
		'December',
	],
} as const;

test('pins digits and calendar for both languages', () => {
	expect(LOCALES.map(intlTag)).toEqual(['ar-EG-u-nu-latn-ca-gregory', 'en-GB-u-nu-latn-ca-gregory']);
});

describe('formatNumber', () => {
	test.each([
		[0, '0'],
		[7, '7'],
		[-3, '-3'],
		[1024, '1,024'],
		[3_000_000_000, '3,000,000,000'],
		[2.5, '2.5'],
	])('writes %d as %s in both languages', (value, expected) => {
		for (const locale of LOCALES) expect(formatNumber(locale, value)).toBe(expected);
	});

	test('never adds a foreign digit or a mark of direction', () => {
		fc.assert(
			fc.property(fc.constantFrom(...LOCALES), fc.double({ noNaN: true }), (locale, value) => {
				expect(formatNumber(locale, value)).toMatch(NEITHER_FOREIGN_DIGIT_NOR_MARK);
			})
		);
	});
});

describe('formatShare', () => {
	test.each([
		[0, '0%'],
		[1 / 3, '33%'],
		[0.29, '29%'],
		[0.57, '57%'],
		[0.999, '99%'],
		[1, '100%'],
	])('writes the share %d as %s, rounded down', (share, expected) => {
		for (const locale of LOCALES) expect(formatShare(locale, share)).toBe(expected);
	});

	test('gives every whole per cent back', () => {
		for (let percent = 0; percent <= 100; percent++) expect(formatShare('en', percent / 100)).toBe(`${percent}%`);
	});
});

describe('formatDate', () => {
	test.each([
		['2026-08-17', '17 أغسطس 2026', '17 August 2026'],
		['2026-08-01', '1 أغسطس 2026', '1 August 2026'],
		['2024-02-29', '29 فبراير 2024', '29 February 2024'],
		['2026-12-31', '31 ديسمبر 2026', '31 December 2026'],
		['2026-04', 'أبريل 2026', 'April 2026'],
		['2026', '2026', '2026'],
	])('writes %s no finer than it is known', (date, ar, en) => {
		expect(formatDate('ar', date)).toBe(ar);
		expect(formatDate('en', date)).toBe(en);
	});

	test('names the months as Egypt and the Gulf do', () => {
		for (const locale of LOCALES)
			MONTHS[locale].forEach((name, index) => {
				const month = String(index + 1).padStart(2, '0');
				expect(formatDate(locale, `2025-${month}`)).toBe(`${name} 2025`);
			});
	});

	test('never adds a foreign digit or a mark of direction', () => {
		const days = fc.date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true });
		fc.assert(
			fc.property(fc.constantFrom(...LOCALES), days, fc.constantFrom(4, 7, 10), (locale, day, length) => {
				expect(formatDate(locale, day.toISOString().slice(0, length))).toMatch(NEITHER_FOREIGN_DIGIT_NOR_MARK);
			})
		);
	});

	test('refuses what is not a date, or not one that exists', () => {
		const messages = ['', 'unknown', '17 August 2026', '2026-8', '2026-08-17T00:00:00Z', '2026-13', '2026-02-31'].map(
			(date) => {
				try {
					return formatDate('en', date);
				} catch (error) {
					return String(error);
				}
			}
		);
		expect(messages.join('\n')).toMatchInlineSnapshot(`
			"RangeError: Expected YYYY, YYYY-MM or YYYY-MM-DD, found "".
			RangeError: Expected YYYY, YYYY-MM or YYYY-MM-DD, found "unknown".
			RangeError: Expected YYYY, YYYY-MM or YYYY-MM-DD, found "17 August 2026".
			RangeError: Expected YYYY, YYYY-MM or YYYY-MM-DD, found "2026-8".
			RangeError: Expected YYYY, YYYY-MM or YYYY-MM-DD, found "2026-08-17T00:00:00Z".
			RangeError: Expected a date that exists, found "2026-13".
			RangeError: Expected a date that exists, found "2026-02-31"."
		`);
	});
});
