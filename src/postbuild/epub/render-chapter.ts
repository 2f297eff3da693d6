import type { AnyNode, Element, Text } from 'domhandler';
import { anchorOfClaim, ChapterNotes, isShownClaim } from './chapter-notes.ts';
import { find, hasClass, isElement, type PageContent } from './read-chapter.ts';
import { isWideTable, wideTableAsLists } from './wide-table.ts';
import { element, escapeText, type Attributes } from './xhtml.ts';

/** What a chapter asks of the book around it. */
export interface Surroundings {
	/** Where a link leads; `undefined` makes it plain text. */
	link: (href: string) => string | undefined;
	/** Says of the arrow after a note where it leads. */
	backLabel: string;
	/** False for an id that no link of the book leads to: it is left out. All are kept where this is not given. */
	isLinked?: (id: string) => boolean;
	/** Headings, by id, whose whole section has no place in a book. */
	leftOut?: ReadonlySet<string>;
}

/** A chapter as XHTML. */
export interface RenderedChapter {
	body: string;
	/** Every id in it. */
	ids: ReadonlySet<string>;
}

/** Elements that do something, or load something: a book has the text beside them. */
const NO_TEXT = new Set(
	'button dialog input link nav noscript option script select style svg template textarea'.split(' ')
);
/** Parts of the site that mean nothing on the page of a book, or repeat what a note says. */
const LEFT_OUT_CLASSES = [
	'sl-anchor-link',
	'claim__link',
	'cell-evidence__report',
	'case-open',
	'compare-links',
	'group__count',
	'marking',
	'note',
	'paper',
	'sr-only',
	'visually-hidden',
];
/** Elements that a book has as well, by the same name. */
const KEPT = new Set(
	(
		'a aside bdi blockquote br caption cite code dd del div dl dt em figcaption figure h2 h3 h4 h5 h6 hr i kbd li ol p pre q ' +
		'section small span strong b sub sup table tbody td tfoot th thead time tr ul'
	).split(' ')
);
/** In the book by another name: what opens or is pressed on the site stands open. */
const RENAMED: Readonly<Record<string, string>> = {
	details: 'div',
	fieldset: 'div',
	legend: 'p',
	summary: 'p',
	label: 'span',
};
/** Classes that the style of the book knows. */
const STYLED = new Set([
	'also',
	'case-out',
	'claim',
	'claim__details',
	'claim__line',
	'correction',
	'correction__title',
	'counterpoint',
	'counterpoint__title',
	'fine',
	'rating-mark',
	'short-answer',
	'short-answer__title',
	'sources',
]);
/** Kept as they are. */
const KEPT_ATTRIBUTES = ['dir', 'colspan', 'rowspan', 'scope', 'start'];
/** The symbol of a cell of the comparison, which the site draws by its style. */
const CELL_SYMBOLS: Readonly<Record<string, string>> = { g: '●', p: '◐', n: '○', u: '?' };

const isText = (node: AnyNode): node is Text => node.nodeType === 3;

/** Turns a page of the site into a chapter: text, lists, small tables and notes, and nothing that has to be pressed. */
export function renderChapter(
	page: PageContent,
	{ link, backLabel, isLinked = () => true, leftOut = new Set() }: Surroundings
): RenderedChapter {
	const ids = new Set<string>();
	const notes = new ChapterNotes(page.claims, (id) => find(page.content, ({ attribs }) => attribs['id'] === id));

	/** An id is kept where it stands first: notes repeat parts of the page. */
	const idOf = (node: Element): { id?: string } => {
		const { id } = node.attribs;
		if (id === undefined || ids.has(id)) return {};
		ids.add(id);
		return isLinked(id) ? { id } : {};
	};

	const attributesOf = (node: Element): Record<string, string> => {
		const kept: Record<string, string> = { ...idOf(node) };
		for (const key of KEPT_ATTRIBUTES) if (node.attribs[key] !== undefined) kept[key] = node.attribs[key];
		const { lang } = node.attribs;
		if (lang) Object.assign(kept, { lang, 'xml:lang': lang });
		const styled = (node.attribs['class'] ?? '').split(/\s+/).filter((name) => STYLED.has(name));
		if (styled.length > 0) kept['class'] = styled.join(' ');
		return kept;
	};

	const renderAll = (nodes: readonly AnyNode[]): string => nodes.map(render).join('');

	const render = (node: AnyNode): string => {
		if (isText(node)) return escapeText(node.data);
		if (!isElement(node)) return '';
		if (hasClass(node, 'term') && node.name === 'button') return term(node);
		if (isLeftOut(node)) return '';
		const special = SPECIAL.find(([test]) => test(node));
		if (special) return special[1](node);
		const name = RENAMED[node.name] ?? node.name;
		const inside = renderAll(node.children);
		if (!KEPT.has(name)) return inside;
		const attributes = attributesOf(node);
		// What held only a symbol or a counter of the style.
		if (inside.trim() === '' && !('id' in attributes) && !/^t[hdr]$|^[bh]r$/.test(name)) return '';
		if (name === 'span' && Object.keys(attributes).length === 0) return inside;
		return element(
			name,
			node.name === 'summary' || node.name === 'legend' ? { ...attributes, class: 'summary' } : attributes,
			inside
		);
	};

	/** A word of the glossary leads to its entry. */
	const term = (button: Element): string => {
		const panel = find(page.content, ({ attribs }) => attribs['id'] === button.attribs['popovertarget']);
		const entry = panel && find(panel.children, ({ name }) => name === 'a');
		return anchor(entry?.attribs['href'] ?? '', {}, renderAll(button.children));
	};

	const anchor = (href: string, attributes: Attributes, inside: string): string => {
		const target = href === '' ? undefined : link(href);
		if (target !== undefined) return element('a', { ...attributes, href: target }, inside);
		return Object.keys(attributes).length > 0 ? element('span', attributes, inside) : inside;
	};

	const reference = (id: string): string => {
		const place = notes.addReference(id);
		ids.add(place);
		const attributes = { id: place, href: `#${id}`, 'epub:type': 'noteref', role: 'doc-noteref' };
		return element('sup', {}, element('a', attributes, String(notes.numberOf(id))));
	};

	/** A claim in the text: where it has a note, that says how it was checked. */
	const shownClaim = (claim: Element): string => {
		const id = anchorOfClaim(claim);
		if (id === undefined || notes.numberOf(id) === undefined)
			return element('div', { ...idOf(claim), class: 'claim' }, renderAll(claim.children));
		const inside = claim.children
			.filter((child) => !(isElement(child) && child.name === 'details'))
			.map((child) =>
				isElement(child) && hasClass(child, 'claim__statement')
					? element('p', {}, renderAll(child.children).trimEnd(), reference(id))
					: render(child)
			);
		return element('div', { class: 'claim' }, ...inside);
	};

	const SPECIAL: readonly (readonly [test: (node: Element) => boolean, render: (node: Element) => string])[] = [
		[
			(node) => hasClass(node, 'cite'),
			(node) => {
				const cited = find(node.children, ({ name }) => name === 'a')?.attribs['href']?.slice(1) ?? '';
				return notes.numberOf(cited) === undefined ? '' : reference(cited);
			},
		],
		[isShownClaim, shownClaim],
		[isCheckedLine, (node) => element('p', {}, renderAll(beforeOwnId(node)).trim())],
		[
			(node) => node.name === 'table' && isWideTable(node),
			(node) => wideTableAsLists(node, (cell) => renderAll(cell.children), idOf),
		],
		[
			(node) => node.name === 'a',
			(node) => anchor(node.attribs['href'] ?? '', attributesOf(node), cellSymbol(node) + renderAll(node.children)),
		],
		[(node) => hasClass(node, 'claim__line'), (node) => element('p', attributesOf(node), joined(node, ' · '))],
		[
			(node) => hasClass(node, 'compare-legend'),
			(node) =>
				element('ul', {}, ...spans(node).map((span) => element('li', {}, cellSymbol(span), renderAll(span.children)))),
		],
		[
			(node) => hasClass(node, 'options'),
			(node) => element('ul', {}, ...spans(node).map((option) => element('li', {}, renderAll(option.children)))),
		],
		[
			(node) => node.name === 'code' && hasClass(node.parent as Element, 'rule-foot'),
			(node) => ` (${element('code', { dir: 'ltr' }, renderAll(node.children))})`,
		],
		[(node) => hasClass(node, 'question__number'), (node) => `${renderAll(node.children)}. `],
		[(node) => node.attribs['aria-hidden'] === 'true', (node) => `${renderAll(node.children).trim()} `],
	];

	/** The parts of a line that the site sets apart by space alone. */
	const joined = (node: Element, mark: string): string =>
		node.children
			.filter(isElement)
			.map(render)
			.filter((part) => part.trim() !== '')
			.join(mark);

	const content = renderAll(withoutSections(page.content, leftOut));
	return { body: [element('h1', {}, escapeText(page.title)), content, renderNotes()].join('\n'), ids };

	function renderNotes(): string {
		if (!page.evidence || notes.bodies.size === 0) return '';
		const items = [...notes.bodies].map(([id, claim]) => {
			ids.add(id);
			const back = notes
				.referencesTo(id)
				.map((place, index) =>
					element('a', { href: `#${place}`, role: 'doc-backlink', 'aria-label': `${backLabel} ${index + 1}` }, '↑')
				);
			const inside = renderAll(claim.children);
			return element(
				'li',
				{ id, 'epub:type': 'endnote' },
				inside,
				back.length > 0 ? element('p', { class: 'fine' }, back.join(' ')) : ''
			);
		});
		const { heading, summary } = page.evidence;
		return element(
			'section',
			{ 'epub:type': 'endnotes', role: 'doc-endnotes', class: 'notes' },
			element('h2', {}, escapeText(heading)),
			element('p', { class: 'fine' }, escapeText(summary)),
			element('ol', {}, items.join('\n'))
		);
	}
}

const isLeftOut = (node: Element): boolean =>
	NO_TEXT.has(node.name) ||
	'hidden' in node.attribs ||
	'popover' in node.attribs ||
	'data-scripted' in node.attribs ||
	LEFT_OUT_CLASSES.some((name) => hasClass(node, name));

/** The last line of a claim’s details: when it was checked, then its id and links for editors. */
const isCheckedLine = (node: Element): boolean => node.name === 'p' && node.children.some(isOwnId);
const beforeOwnId = (line: Element): AnyNode[] => line.children.slice(0, line.children.findIndex(isOwnId));
const isOwnId = (node: AnyNode): boolean =>
	isElement(node) &&
	node.name === 'a' &&
	/#claim-/.test(node.attribs['href'] ?? '') &&
	spans(node).some(({ name }) => name === 'code');

const spans = (node: Element) => node.children.filter(isElement);

function cellSymbol(node: Element): string {
	const kind = Object.keys(CELL_SYMBOLS).find((name) => hasClass(node, name));
	return kind === undefined ? '' : `${CELL_SYMBOLS[kind]} `;
}

const headingIn = (node: AnyNode): Element | undefined =>
	isElement(node) && hasClass(node, 'sl-heading-wrapper')
		? find(node.children, ({ name }) => /^h\d$/.test(name))
		: undefined;

/** Leaves out sections: from their heading to the next one. */
function withoutSections(nodes: readonly AnyNode[], leftOut: ReadonlySet<string>): AnyNode[] {
	let skipping = false;
	return nodes.filter((node) => {
		const heading = headingIn(node);
		if (heading) skipping = leftOut.has(heading.attribs['id'] ?? '');
		return !skipping;
	});
}
