import type { Edition } from './front-matter.ts';
import type { BookWords } from './words.ts';
import { element, escapeText, xhtmlDocument } from './xhtml.ts';

/** One entry of the contents. */
export interface ContentsEntry {
	title: string;
	/** File in the book; `undefined` for the name of a section. */
	file?: string;
	chapters?: readonly ContentsEntry[];
}

/** One file of the book, as the package lists it. */
export interface BookFile {
	path: string;
	content: string | Uint8Array;
	type: string;
	/** `cover-image`, `nav`, `svg` … */
	properties?: string;
	/** Is read in this order. */
	inSpine?: boolean;
}

/** Never changes: by it a reader’s library knows a newer copy as the same book. */
const BOOK_IDS = {
	ar: 'urn:uuid:5b6f0f1c-6d0a-4c35-9d2e-1f5a0c8e7a10',
	en: 'urn:uuid:5b6f0f1c-6d0a-4c35-9d2e-1f5a0c8e7a11',
} as const;

/** Day of a book made outside a repository. */
export const NO_DATE = '1980-01-01';

export const CONTAINER = `<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="book/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
`;

/** The table of contents, and the places that a reading system offers by itself. */
export function contentsDocument(
	{ locale }: Edition,
	dir: string,
	words: BookWords,
	entries: readonly ContentsEntry[],
	landmarks: readonly { type: string; title: string; file: string }[]
): string {
	const list = (items: readonly ContentsEntry[]): string => element('ol', {}, ...items.map(item));
	const item = ({ title, file, chapters }: ContentsEntry): string =>
		element(
			'li',
			{},
			file === undefined ? element('span', {}, escapeText(title)) : element('a', { href: file }, escapeText(title)),
			chapters ? list(chapters) : ''
		);
	const title = words('book.contents');
	const body = [
		element(
			'nav',
			{ 'epub:type': 'toc', role: 'doc-toc', id: 'toc' },
			element('h1', {}, escapeText(title)),
			list(entries)
		),
		element(
			'nav',
			{ 'epub:type': 'landmarks', hidden: 'hidden' },
			element('h2', {}, escapeText(words('book.landmarks'))),
			element(
				'ol',
				{},
				...landmarks.map((mark) =>
					element('li', {}, element('a', { 'epub:type': mark.type, href: mark.file }, escapeText(mark.title)))
				)
			)
		),
	].join('\n');
	return xhtmlDocument({ lang: locale, dir, title, body });
}

/** What reading systems and libraries ask for, as schema.org names it. */
const ACCESSIBILITY = {
	accessMode: ['textual'],
	accessModeSufficient: ['textual'],
	accessibilityFeature: [
		'displayTransformability',
		'readingOrder',
		'structuralNavigation',
		'tableOfContents',
		'unlocked',
	],
	accessibilityHazard: ['none'],
} as const;

/** The package document: what the book is, its files, and their order. */
export function packageDocument(
	{ locale, date, site }: Edition,
	dir: string,
	words: BookWords,
	description: string,
	files: readonly BookFile[]
): string {
	const meta = (property: string, value: string) => element('meta', { property }, escapeText(value));
	const idOf = (path: string) => `f-${path.replace(/[^\w-]/g, '-')}`;
	const spine = files.filter(({ inSpine }) => inSpine);
	const lines = [
		element('dc:identifier', { id: 'book-id' }, BOOK_IDS[locale]),
		element('dc:title', {}, escapeText(`${words('site.title')}: ${words('site.question')}`)),
		element('dc:language', {}, locale),
		element('dc:creator', {}, escapeText(words('site.title'))),
		element('dc:description', {}, escapeText(description)),
		element('dc:rights', {}, escapeText(words('site.licence'))),
		...(date ? [element('dc:date', {}, date)] : []),
		...(site ? [element('dc:source', {}, escapeText(site))] : []),
		meta('dcterms:modified', `${date ?? NO_DATE}T00:00:00Z`),
		...Object.entries(ACCESSIBILITY).flatMap(([name, values]) => values.map((value) => meta(`schema:${name}`, value))),
		meta('schema:accessibilitySummary', words('book.accessibility')),
	];
	return `<?xml version="1.0" encoding="UTF-8"?>
${element(
	'package',
	{ xmlns: 'http://www.idpf.org/2007/opf', version: '3.0', 'unique-identifier': 'book-id', 'xml:lang': locale, dir },
	'\n',
	element('metadata', { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' }, '\n', lines.join('\n'), '\n'),
	'\n',
	element(
		'manifest',
		{},
		...files.map(
			({ path, type, properties }) =>
				`\n${element('item', { id: idOf(path), href: path, 'media-type': type, properties })}`
		),
		'\n'
	),
	'\n',
	element(
		'spine',
		{ 'page-progression-direction': dir },
		...spine.map(({ path }) => `\n${element('itemref', { idref: idOf(path) })}`),
		'\n'
	),
	'\n'
)}
`;
}
