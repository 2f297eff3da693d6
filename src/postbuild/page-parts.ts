import { DomUtils, parseDocument } from 'htmlparser2';
import type { AnyNode, Element, Text } from 'domhandler';

/** A run of text under one anchor. */
export interface Piece {
	anchor: string;
	/** Text of the heading, or what names the piece. */
	heading: string;
	text: string;
}

/** A part of a page that is one record of the index. */
export interface Part {
	anchor: string;
	heading: string;
	/** The pieces in it, with the anchors inside. */
	pieces: Piece[];
}

/** What the index takes from a page. */
export interface PageText {
	title: string;
	/** Its name in the navigation. */
	label: string;
	description: string;
	headings: string[];
	parts: Part[];
}

/** Elements that open a piece of their own where they have an id and are not a heading. */
const CONTAINERS = new Set(['article', 'details', 'div', 'fieldset', 'li', 'section', 'tr']);
const LEFT_OUT = new Set(['button', 'dialog', 'nav', 'noscript', 'script', 'select', 'style', 'svg', 'template']);
const BLOCKS =
	/^(?:h\d|p|li|d[dtl]|t[drh]|table|ul|ol|div|section|article|blockquote|figure|details|summary|fieldset|legend)$/;
/** Words of a part: enough to be worth a record, and few enough for a small file behind each result. */
export interface PartWords {
	least: number;
	most: number;
}
const PART_WORDS: PartWords = { least: 60, most: 220 };
/** In a list each entry is a part, however short. */
export const ENTRY_WORDS: PartWords = { least: 30, most: 170 };
/** A long page is cut into larger parts: every record costs each reader some bytes, whether it is found or not. */
const MAX_PARTS = 25;

const isElement = (node: AnyNode): node is Element => 'attribs' in node;
const isText = (node: AnyNode): node is Text => node.nodeType === 3;
const has = (element: Element, name: string) => element.attribs[name] !== undefined;
const countWords = (text: string) => text.split(/\s+/).filter(Boolean).length;

/** A text button inside a sentence is part of it: the words of the glossary. */
const isLeftOut = (element: Element) =>
	(LEFT_OUT.has(element.name) && !element.attribs['class']?.split(' ').includes('term')) ||
	has(element, 'data-pagefind-ignore') ||
	has(element, 'popover') ||
	has(element, 'hidden') ||
	element.attribs['aria-hidden'] === 'true' ||
	/\b(?:visually-hidden|sr-only)\b/.test(element.attribs['class'] ?? '');

/** Cuts a built page into parts by the anchors that its HTML offers, whatever made it. */
export function pageParts(html: string, size: PartWords = PART_WORDS): PageText | undefined {
	const document = parseDocument(html);
	const main = DomUtils.findOne(
		(element) => element.name === 'main' && has(element, 'data-pagefind-body'),
		document.children
	);
	if (!main) return undefined;
	const h1 = DomUtils.findOne((element) => element.name === 'h1', main.children);
	const description = DomUtils.findOne(
		(element) => element.name === 'meta' && element.attribs['name'] === 'description',
		document.children
	);

	const label = DomUtils.findOne((element) => element.attribs['aria-current'] === 'page', document.children);

	const pieces: Piece[] = [{ anchor: '', heading: '', text: '' }];
	const headings: string[] = [];
	const walk = (nodes: AnyNode[], current: { piece: Piece }) => {
		for (const node of nodes) {
			if (isText(node)) current.piece.text += spaced(current.piece.text, node.data);
			if (!isElement(node) || isLeftOut(node) || node === h1) continue;
			const { id = '' } = node.attribs;
			const isHeading = /^h[2-4]$/.test(node.name);
			if (isHeading && id) {
				const heading = clean(visibleText(node));
				headings.push(heading);
				current.piece = { anchor: id, heading, text: '' };
				pieces.push(current.piece);
			} else if (id && CONTAINERS.has(node.name)) {
				// Its own piece; what follows it goes on in a piece under the anchor before it.
				const inside = { piece: { anchor: id, heading: nameOf(node) || current.piece.heading, text: '' } };
				pieces.push(inside.piece);
				walk(node.children, inside);
				current.piece = { anchor: current.piece.anchor, heading: current.piece.heading, text: '' };
				pieces.push(current.piece);
			} else {
				// The id of a rule or a claim stands apart by its style alone.
				if (node.name === 'code') current.piece.text += ' ';
				walk(node.children, current);
				if (BLOCKS.test(node.name)) current.piece.text += ' ';
			}
		}
	};
	walk(main.children, { piece: pieces[0]! });

	return {
		title: h1 ? clean(visibleText(h1)) : '',
		label: label ? clean(visibleText(label)) : '',
		description: description?.attribs['content'] ?? '',
		headings,
		parts: join(
			pieces.map((piece) => ({ ...piece, text: clean(piece.text) })).filter(({ text }) => countWords(text) > 2),
			size
		),
	};
}

/** Elements that stand side by side on the page leave no space in the HTML. */
const spaced = (before: string, text: string) =>
	(/[\p{L}\p{N}.!?؟»”)]$/u.test(before) && /^[\p{Lu}\p{Lo}\p{N}]/u.test(text)) ||
	(/\p{Script=Arabic}$/u.test(before) && /^\p{Script=Latin}/u.test(text))
		? ` ${text}`
		: text;

const clean = (text: string) => text.replace(/\s+/g, ' ').trim();

const visibleText = (node: AnyNode): string =>
	isText(node) ? node.data : isElement(node) && !isLeftOut(node) ? node.children.map(visibleText).join('') : '';

/** The word an entry is listed under: the term, heading or summary that it begins with. */
function nameOf(element: Element): string {
	const name = element.children.find((child): child is Element => isElement(child) && NAMES.test(child.name));
	const bold = name && DomUtils.findOne(({ name: tag }) => tag === 'b', name.children);
	return name ? clean(visibleText(bold ?? name)) : '';
}
const NAMES = /^(?:dt|h\d|legend|summary)$/;

/** Neighbours join until a part is worth a record; a long piece is cut between sentences. */
function join(pieces: Piece[], size: PartWords): Part[] {
	const all = pieces.reduce((sum, { text }) => sum + countWords(text), 0);
	const most = Math.max(size.most, Math.ceil(all / MAX_PARTS));
	const least = most === size.most ? size.least : most / 2;
	const parts: Part[] = [];
	let words = Infinity;
	for (const piece of pieces.flatMap((piece) => cut(piece, most))) {
		const size = countWords(piece.text);
		const last = parts.at(-1);
		const small = size < least || words < least || piece.anchor === last?.anchor;
		if (last && small && words + size <= most) {
			last.pieces.push(piece);
			words += size;
		} else {
			parts.push({ anchor: piece.anchor, heading: piece.heading, pieces: [piece] });
			words = size;
		}
	}
	return parts;
}

function cut(piece: Piece, most: number): Piece[] {
	if (countWords(piece.text) <= most) return [piece];
	const texts: string[] = [''];
	for (const sentence of piece.text.split(/(?<=[.!?؟…:;؛]) /)) {
		if (countWords(texts.at(-1)!) + countWords(sentence) > most && texts.at(-1)) texts.push('');
		texts.push(`${texts.pop() ?? ''}${sentence} `);
	}
	return texts.map((text) => ({ ...piece, text: text.trim() })).filter(({ text }) => text);
}
