import { readSection } from './site-files.ts';

/** What the dialog shows of a cell. */
export interface CellSubject {
	title: (Node | string)[];
	/** Address of the evidence: a section of the alternative's page. */
	evidence: string;
	/** Fragments of the table. */
	cell: string;
	row: string;
	column: string;
	/** Said if the page cannot be read, before a link to it. */
	failed: string;
}

/** Opens the evidence behind a cell in place: the very section of the alternative's page that the cell's link leads to. */
export class ComparisonDialog {
	readonly #dialog: HTMLDialogElement;
	#shown = '';

	constructor(dialog: HTMLDialogElement) {
		this.#dialog = dialog;
	}

	/** Reads a page ahead, for when the reader hovers or tabs over a cell. */
	prepare(address: string): void {
		void readSection(address);
	}

	async open(subject: CellSubject): Promise<void> {
		const part = (name: string) => this.#dialog.querySelector<HTMLElement>(`[data-part="${name}"]`)!;
		this.#shown = subject.evidence;
		part('title').replaceChildren(...subject.title);
		for (const name of ['cell', 'row', 'column'] as const)
			part(`${name}-link`).setAttribute('href', `#${subject[name]}`);
		part('page-link').setAttribute('href', subject.evidence.replace(/#.*/, ''));
		part('evidence').replaceChildren();
		if (!this.#dialog.open) this.#dialog.showModal();
		const section = await readSection(subject.evidence);
		if (this.#shown !== subject.evidence) return;
		part('evidence').replaceChildren(...(section ? contentOf(section) : [fallback(subject.failed, subject.evidence)]));
	}

	close(): void {
		this.#dialog.close();
	}
}

/** All of a section but its heading, which the dialog has already; without ids, which the table has already. */
function contentOf(section: Element): Node[] {
	const copy = document.importNode(section, true);
	for (const one of copy.querySelectorAll('[id]')) one.removeAttribute('id');
	return [...copy.children].filter((child) => !child.matches('h2, h3, h4, .sl-heading-wrapper'));
}

function fallback(text: string, address: string): HTMLElement {
	const line = document.createElement('p');
	const link = document.createElement('a');
	link.href = address;
	link.textContent = text;
	line.append(link);
	return line;
}
