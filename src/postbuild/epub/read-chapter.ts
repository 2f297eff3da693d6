import { DomUtils, parseDocument } from 'htmlparser2';
import type { AnyNode, Element } from 'domhandler';

/** The parts of a built page that a book takes. */
export interface PageContent {
	title: string;
	description: string;
	/** What an editor wrote. */
	content: AnyNode[];
	/** The claims that the page rests on, in the order of their numbers; empty if it cites none. */
	claims: Element[];
	/** Heading and summary of these claims. */
	evidence: { heading: string; summary: string } | undefined;
}

export const isElement = (node: AnyNode): node is Element => 'attribs' in node;
export const hasClass = (node: Element, name: string): boolean =>
	(node.attribs['class'] ?? '').split(/\s+/).includes(name);
export const textOf = (node: AnyNode): string => DomUtils.textContent(node).replace(/\s+/g, ' ').trim();

/** The first element below `nodes` that passes. */
export const find = (nodes: AnyNode[], test: (node: Element) => boolean): Element | undefined =>
	DomUtils.findOne(test, nodes) ?? undefined;

/**
 * Reads a built page.
 *
 * @throws {RangeError} If it is no page of the guide.
 */
export function readPageContent(html: string): PageContent {
	const { children } = parseDocument(html);
	const main = find(children, ({ name }) => name === 'main');
	const content = main && find(main.children, (node) => hasClass(node, 'sl-markdown-content'));
	if (!main || !content) throw new RangeError('Expected a page with <main> and what an editor wrote in it.');
	const title = find(main.children, ({ name }) => name === 'h1');
	const description = find(children, ({ name, attribs }) => name === 'meta' && attribs['name'] === 'description');
	const evidence = find(main.children, (node) => node.name === 'section' && hasClass(node, 'evidence'));
	const list = evidence && find(evidence.children, ({ name }) => name === 'ol');
	const heading = evidence && find(evidence.children, ({ name }) => name === 'h2');
	const summary = evidence && find(evidence.children, (node) => hasClass(node, 'evidence__line'));
	return {
		title: title ? textOf(title) : '',
		description: description?.attribs['content'] ?? '',
		content: content.children,
		claims: list ? list.children.filter(isElement) : [],
		evidence: heading && { heading: textOf(heading), summary: summary ? textOf(summary) : '' },
	};
}
