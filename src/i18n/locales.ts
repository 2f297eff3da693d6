/** The two first languages of the site, in the order in which they are offered. */
export const LOCALES = ['ar', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

/** Text in both languages; neither is a translation of the other. */
export type Bilingual = Readonly<Record<Locale, string>>;

const DIRECTIONS = { ar: 'rtl', en: 'ltr' } as const satisfies Record<Locale, 'rtl' | 'ltr'>;

/** Each language's name in itself. */
export const LANGUAGE_NAMES = { ar: 'العربية', en: 'English' } as const satisfies Bilingual;

/** Writing direction of a locale. */
export const directionOf = (locale: Locale) => DIRECTIONS[locale];

/** True if `value` is one of our locales. */
export const isLocale = (value: unknown): value is Locale => LOCALES.includes(value as Locale);

/** The language that `locale` is not. */
export const otherLocale = (locale: Locale): Locale => (locale === 'ar' ? 'en' : 'ar');

/** `value` if it is a locale.
 * @throws {RangeError} If it is not: a page outside both languages asked for a localised string. */
export function requireLocale(value: unknown): Locale {
	if (isLocale(value)) return value;
	throw new RangeError(`Expected one of ${LOCALES.join(', ')}, found ${JSON.stringify(value)}.`);
}
