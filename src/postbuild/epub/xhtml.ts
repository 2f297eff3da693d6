/** Attributes of an element; `undefined` leaves one out. */
export type Attributes = Record<string, string | number | undefined>;

/** Text as XML reads it. Control characters, which XML forbids, are left out. */
export const escapeText = (text: string): string =>
	text
		.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, '')
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;');

const escapeAttribute = (text: string) => escapeText(text).replaceAll('"', '&quot;');

/** One element around content that is XML already. */
export function element(name: string, attributes: Attributes, ...content: string[]): string {
	const written = Object.entries(attributes)
		.flatMap(([key, value]) => (value === undefined ? [] : ` ${key}="${escapeAttribute(String(value))}"`))
		.join('');
	const inside = content.join('');
	return inside === '' ? `<${name}${written}/>` : `<${name}${written}>${inside}</${name}>`;
}

/** What every document of a book shares. */
interface Document {
	lang: string;
	dir: string;
	title: string;
	/** XML. */
	body: string;
	bodyType?: string;
}

/** A whole XHTML document with the style of the book. */
export const xhtmlDocument = ({ lang, dir, title, body, bodyType }: Document): string =>
	`<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
${element(
	'html',
	{
		xmlns: 'http://www.w3.org/1999/xhtml',
		'xmlns:epub': 'http://www.idpf.org/2007/ops',
		lang,
		'xml:lang': lang,
		dir,
	},
	'\n',
	element(
		'head',
		{},
		element('title', {}, escapeText(title)),
		element('link', { rel: 'stylesheet', type: 'text/css', href: 'book.css' })
	),
	'\n',
	element('body', { 'epub:type': bodyType }, '\n', body, '\n'),
	'\n'
)}
`;
