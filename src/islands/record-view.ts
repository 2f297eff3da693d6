import { directionOf, type Bilingual, type Locale } from '../i18n/locales.ts';
import { hasArabic } from '../i18n/isolate.ts';
import type { Item, RecordDocument, Section } from '../record/document.ts';
import { sourceParts } from '../record/layout-findings.ts';
import type { EvidenceEntry } from '../record/record.ts';
import { isWebAddress } from '../record/plain-text.ts';
import type { Languages } from '../record/to-markdown.ts';
import type { Voice } from '../record/words.ts';
import { element } from './dom.ts';
import { isolatedText } from './isolated-text.ts';

const HEADINGS = ['h3', 'h4'] as const;

/** Draws a record as a document. Two languages stand in two columns, row by row, under the same numbers. */
export class RecordView {
	readonly #voice: Voice;
	readonly #languages: Languages;

	constructor(voice: Voice, languages: Languages) {
		this.#voice = voice;
		this.#languages = languages;
	}

	render(target: HTMLElement, record: RecordDocument): void {
		const head = record.head.map(({ label, text, isOwn }) => ({ number: '', label, text, isOwn, evidence: [] }));
		target.classList.toggle('is-bilingual', this.#languages.length > 1);
		target.replaceChildren(
			element(
				'header',
				{},
				this.#row('p', record.kind, { class: 'record__kind' }),
				record.isOwnTitle
					? element('h2', { dir: 'auto' }, record.title[this.#languages[0]])
					: this.#row('h2', record.title),
				this.#lines(head)
			),
			...record.sections.flatMap((section) => this.#section(section, 0)),
			this.#signatures(record.signatures)
		);
	}

	#section({ id, number, heading, items, parts }: Section, level: 0 | 1): HTMLElement {
		return element(
			'section',
			id ? { class: `record__${id}` } : {},
			this.#row(HEADINGS[level], heading, {}, number),
			items.length > 0 && this.#lines(items),
			...parts.map((part) => this.#section(part, 1))
		);
	}

	/** One text in each language, in an element of its own. */
	#row(
		tag: 'p' | 'h2' | 'h3' | 'h4',
		text: Bilingual,
		attributes: Record<string, string> = {},
		number = ''
	): HTMLElement {
		return element(
			tag,
			{ ...attributes, class: `record__row ${attributes['class'] ?? ''}`.trim() },
			...this.#languages.map((locale) =>
				element('span', languageOf(locale), ...numbered(number), ...inLanguage(text[locale], locale))
			)
		);
	}

	#lines(items: readonly Item[]): HTMLElement {
		return element(
			'ul',
			{},
			...items.map((item) =>
				element(
					'li',
					{ class: 'record__row', ...(item.source ? { id: noteId(item.source.number) } : {}) },
					...this.#languages.map((locale) => this.#cell(item, locale))
				)
			)
		);
	}

	#cell({ number, label, text, isOwn, evidence, link, source }: Item, locale: Locale): HTMLElement {
		return element(
			'div',
			languageOf(locale),
			...numbered(number),
			...(label ? [element('b', {}, ...inLanguage(label[locale], locale)), ' '] : []),
			link !== undefined && isWebAddress(link)
				? address(link)
				: isOwn
					? element('bdi', { class: 'record__own' }, text[locale])
					: element('span', {}, ...inLanguage(text[locale], locale)),
			...evidence.flatMap((one) => [' ', element('a', { href: `#${noteId(one)}`, class: 'record__mark' }, `[${one}]`)]),
			...(source?.sources ?? []).map((one) => this.#source(one, locale))
		);
	}

	/** A title stays in its own language and in one piece, whatever the record's. */
	#source(source: EvidenceEntry['sources'][number], locale: Locale): HTMLElement {
		const [title, publisher, date] = sourceParts(source, this.#voice);
		const join = this.#voice.say('join')[locale];
		return element(
			'p',
			{ class: 'record__source' },
			element('bdi', {}, title),
			join,
			element('bdi', {}, publisher),
			`${join}${date[locale]} `,
			isWebAddress(source.url) && address(source.url)
		);
	}

	#signatures(names: readonly string[]): HTMLElement {
		const line = (key: 'name' | 'sign' | 'date', text: string) =>
			element(
				'div',
				{},
				element('span', { class: 'record__line' }, text === '' ? '\u00a0' : element('bdi', {}, text)),
				this.#row('p', this.#voice.say(`signature.${key}`), { class: 'record__under' })
			);
		return element(
			'section',
			{ class: 'record__signatures' },
			this.#row('h3', this.#voice.say('signatures')),
			...names.map((name) =>
				element('div', { class: 'record__signature' }, line('name', name), line('sign', ''), line('date', ''))
			)
		);
	}
}

const noteId = (number: number) => `record-evidence-${number}`;

const languageOf = (locale: Locale) => ({ lang: locale, dir: directionOf(locale) });

const numbered = (number: string): (Node | string)[] =>
	number === '' ? [] : [element('span', { class: 'record__number' }, number), ' '];

/**
 * English needs no isolates: Arabic inside it is the reader's own, or the title of a source, and stands alone. In Arabic a name
 * without any Arabic is one isolate, and the mark after it stays with the Arabic line.
 */
function inLanguage(text: string, locale: Locale): (Node | string)[] {
	if (locale === 'en') return [text];
	if (hasArabic(text)) return isolatedText(text);
	const name = text.replace(/[:.]$/, '');
	return [element('bdi', {}, name), text.slice(name.length)];
}

const address = (link: string): HTMLElement => element('a', { href: link, dir: 'ltr', class: 'record__address' }, link);
