import type { Locale } from './locales.ts';

/**
 * The written rule for figures: both languages use the digits 0–9 and the Gregorian calendar; Arabic uses the month names of
 * Egypt and the Gulf (يناير … ديسمبر). Plain `ar` leaves both to the ICU version, so they are pinned here, once.
 */
const INTL_TAGS = { ar: 'ar-EG-u-nu-latn-ca-gregory', en: 'en-GB-u-nu-latn-ca-gregory' } as const satisfies Record<
	Locale,
	string
>;

/** The pinned BCP 47 tag to hand to `Intl` for a locale. */
export const intlTag = (locale: Locale): string => INTL_TAGS[locale];

/** Marks of direction that ICU adds; the page isolates figures itself. */
const BIDI_MARKS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** Made once each: `Intl` takes longer to make a formatter than to use it a hundred times. */
const formatters = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat>();

function formatter<T extends Intl.NumberFormat | Intl.DateTimeFormat>(key: string, make: () => T): T {
	const made = (formatters.get(key) as T | undefined) ?? make();
	formatters.set(key, made);
	return made;
}

/** A whole or decimal number with the locale's grouping: `1,024`. */
export const formatNumber = (locale: Locale, value: number): string =>
	formatter(`${locale} number`, () => new Intl.NumberFormat(INTL_TAGS[locale]))
		.format(value)
		.replace(BIDI_MARKS, '');

/** A share in 0…1 as whole per cent, rounded down so that “100%” means all of it. */
export const formatShare = (locale: Locale, share: number): string =>
	`${formatNumber(locale, Math.floor(share * 100 + 1e-9))}%`;

/** A date known to the day, the month or the year: `2026-08-17`, `2026-08` or `2026`. */
export type PartialDate = string;

/**
 * A date in words, no finer than it is known: “17 August 2026”, “August 2026”, “2026”.
 * @throws {RangeError} If `date` is not `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, or does not exist.
 */
export function formatDate(locale: Locale, date: PartialDate): string {
	const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date);
	if (!match) throw new RangeError(`Expected YYYY, YYYY-MM or YYYY-MM-DD, found ${JSON.stringify(date)}.`);
	const [, year, month, day] = match;
	const options: Intl.DateTimeFormatOptions = { year: 'numeric', timeZone: 'UTC' };
	if (month) options.month = 'long';
	if (day) options.day = 'numeric';
	const moment = Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1));
	// `Date.UTC` makes 3 March of 31 February.
	if (!new Date(moment).toISOString().startsWith(date))
		throw new RangeError(`Expected a date that exists, found ${JSON.stringify(date)}.`);
	return formatter(`${locale} date of ${date.length}`, () => new Intl.DateTimeFormat(INTL_TAGS[locale], options))
		.format(moment)
		.replace(BIDI_MARKS, '');
}
