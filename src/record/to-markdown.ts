import { LANGUAGE_NAMES, type Bilingual, type Locale } from '../i18n/locales.ts';
import type { Item, RecordDocument, Section } from './document.ts';
import { sourceText } from './layout-findings.ts';
import { isWebAddress, plainText } from './plain-text.ts';
import { Voice, type RecordVocabulary } from './words.ts';

/** The language of a record, or both side by side. Never empty. */
export type Languages = readonly [Locale, ...Locale[]];

/**
 * Writes a record as Markdown in the form of a MADR: its data first, then its sections in order. Two languages stand side by side
 * in tables, under the same numbers.
 *
 * @see https://adr.github.io/madr/ on the form.
 */
export function toMarkdown(document: RecordDocument, words: RecordVocabulary, languages: Languages): string {
	const writer = new MarkdownWriter(new Voice(words), languages);
	const { status, date, deciders } = document.meta;
	const blocks = [
		['---', `status: ${status}`, `date: ${date}`, `decision-makers: ${yamlText(deciders.join('; '))}`, '---'].join(
			'\n'
		),
		`# ${writer.inline(document.title, document.isOwnTitle)}`,
		writer.inline(document.kind),
		writer.lines(document.head.map((line) => ({ ...line, number: '', evidence: [] }))),
		...document.sections.flatMap((section) => writer.section(section, 2)),
		writer.signatures(document.signatures),
	];
	return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

class MarkdownWriter {
	readonly #voice: Voice;
	readonly #languages: Languages;

	constructor(voice: Voice, languages: Languages) {
		this.#voice = voice;
		this.#languages = languages;
	}

	/** A text in every language, once if it is the reader's own. */
	inline(text: Bilingual, isOwn = false): string {
		const texts = this.#languages.map((locale) => escapeMarkdown(text[locale], ' '));
		return isOwn ? (texts[0] ?? '') : texts.join(' · ');
	}

	section({ number, heading, items, parts }: Section, level: number): string[] {
		return [
			`${'#'.repeat(level)} ${number}${level === 2 ? '.' : ''} ${this.inline(heading)}`,
			this.lines(items),
			...parts.flatMap((part) => this.section(part, level + 1)),
		];
	}

	/** A list; in two languages a table, whose rows keep them side by side. */
	lines(items: readonly Item[]): string {
		if (items.length === 0) return '';
		const [only, second] = this.#languages;
		if (second === undefined)
			return items
				.map((item) => `- ${item.number === '' ? '' : `${item.number} `}${this.#item(item, only)}`)
				.join('\n');
		const rows = items.map(
			(item) => `| ${[item.number, ...this.#languages.map((locale) => this.#item(item, locale))].join(' | ')} |`
		);
		return [
			`| | ${this.#languages.map((locale) => LANGUAGE_NAMES[locale]).join(' | ')} |`,
			`| --- |${this.#languages.map((locale) => (locale === 'ar' ? ' ---: |' : ' --- |')).join('')}`,
			...rows,
		].join('\n');
	}

	signatures(names: readonly string[]): string {
		const head = ['name', 'sign', 'date'] as const;
		return [
			`## ${this.inline(this.#voice.say('signatures'))}`,
			[
				`| ${head.map((key) => this.inline(this.#voice.say(`signature.${key}`))).join(' | ')} |`,
				'| --- | --- | --- |',
				...names.map((name) => `| ${escapeMarkdown(name, ' ')} | | |`),
			].join('\n'),
		].join('\n\n');
	}

	#item({ label, text, evidence, link, source }: Item, locale: Locale): string {
		const said = link !== undefined && isWebAddress(link) ? address(link) : escapeMarkdown(text[locale], '<br>');
		return [
			label ? `**${escapeMarkdown(label[locale], ' ')}**` : '',
			said,
			...(source?.sources ?? []).map((one) => {
				const told = escapeMarkdown(sourceText(one, this.#voice)[locale], ' ');
				return isWebAddress(one.url) ? `${told}, ${address(one.url)}` : told;
			}),
			evidence.map((number) => `[${number}]`).join(' '),
		]
			.filter((part) => part !== '')
			.join(source ? '<br>' : ' ');
	}
}

/** An address between angle brackets; a bar would end the cell of a table. */
const address = (link: string): string => `<${link.replaceAll('|', '%7C')}>`;

/** JSON text is YAML text. Line ends and direction marks are out of it already. */
const yamlText = (text: string): string => JSON.stringify(plainText(text).replaceAll('\n', ' '));

/**
 * Text that Markdown shows as it is: nothing in it becomes markup, HTML, a table cell or a line of its own. It never stands at the
 * start of a line, where more characters would count.
 *
 * @param lineEnd What stands for a line end.
 */
export const escapeMarkdown = (text: string, lineEnd: ' ' | '<br>'): string =>
	plainText(text)
		.trim()
		.replace(/[\\`*_[\]<>|~$#]/g, '\\$&')
		.replace(/&(?=\w+;)/g, '\\&')
		.replace(/[ \t]*\n\s*/g, lineEnd);
