import type { Bilingual } from '../i18n/locales.ts';
import type { Item, RecordDocument, Section } from './document.ts';
import { sourceText } from './layout-findings.ts';
import { plainText } from './plain-text.ts';
import type { Languages } from './to-markdown.ts';
import { Voice, type RecordVocabulary } from './words.ts';

/** Lets spreadsheet programs see that the file is UTF-8. */
const BYTE_ORDER_MARK = '\ufeff';

/**
 * Writes a record as CSV, one row for each numbered line. Two languages stand in columns of their own, in the same rows.
 *
 * @see https://www.rfc-editor.org/rfc/rfc4180 on quoting and line ends.
 */
export function toCsv(document: RecordDocument, words: RecordVocabulary, languages: Languages): string {
	const voice = new Voice(words);
	const inEach = (text: Bilingual | undefined) => languages.map((locale) => text?.[locale] ?? '');
	const row = (number: string, section: Bilingual, subject: Bilingual | undefined, text: Bilingual, item?: Item) => [
		number,
		...inEach(section),
		...inEach(subject),
		...inEach(text),
		item?.evidence.join(' ') ?? '',
		(item?.source?.sources ?? [])
			.map((source) => `${sourceText(source, voice)[languages[0]]}, ${source.url}`)
			.join('\n'),
	];
	const shared = (key: 'csv.number' | 'csv.evidence' | 'csv.source') => inEach(voice.say(key)).join(' / ');
	const walk = ({ heading, items, parts }: Section): string[][] => [
		...items.map((item) => row(csvNumber(item.number), heading, item.label, item.text, item)),
		...parts.flatMap(walk),
	];
	const rows = [
		[
			shared('csv.number'),
			...inEach(voice.say('csv.section')),
			...inEach(voice.say('csv.subject')),
			...inEach(voice.say('csv.text')),
			shared('csv.evidence'),
			shared('csv.source'),
		],
		row('', document.kind, undefined, document.title),
		...document.head.map(({ label, text }) => row('', document.kind, label, text)),
		...document.sections.flatMap(walk),
	];
	return BYTE_ORDER_MARK + rows.map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('');
}

/** A spreadsheet would read `1.10` as 1.1, or as a day in January. */
const csvNumber = (number: string): string => (/^\d/.test(number) ? `§${number}` : number);

/**
 * A cell that no spreadsheet takes for a formula: one that begins like one, after any space, is prefixed with an apostrophe.
 *
 * @see https://owasp.org/www-community/attacks/CSV_Injection on what begins a formula; the wide forms count in East Asian editions.
 */
export function csvCell(text: string): string {
	const plain = plainText(text);
	const guarded = /^\s*[=+\-@＝＋－＠]|^[\t\n]/.test(plain) ? `'${plain}` : plain;
	return /[",\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}
