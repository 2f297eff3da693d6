/** What can be put into an element; `null` and `false` are left out. */
export type Child = Node | string | null | false;

/** Makes an element. Text is always text: nothing in it becomes markup. */
export function element<K extends keyof HTMLElementTagNameMap>(
	tag: K,
	attributes: Readonly<Record<string, string>> = {},
	...children: Child[]
): HTMLElementTagNameMap[K] {
	const made = document.createElement(tag);
	for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
	made.append(...children.filter((child) => child !== null && child !== false));
	return made;
}

/** Replaces what an element holds, but only if its text changes: a live region speaks again otherwise. */
export function setText(target: Element | null | undefined, ...children: (Node | string)[]): void {
	if (!target) return;
	const text = children.map((child) => (typeof child === 'string' ? child : (child.textContent ?? ''))).join('');
	if (target.textContent !== text) target.replaceChildren(...children);
}

/** Makes an element hold these children, in this order. Those in their place stay untouched, and with them focus and layout. */
export function setChildren(target: Element, children: readonly Element[]): void {
	const wanted = new Set<Element>(children);
	for (const child of [...target.children]) if (!wanted.has(child)) child.remove();
	children.forEach((child, index) => {
		const there = target.children[index];
		if (there !== child) target.insertBefore(child, there ?? null);
	});
}

/**
 * Finds the parts of an element that the page brings along, each looked for once.
 *
 * @returns The part with a name (`data-part`); throws if there is none.
 */
export function partsIn(root: Element): (name: string) => HTMLElement {
	const found = new Map<string, HTMLElement>();
	return (name) => {
		const part = found.get(name) ?? root.querySelector<HTMLElement>(`[data-part="${name}"]`);
		if (!part) throw new Error(`The page has no part \`${name}\`.`);
		found.set(name, part);
		return part;
	};
}
