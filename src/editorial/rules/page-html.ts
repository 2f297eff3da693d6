import { isJsx, type PageNode } from '../page-tree.ts';
import type { Finding, Rule } from '../rule.ts';

/** HTML that a page may write by hand, and the attributes it may give to it. */
const ELEMENTS = new Set(['abbr', 'bdi', 'br', 'kbd']);
const ELEMENT_ATTRIBUTES = new Set(['dir', 'lang', 'title']);
/** Of a heading, only its id is the author’s. */
const HEADING_PROPERTIES = new Set(['id']);
/** Attributes of components are plain words; `onclick`, `style`, `set:html` and `client:load` are none of them. */
const COMPONENT_ATTRIBUTE = /^(?!on[a-z]|style$|class$|slot$|is$)[a-z][a-zA-Z]*$/;

export const pageHtml: Rule = {
	id: 'page-html',
	why: 'Raw HTML can carry scripts, styles and frames to every reader of the page.',
	arabic: 'قد يحمل HTML الخام شيفرة وأنماطًا وإطارات إلى كل قارئ.',
	check: ({ pages }) =>
		pages.flatMap(({ nodes }) => {
			const imported = new Set(
				nodes.flatMap(({ type, value }) => (type === 'mdxjsEsm' ? (value.match(/\b[A-Z]\w*/g) ?? []) : []))
			);
			return nodes.flatMap((node) => [...elementFindings(node, imported), ...propertyFindings(node)]);
		}),
};

function elementFindings(node: PageNode, imported: ReadonlySet<string>): Finding[] {
	if (node.type === 'html')
		return [
			{
				at: node.at,
				message: `Expected no raw HTML, found \`${node.value.slice(0, 80)}\`.`,
				remedy: 'Use Markdown or a component of the guide.',
			},
		];
	if (!isJsx(node) || node.name === undefined) return [];
	const { name, at } = node;
	const isElement = ELEMENTS.has(name);
	if (!isElement && !imported.has(name))
		return [
			{
				at,
				message: `Expected a component of the guide or one of ${[...ELEMENTS].map((one) => `\`<${one}>\``).join(', ')}, found \`<${name}>\`.`,
				remedy: 'Use Markdown or a component of the guide; components are imported at the top of the page.',
			},
		];
	return node.attributes.flatMap(({ name: attribute }) => {
		if (attribute === undefined) return [];
		if (isElement ? ELEMENT_ATTRIBUTES.has(attribute) : COMPONENT_ATTRIBUTE.test(attribute)) return [];
		return [
			{
				at,
				message: `Expected an attribute of \`<${name}>\`, found \`${attribute}\`.`,
				remedy: 'Remove it: looks come from the style sheets, behaviour from the components.',
			},
		];
	});
}

const propertyFindings = ({ properties, at }: PageNode): Finding[] =>
	Object.keys(properties).flatMap((name) =>
		HEADING_PROPERTIES.has(name)
			? []
			: [
					{
						at,
						message: `Expected only an id in the braces of a heading, found \`${name}\`.`,
						remedy: 'Write `## Heading {#id}`.',
					},
				]
	);
