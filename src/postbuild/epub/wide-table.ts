import type { Element } from 'domhandler';
import { isElement, textOf } from './read-chapter.ts';
import { element, escapeText } from './xhtml.ts';

/** More columns than these are not readable on the narrow page of an e-reader. */
const MOST_COLUMNS = 4;

const cellsOf = (row: Element) => row.children.filter(isElement).filter(({ name }) => /^t[hd]$/.test(name));

/** The rows of a table, wherever they stand in it. */
function rowsOf(table: Element): Element[] {
	return table.children
		.filter(isElement)
		.flatMap((part) => (part.name === 'tr' ? [part] : /^t(?:head|body|foot)$/.test(part.name) ? rowsOf(part) : []));
}

/** True for a table that a book shows as lists. */
export const isWideTable = (table: Element): boolean => rowsOf(table).some((row) => cellsOf(row).length > MOST_COLUMNS);

/**
 * A wide table as lists: each row under its name, each of its cells behind the name of its column.
 *
 * @param render Content of a cell as XHTML.
 * @param idOf The id that an element keeps.
 */
export function wideTableAsLists(
	table: Element,
	render: (cell: Element) => string,
	idOf: (node: Element) => { id?: string }
): string {
	const [head, ...rows] = rowsOf(table);
	const columns = head ? cellsOf(head) : [];
	const caption = table.children.filter(isElement).find(({ name }) => name === 'caption');
	const parts = rows.map((row) => {
		const [name, ...cells] = cellsOf(row);
		if (!name) return '';
		if (cells.length === 0) return element('p', { ...idOf(row), class: 'row-group' }, render(name));
		const items = cells.map((cell, index) => {
			const column = columns[index + 1];
			const label = column ? `${element('bdi', { class: 'column' }, escapeText(textOf(column)))}: ` : '';
			return element('li', idOf(cell), label, render(cell));
		});
		return (
			element('p', { ...idOf(row), class: 'row-name' }, render(name)) + element('ul', { class: 'cells' }, ...items)
		);
	});
	return (caption ? element('p', { ...idOf(caption), class: 'caption' }, render(caption)) : '') + parts.join('\n');
}
