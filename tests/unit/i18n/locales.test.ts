import { expect, test } from 'vitest';
import {
	directionOf,
	isLocale,
	LANGUAGE_NAMES,
	LOCALES,
	otherLocale,
	requireLocale,
} from '../../../src/i18n/locales.ts';

test('offers Arabic first, then English', () => {
	expect(LOCALES).toEqual(['ar', 'en']);
	expect(LOCALES.map((locale) => LANGUAGE_NAMES[locale])).toEqual(['العربية', 'English']);
});

test('knows the direction and the other language of each', () => {
	expect(LOCALES.map(directionOf)).toEqual(['rtl', 'ltr']);
	expect(LOCALES.map(otherLocale)).toEqual(['en', 'ar']);
});

test.each([
	['ar', true],
	['en', true],
	['AR', false],
	['ar-EG', false],
	['', false],
	[undefined, false],
	[0, false],
])('tells whether %o is a locale', (value, expected) => {
	expect(isLocale(value)).toBe(expected);
});

test('refuses any other language', () => {
	expect(requireLocale('en')).toBe('en');
	expect(() => requireLocale('fr')).toThrowErrorMatchingInlineSnapshot(
		`[RangeError: Expected one of ar, en, found "fr".]`
	);
	expect(() => requireLocale(undefined)).toThrowErrorMatchingInlineSnapshot(
		`[RangeError: Expected one of ar, en, found undefined.]`
	);
});
