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
