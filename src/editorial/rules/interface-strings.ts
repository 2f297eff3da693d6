import { LOCALES } from '../../i18n/locales.ts';
import { PLURAL_CATEGORIES } from '../../i18n/plural.ts';
import { COUNTED_KEYS, INTERFACE_KEYS } from '../../schemas/interface-strings.ts';
import { nearest } from '../nearest.ts';
import type { Finding, Rule } from '../rule.ts';

/** Keys of Starlight that a language file may override. */
const STARLIGHT_KEY =
	/^(skipLink|search|themeSelect|languageSelect|menuButton|sidebarNav|tableOfContents|i18n|page|404|aside|fileTree|heading|builtWithStarlight|expressiveCode|pagefind)\./;

const isCounted = (key: string) => COUNTED_KEYS.some((prefix) => key.startsWith(`${prefix}.`));

export const interfaceStrings: Rule = {
	id: 'interface-strings',
	why: 'A missing string shows the other language or nothing; a missing plural form is wrong Arabic.',
	arabic: 'النص الناقص يُظهر اللغة الأخرى أو لا شيء، وصيغة الجمع الناقصة خطأ في العربية.',
	check: ({ strings }) =>
		LOCALES.flatMap((locale) => {
			const { data, positionOf } = strings[locale];
			// What could not be read is reported as such; every key in it would only repeat that.
			if (data === undefined) return [];
			const given = (data ?? {}) as Record<string, unknown>;
			const counted = COUNTED_KEYS.flatMap((key) => PLURAL_CATEGORIES[locale].map((category) => `${key}.${category}`));
			const required = [...INTERFACE_KEYS.filter((key) => !isCounted(key)), ...counted];
			const findings: Finding[] = [];
			for (const key of required)
				if (typeof given[key] !== 'string' || given[key].trim() === '')
					findings.push({
						at: positionOf([key]),
						message: `Expected the string \`${key}\`, found none.`,
						remedy: `Add \`${key}:\` to this file.`,
					});
			for (const key of Object.keys(given))
				if (!required.includes(key) && (isCounted(key) || !STARLIGHT_KEY.test(key))) {
					const guess = nearest(key, required);
					findings.push({
						at: positionOf([key]),
						message: `Expected a key that the interface uses, found \`${key}\`.`,
						remedy: guess ? `Did you mean \`${guess}\`?` : 'Remove the line.',
					});
				}
			return findings;
		}),
};
