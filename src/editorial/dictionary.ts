import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { decodeTrie } from 'cspell-trie-lib';
import type { Locale } from '../i18n/locales.ts';

/** The maintained word lists of the cspell project, read with its own reader: the whole of cspell is not needed for that. */
const FILES: Record<Locale, { package: string; file: string }> = {
	ar: { package: '@cspell/dict-ar', file: 'ar.trie.gz' },
	en: { package: '@cspell/dict-en-gb-mit', file: 'en_GB.trie.gz' },
};

/** Tells whether a word is spelt as a dictionary has it. */
export type Dictionary = (word: string) => boolean;

const loaded: Partial<Record<Locale, Dictionary>> = {};

/** The dictionary of a language; read once, which takes a second or two. */
export function dictionaryOf(locale: Locale): Dictionary {
	const known = loaded[locale];
	if (known) return known;
	const { package: name, file } = FILES[locale];
	const path = join(dirname(createRequire(import.meta.url).resolve(`${name}/cspell-ext.json`)), file);
	const trie = decodeTrie(gunzipSync(readFileSync(path)));
	return (loaded[locale] = (word) => trie.has(word) || trie.has(word.toLowerCase()));
}
