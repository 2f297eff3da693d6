import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locale } from '../../i18n/locales.ts';
import type { InterfaceKey } from '../../schemas/interface-strings.ts';
import { readYaml } from '../../schemas/yaml-file.ts';

/** What a book says besides the guide itself. */
export type BookKey = Extract<InterfaceKey, 'site.title' | 'site.question' | 'site.licence' | `book.${string}`>;

/** A string in the language of a book, with its blanks filled. */
export type BookWords = (key: BookKey, blanks?: Readonly<Record<string, string>>) => string;

/** The interface strings of a language. @param folder Where they live: `content/i18n`. */
export function bookWords(folder: string, locale: Locale): BookWords {
	const file = join(folder, `${locale}.yaml`);
	const strings = readYaml(file, readFileSync(file, 'utf8')).data as Partial<Record<string, string>>;
	return (key, blanks = {}) => {
		const text = strings[key];
		if (text === undefined) throw new RangeError(`Expected the string \`${key}\` in ${file}, found none.`);
		return text.replace(/\{\{(\w+)\}\}/g, (blank, name: string) => blanks[name] ?? blank);
	};
}
