import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LOCALES, type Locale } from '../i18n/locales.ts';
import type { Position } from '../schemas/yaml-file.ts';

/** `content/words/ar.txt` or `en.txt`: words that the dictionary does not know, one a line; `#` begins a remark. */
export interface WordList {
	words: { word: string; at: Position }[];
}

/** Reads the list of each language; a missing file is an empty list. */
export const readWordLists = (root: string): Record<Locale, WordList> =>
	Object.fromEntries(LOCALES.map((locale) => [locale, readWordList(join(root, 'words', `${locale}.txt`))])) as Record<
		Locale,
		WordList
	>;

function readWordList(path: string): WordList {
	if (!existsSync(path)) return { words: [] };
	const file = path.replaceAll('\\', '/');
	return {
		words: readFileSync(path, 'utf8')
			.split('\n')
			.flatMap((line, index) => {
				const word = line.replace(/#.*/, '').trim();
				return word === '' ? [] : [{ word, at: { file, line: index + 1, column: line.indexOf(word) + 1 } }];
			}),
	};
}
