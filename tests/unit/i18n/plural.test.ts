import { describe, expect, test } from 'vitest';
import { LOCALES } from '../../../src/i18n/locales.ts';
import { plural, PLURAL_CATEGORIES, pluralForms } from '../../../src/i18n/plural.ts';

const PAGES = {
	ar: {
		zero: 'لا صفحات',
		one: 'صفحة واحدة',
		two: 'صفحتان',
		few: '{{count}} صفحات',
		many: '{{count}} صفحة',
		other: '{{count}} صفحةٍ',
	},
	en: { one: '{{count}} page', other: '{{count}} pages' },
} as const;

test.each([
	[0, 'لا صفحات'],
	[1, 'صفحة واحدة'],
	[2, 'صفحتان'],
	[3, '3 صفحات'],
	[10, '10 صفحات'],
	[11, '11 صفحة'],
	[99, '99 صفحة'],
	[100, '100 صفحةٍ'],
	[101, '101 صفحةٍ'],
	[103, '103 صفحات'],
	[1011, '1,011 صفحة'],
])('counts %d in Arabic', (count, expected) => {
	expect(plural('ar', count, PAGES.ar)).toBe(expected);
});

test.each([
	[0, '0 pages'],
	[1, '1 page'],
	[2, '2 pages'],
	[1024, '1,024 pages'],
])('counts %d in English', (count, expected) => {
	expect(plural('en', count, PAGES.en)).toBe(expected);
});

test('falls back to the last form where one is missing', () => {
	for (const count of [0, 1, 2, 3, 11]) expect(plural('ar', count, { other: '{{count}}!' })).toBe(`${count}!`);
});

test('replaces the number wherever it stands', () => {
	expect(plural('en', 3, { other: '{{count}} of {{count}}' })).toBe('3 of 3');
});

test('lists the categories that the language has', () => {
	for (const locale of LOCALES)
		expect(new Intl.PluralRules(locale).resolvedOptions().pluralCategories.toSorted()).toEqual(
			PLURAL_CATEGORIES[locale].toSorted()
		);
});

describe('pluralForms', () => {
	test('reads the forms of one key and nothing else', () => {
		const strings = { 'pages.one': 'a page', 'pages.other': 'pages', 'pages.title': 'Pages', 'rows.one': 'a row' };
		expect(pluralForms(strings, 'pages')).toEqual({ one: 'a page', other: 'pages' });
	});

	test('gives an empty text where nothing is written', () => {
		expect(pluralForms({ 'pages.other': 3 }, 'pages')).toEqual({ other: '' });
	});
});
