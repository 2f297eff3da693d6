import { formatDate } from '../../i18n/format.ts';
import type { Locale } from '../../i18n/locales.ts';
import type { BookWords } from './words.ts';
import { element, escapeText } from './xhtml.ts';

/** From when and from where a book is. */
export interface Edition {
	locale: Locale;
	/** Day of the commit (UTC); `null` outside a repository. */
	date: string | null;
	commit: string | null;
	dataVersion: string | null;
	/** Address of the site with its base; `undefined` where readers could not reach it. */
	site: string | undefined;
}

/** After so many days the guide itself asks for a newer copy. */
const MAX_AGE_DAYS = 180;
const MS_PER_DAY = 86_400_000;
const SHOWN_DIGITS = 10;

/** The last day on which a copy of that day counts as recent. */
export const goodUntil = (date: string): string =>
	new Date(Date.parse(date) + MAX_AGE_DAYS * MS_PER_DAY).toISOString().slice(0, 10);

/** Words in lines of at most so many letters. */
function linesOf(text: string, most: number): string[] {
	const lines: string[] = [];
	for (const word of text.split(' ')) {
		const last = lines.at(-1);
		if (last !== undefined && last.length + 1 + word.length <= most) lines[lines.length - 1] = `${last} ${word}`;
		else lines.push(word);
	}
	return lines;
}

/** The balance on paper, in black where colour does not show. */
export function coverDrawing({ locale, date }: Edition, words: BookWords): string {
	const text = (y: number, size: number, weight: string, line: string) =>
		element('text', { x: 300, y, 'font-size': size, 'font-weight': weight }, escapeText(line));
	const question = linesOf(words('site.question'), 26).map((line, index) => text(560 + index * 46, 34, 'normal', line));
	const label = `${words('site.title')}: ${words('site.question')}`;
	return element(
		'svg',
		{
			xmlns: 'http://www.w3.org/2000/svg',
			viewBox: '0 0 600 800',
			width: 600,
			height: 800,
			role: 'img',
			'aria-label': label,
		},
		element('rect', { width: 600, height: 800, fill: '#fbf9f4' }),
		element('rect', { x: 18, y: 18, width: 564, height: 764, fill: 'none', stroke: '#12282b', 'stroke-width': 4 }),
		element(
			'g',
			{ fill: 'none', stroke: '#12282b', 'stroke-width': 9, 'stroke-linecap': 'round', 'stroke-linejoin': 'round' },
			element('path', { d: 'M300 90v270M225 368h150M150 144h300' }),
			element('path', {
				fill: '#f2b63c',
				d: 'M84 274l66-130 66 130a66 66 0 0 1-132 0ZM384 274l66-130 66 130a66 66 0 0 1-132 0Z',
			})
		),
		element(
			'g',
			{
				fill: '#12282b',
				'text-anchor': 'middle',
				'font-family': 'Georgia, serif',
				direction: locale === 'ar' ? 'rtl' : 'ltr',
			},
			text(480, 84, 'bold', words('site.title')),
			...question,
			date ? text(735, 28, 'normal', formatDate(locale, date)) : ''
		)
	);
}

/** What a reader must know of the copy: its day, its data, and when to look for a newer one. */
export function titlePage({ locale, date, commit, dataVersion, site }: Edition, words: BookWords): string {
	const paragraph = (text: string) => element('p', {}, escapeText(text));
	const address =
		site === undefined ? '' : element('p', {}, element('a', { href: site, dir: 'ltr' }, escapeText(site)));
	const until = date && formatDate(locale, goodUntil(date));
	const version = [
		...(dataVersion ? [words('book.data', { version: dataVersion })] : []),
		...(commit ? [words('book.commit', { commit: commit.slice(0, SHOWN_DIGITS) })] : []),
	];
	return [
		element(
			'section',
			{ 'epub:type': 'titlepage', class: 'title-page' },
			element('h1', {}, escapeText(words('site.title'))),
			element('p', {}, escapeText(words('site.question'))),
			date ? paragraph(formatDate(locale, date)) : ''
		),
		element(
			'section',
			{},
			element('h2', {}, escapeText(words('book.about'))),
			...version.map(paragraph),
			until ? paragraph(words(site ? 'book.age.at' : 'book.age', { date: until })) : '',
			until ? address : '',
			paragraph(words('book.notes')),
			paragraph(words('book.tools')),
			paragraph(words('site.licence')),
			paragraph(words('book.font'))
		),
	].join('\n');
}
