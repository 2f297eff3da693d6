import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { PageData } from '../../../src/domain/decision-data.ts';
import { toDecisionModel } from '../../../src/domain/model.ts';
import type { Locale } from '../../../src/i18n/locales.ts';
import { loadDataset, type Dataset } from '../../../src/schemas/data-files.ts';
import { VerdictWords, type Strings } from '../../../src/islands/verdict-words.ts';

const { dataset } = loadDataset('content/data');
const all = <K extends keyof Dataset>(kind: K) => dataset[kind].map(({ data }) => data) as Dataset[K][number]['data'][];

/** The worked cases. */
export const cases = all('cases');

/** The site's own words and data in one language, as the page sends them. */
export function siteWords(locale: Locale): VerdictWords {
	const table = <E extends { id: string }, V>(entries: readonly E[], value: (entry: E) => V) =>
		Object.fromEntries(entries.map((entry) => [entry.id, value(entry)]));
	const data: PageData = {
		dataVersion: '0123456789',
		model: toDecisionModel({
			questions: all('questions'),
			considerations: all('considerations'),
			rules: all('rules'),
			alternatives: all('alternatives'),
			criteria: all('criteria'),
			claims: all('claims'),
		}),
		texts: {
			questions: table(all('questions'), ({ text, options }) => ({
				text: text[locale],
				options: table(options, (option) => option.text[locale]),
			})),
			considerations: table(all('considerations'), ({ title, side }) => ({ title: title[locale], side })),
			rules: table(all('rules'), ({ text }) => text[locale]),
			alternatives: table(all('alternatives'), ({ name }) => name[locale]),
			criteria: table(all('criteria'), ({ name, group }) => ({ name: name[locale], group })),
			groups: table(all('criterionGroups'), ({ name }) => name[locale]),
		},
		claims: table(all('claims'), ({ value }) => value[locale]),
	};
	return new VerdictWords(locale, parse(readFileSync(`content/i18n/${locale}.yaml`, 'utf8')) as Strings, data);
}
