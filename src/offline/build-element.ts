/** An element as data: its name, its attributes, and what stands in it. */
export type CarriedElement = [
	name: string,
	attributes: Record<string, string>,
	...content: (CarriedElement | string)[],
];

const SVG = 'http://www.w3.org/2000/svg';

/** Makes an element from data, piece by piece: no text ever becomes markup. */
export function buildElement([name, attributes, ...content]: CarriedElement, parent = ''): Element {
	const namespace = name === 'svg' ? SVG : parent;
	const element = namespace ? document.createElementNS(namespace, name) : document.createElement(name);
	for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
	element.append(...content.map((part) => (typeof part === 'string' ? part : buildElement(part, namespace))));
	return element;
}
