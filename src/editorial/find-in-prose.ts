import type { Locale } from '../i18n/locales.ts';
import type { Content } from './content.ts';
import type { Prose } from './prose.ts';
import type { Finding } from './rule.ts';

/** A letter of the Arabic language, for use inside a character class; vowel marks are letters here. */
export const ARABIC = '\\u0621-\\u063a\\u0641-\\u0652\\u0670';

interface Search {
	/** Both languages unless it is named. */
	locale?: Locale;
	/** Global; the first group, if there is one, is what was found. */
	pattern: RegExp;
	/** What to say of a match, or `undefined` to let it pass. */
	say: (found: string, prose: Prose) => { message: string; remedy: string; fix?: string } | undefined;
}

/** One finding for each match of a pattern in what readers see. */
export function findInProse({ prose }: Content, { locale, pattern, say }: Search): Finding[] {
	return prose
		.filter((one) => locale === undefined || one.locale === locale)
		.flatMap((one) =>
			[...one.text.matchAll(pattern)].flatMap((match): Finding[] => {
				const found = match[0];
				const said = say(found, one);
				if (!said) return [];
				const { message, remedy, fix } = said;
				const start = one.start + match.index;
				return [
					{
						at: one.at(match.index),
						message,
						remedy,
						...(fix === undefined ? {} : { fix: { file: one.file, start, end: start + found.length, text: fix } }),
					},
				];
			})
		);
}
