import { formatNumber, intlTag } from './format.ts';
import type { Locale } from './locales.ts';

/** The six categories of Arabic; English uses `one` and `other`. `other` is the fallback. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** The categories each language needs, by CLDR. */
export const PLURAL_CATEGORIES = {
	ar: ['zero', 'one', 'two', 'few', 'many', 'other'],
	en: ['one', 'other'],
} as const satisfies Record<Locale, readonly Intl.LDMLPluralRule[]>;

/**
 * The form for `count`, with `{{count}}` replaced by the number in the locale's digits.
 *
 * @param count A whole number, 0 or more.
 */
export function plural(locale: Locale, count: number, forms: PluralForms): string {
	const category = rulesOf(locale).select(count);
	return (forms[category] ?? forms.other).replaceAll('{{count}}', formatNumber(locale, count));
}

/** Made once for each language: making them takes longer than a page has between two answers. */
const rules = new Map<Locale, Intl.PluralRules>();
function rulesOf(locale: Locale): Intl.PluralRules {
	const made = rules.get(locale) ?? new Intl.PluralRules(intlTag(locale));
	rules.set(locale, made);
	return made;
}

/** Reads the plural forms stored under `key.zero` … `key.other` in a flat table of strings. */
export function pluralForms(strings: Readonly<Record<string, unknown>>, key: string): PluralForms {
	const other = strings[`${key}.other`];
	const forms: PluralForms = { other: typeof other === 'string' ? other : '' };
	for (const category of PLURAL_CATEGORIES.ar) {
		const form = strings[`${key}.${category}`];
		if (typeof form === 'string') forms[category] = form;
	}
	return forms;
}
