import { DomUtils, parseDocument } from 'htmlparser2';
import type { AnyNode, Element } from 'domhandler';
import { carry, type CarriedScript } from './carried-search.ts';
import { copyPage, type CopyPlace } from './copy-page.ts';

/** As in `src/offline/build-element.ts`. */
type CarriedElement = [name: string, attributes: Record<string, string>, ...content: (CarriedElement | string)[]];

const isElement = (node: AnyNode): node is Element => 'attribs' in node;

function asData(element: Element): CarriedElement {
	const content = element.children.flatMap((node): (CarriedElement | string)[] => {
		if (isElement(node)) return [asData(node)];
		return node.nodeType === 3 && 'data' in node ? [node.data] : [];
	});
	return [element.name, element.attribs, ...content];
}

/** The sections of other pages that the cells of a comparison lead to, as the site has them: `en/compare/signal` → ids. */
export function linkedSections(html: string, base: string): Map<string, Set<string>> {
	const found = new Map<string, Set<string>>();
	for (const cell of DomUtils.getElementsByTagName('td', parseDocument(html).children))
		for (const link of DomUtils.getElementsByTagName('a', cell.children)) {
			const [page = '', id] = (link.attribs['href'] ?? '').split('#');
			if (!id || !page.startsWith(base)) continue;
			const path = page.slice(base.length).replace(/\/$/, '');
			found.set(path, (found.get(path) ?? new Set()).add(id));
		}
	return found;
}

/**
 * Sections of a page as a script, to be shown in another page: the dialog behind a cell shows them without opening their page.
 *
 * @param page `en/compare/signal`.
 * @param place Of the page that will show them.
 */
export function carriedSections(page: string, html: string, ids: ReadonlySet<string>, place: CopyPlace): CarriedScript {
	const document = parseDocument(copyPage(html, place));
	const sections = [...ids].flatMap((id) => {
		const found = DomUtils.getElementById(id, document.children);
		return found ? [[id, asData(found)] as const] : [];
	});
	return carry(`sections/${page}`, Object.fromEntries(sections));
}
