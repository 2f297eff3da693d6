import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { LOCALES, type Locale } from '../../../src/i18n/locales.ts';

const queriesOf = (set: string, locale: Locale): string[] =>
	Object.values(
		parse(readFileSync(`tests/search/${set}.${locale}.yaml`, 'utf8')) as Record<string, [string][]>
	).flatMap((queries) => queries.map(([query]) => query.trim().toLowerCase()));

test.each(LOCALES)('%s: no query that the search was tuned on counts as unseen', (locale) => {
	const tunedOn = new Set(['queries', 'first', 'second', 'third', 'fourth'].flatMap((set) => queriesOf(set, locale)));
	expect(queriesOf('unseen', locale).filter((query) => tunedOn.has(query))).toEqual([]);
});
