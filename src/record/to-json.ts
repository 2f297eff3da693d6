import type { Responses } from '../domain/answers.ts';
import { compareIds } from '../domain/order.ts';
import type { RecordDetails } from '../domain/record-details.ts';
import { LOCALES } from '../i18n/locales.ts';
import type { DecisionRecord } from './record.ts';
import type { Languages } from './to-markdown.ts';

/** Tells a decision record from any other JSON. */
export const RECORD_KIND = 'mizan-decision-record';
/** The version written; a file with a higher one comes from a newer page. */
export const RECORD_VERSION = 1;

/** What a record's file holds besides the record itself: all that restores it. */
export interface RecordSource {
	/** Address of the published schema. */
	schema: string;
	/** As the draft has them, with what this version of the guide does not know. */
	responses: Responses;
	details: RecordDetails;
}

/**
 * Writes a record as JSON: first what the reader put in, from which everything can be restored, then the record that came of it,
 * in the languages asked for.
 */
export function toJson(
	record: DecisionRecord,
	{ schema, responses, details }: RecordSource,
	languages: Languages
): string {
	const file = {
		$schema: schema,
		kind: RECORD_KIND,
		version: RECORD_VERSION,
		languages: LOCALES.filter((locale) => languages.includes(locale)),
		dataVersion: record.dataVersion,
		details,
		responses: { answers: sorted(responses.answers), marks: sorted(responses.marks) },
		record: inLanguages(record, languages),
	};
	return `${JSON.stringify(file, null, '\t')}\n`;
}

const sorted = <T>(table: Readonly<Record<string, T>>): Record<string, T> =>
	Object.fromEntries(Object.entries(table).sort(([a], [b]) => compareIds(a, b)));

/** The same data with every text in both languages reduced to those asked for. */
function inLanguages(value: unknown, languages: Languages): unknown {
	if (Array.isArray(value)) return value.map((entry) => inLanguages(entry, languages));
	if (typeof value !== 'object' || value === null) return value;
	const entries = Object.entries(value);
	const isText = entries.length === LOCALES.length && LOCALES.every((locale) => locale in value);
	return Object.fromEntries(
		isText
			? entries.filter(([locale]) => (languages as readonly string[]).includes(locale))
			: entries.map(([key, entry]) => [key, inLanguages(entry, languages)])
	);
}
