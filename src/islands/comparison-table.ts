import type { CellMark } from '../domain/comparison.ts';
import type { ComparisonModel, ComparisonView } from '../domain/comparison-view.ts';
import type { Purpose } from '../schemas/common.ts';
import type { ShownTable } from '../record/comparison-files.ts';
import { element } from './dom.ts';
import { PendingWork } from './pending-work.ts';

interface Column {
	id: string;
	head: HTMLElement;
	name: string;
}
/** A row and its cells by alternative. */
interface Line {
	element: HTMLTableRowElement;
	cells: ReadonlyMap<string, HTMLTableCellElement>;
}
interface Row extends Line {
	/** Criterion id. */
	id: string;
	head: HTMLElement;
	group: HTMLTableSectionElement;
}

/** Cells beyond which the rows out of sight follow a moment later. */
const LARGE = 1000;
/** How far out of sight a row still changes at once: the reader may be scrolling. */
const MARGIN_PX = 100;

/** The class of a cell's link says its mark; both that stand for “not known” look alike, and the rest tells them apart. */
const MARKS: Readonly<Record<string, CellMark>> = { g: 'good', p: 'part', n: 'none' };

/** The table in the page: its cells as a model, and the view of it that the reader chose. */
export class ComparisonTableView {
	readonly model: ComparisonModel;
	readonly #table: HTMLTableElement;
	readonly #head: Line;
	readonly #columns: readonly Column[];
	readonly #rows: readonly Row[];
	readonly #pinned: HTMLTableSectionElement;
	readonly #frame: HTMLElement;
	readonly #isLarge: boolean;
	readonly #pending = new PendingWork<Line>();
	/** Ids of the columns shown, joined. */
	#shown = '';
	/** Ids of all columns in the order in which the rows have them, or will. */
	#order: readonly string[];

	/** @param pinnedTitle Heading over the must-haves. */
	constructor(table: HTMLTableElement, locale: string, pinnedTitle: string) {
		this.#table = table;
		const headRow = table.tHead!.rows[0]!;
		this.#columns = [...headRow.cells].slice(1).map((head) => ({
			id: head.dataset['id'] ?? '',
			head,
			name: head.textContent.trim(),
		}));
		this.#order = this.#columns.map(({ id }) => id);
		this.#head = { element: headRow, cells: this.#keyed([...headRow.cells].slice(1)) };
		this.#rows = [...table.tBodies].flatMap((group) =>
			[...group.rows].flatMap((row) => {
				const id = row.dataset['id'];
				if (id === undefined) return [];
				const [head, ...cells] = [...row.cells];
				return [{ id, element: row, head: head!, group, cells: this.#keyed(cells) }];
			})
		);
		this.#frame = table.parentElement!;
		this.#isLarge = this.#rows.length * this.#columns.length > LARGE;
		this.#pinned = element('tbody', { role: 'rowgroup', 'data-pinned': '', hidden: '' });
		this.#pinned.append(
			element(
				'tr',
				{ class: 'compare-group', role: 'row' },
				element(
					'th',
					{ scope: 'rowgroup', role: 'rowheader', colspan: String(this.#columns.length + 1) },
					element('span', {}, pinnedTitle)
				)
			)
		);
		table.tHead!.after(this.#pinned);
		const collator = new Intl.Collator(locale);
		const ratings = this.#ratings();
		this.model = {
			alternatives: this.#columns.map(({ id, head, name }) => ({
				id,
				name,
				purposes: (head.dataset['purposes'] ?? '').split(' ') as Purpose[],
			})),
			criteria: this.#rows.map(({ id }) => id),
			ratingOf: (alternative, criterion) => ratings.get(criterion)?.get(alternative)?.rating,
			markOf: (alternative, criterion) => ratings.get(criterion)?.get(alternative)?.mark ?? 'unsourced',
			compareNames: (a, b) => collator.compare(a, b),
		};
	}

	/** Shows a view. @param shown Columns in order; on a phone fewer than the view has. */
	render(view: ComparisonView, shown: readonly string[], noteOf: (alternative: string) => string): void {
		const key = shown.join(' ');
		if (key !== this.#shown) {
			this.#shown = key;
			if (this.#frame.scrollLeft !== 0) this.#frame.scrollLeft = 0;
			this.#arrange(shown);
		}
		this.#renderRows(view);
		for (const { id, head } of this.#columns) setNote(head, noteOf(id));
	}

	/** Shows these columns in this order. In a large table the rows in sight follow at once, and for the eye alone. */
	#arrange(shown: readonly string[]): void {
		// Columns that go, or come back to their place, leave the others where they are.
		if (!isInOrder(shown, this.#order)) this.#order = [...shown, ...this.#order.filter((id) => !shown.includes(id))];
		const order = this.#order;
		const rows = [this.#head, ...this.#rows];
		if (!this.#isLarge) {
			for (const row of rows) arrange(row, shown, order);
			return;
		}
		// Asked before anything changes: afterwards the browser would have to lay out the page to answer.
		const inSight = rows.filter(({ element: row }) => isNearSight(row));
		for (const row of inSight) arrangeSeen(row, shown, order);
		const outOfSight = rows.filter((row) => !inSight.includes(row));
		this.#pending.hold([...outOfSight, ...inSight], (row) => arrange(row, shown, order));
	}

	/** Does at once what was left for later. */
	settle(): void {
		this.#pending.settle();
	}

	/** The cell of a link inside the table. */
	cellAt(target: Element): { alternative: string; criterion: string; link: HTMLAnchorElement } | null {
		const cell = target.closest<HTMLTableCellElement>('td');
		const link = cell?.querySelector('a');
		const [criterion, alternative] = cell?.id.split('.') ?? [];
		return link && criterion && alternative ? { alternative, criterion, link } : null;
	}

	nameOf = (alternative: string): string => this.#columns.find(({ id }) => id === alternative)?.name ?? alternative;
	criterionName = (criterion: string): string =>
		this.#rows.find(({ id }) => id === criterion)?.head.textContent.trim() ?? criterion;
	rowId = (criterion: string): string => this.#rows.find(({ id }) => id === criterion)?.element.id ?? '';

	/** What is shown, as text. */
	read({ pinned, criteria }: ComparisonView, shown: readonly string[]): ShownTable {
		const columns = shown.flatMap((id) => this.#columns.find((column) => column.id === id) ?? []);
		const ids = [...pinned, ...criteria];
		return {
			caption: this.#table.caption?.textContent.trim() ?? '',
			corner: this.#head.element.cells[0]?.textContent.trim() ?? '',
			columns: columns.map(({ id, name, head }) => ({ id, name, url: head.querySelector('a')?.href ?? '' })),
			rows: ids.flatMap((id) => {
				const row = this.#rows.find((one) => one.id === id);
				if (!row) return [];
				return [
					{ id, name: this.criterionName(id), cells: columns.map((column) => readCell(row.cells.get(column.id))) },
				];
			}),
		};
	}

	#renderRows({ pinned, criteria }: ComparisonView): void {
		const groups = new Map<HTMLTableSectionElement, boolean>();
		for (const { id, element: row, group } of this.#rows) {
			const isPinned = pinned.includes(id);
			const isShown = isPinned || criteria.includes(id);
			if (row.hidden === isShown) row.hidden = !isShown;
			if (isPinned !== (row.parentElement === this.#pinned)) {
				if (isPinned) this.#pinned.append(row);
				else this.#putBack(row, group);
			}
			groups.set(group, groups.get(group) || (isShown && !isPinned));
		}
		for (const [group, isShown] of groups) if (group.hidden === isShown) group.hidden = !isShown;
		this.#pinned.hidden = pinned.length === 0;
	}

	/** Puts a row back to its place among those of its group that are still there. */
	#putBack(row: HTMLTableRowElement, group: HTMLTableSectionElement): void {
		const own = this.#rows.filter((one) => one.group === group).map((one) => one.element);
		const next = own.slice(own.indexOf(row) + 1).find((other) => other.parentElement === group);
		group.insertBefore(row, next ?? null);
	}

	#keyed(cells: readonly Element[]): Map<string, HTMLTableCellElement> {
		return new Map(cells.map((cell, index) => [this.#columns[index]?.id ?? '', cell as HTMLTableCellElement]));
	}

	#ratings() {
		return new Map(
			this.#rows.map(({ id, cells }) => [
				id,
				new Map(
					[...cells].map(([alternative, cell]) => {
						const rating = cell.dataset['r'];
						const mark =
							MARKS[cell.querySelector('a')?.className ?? ''] ?? (cell.dataset['c'] ? 'unrated' : 'unsourced');
						return [alternative, { rating: rating === undefined ? undefined : Number(rating), mark }] as const;
					})
				),
			])
		);
	}
}

/** Puts the cells of a row in order, in the document itself: what a screen reader reads and what is seen are one. */
function arrange({ element: row, cells }: Line, shown: readonly string[], order: readonly string[]): void {
	hideOthers(cells, shown);
	const ordered = order.flatMap((id) => cells.get(id) ?? []);
	for (const cell of ordered) if (cell.style.order !== '') cell.removeAttribute('style');
	const present = [...row.cells].slice(1);
	if (ordered.some((cell, index) => cell !== present[index])) row.append(...ordered);
}

/** The same for the eye alone: many times as fast, since the browser keeps what it has laid out. `arrange` follows a moment later. */
function arrangeSeen({ element: row, cells }: Line, shown: readonly string[], order: readonly string[]): void {
	hideOthers(cells, shown);
	const ordered = order.flatMap((id) => cells.get(id) ?? []);
	const present = [...row.cells].slice(1);
	const isInPlace = ordered.every((cell, index) => cell === present[index]);
	ordered.forEach((cell, index) => {
		const place = isInPlace ? '' : String(index + 1);
		if (cell.style.order !== place) cell.style.order = place;
	});
}

/** Whether some ids stand in the same order as all of them. */
function isInOrder(some: readonly string[], all: readonly string[]): boolean {
	const places = some.map((id) => all.indexOf(id));
	return places.every((place, index) => index === 0 || place > places[index - 1]!);
}

function hideOthers(cells: Line['cells'], shown: readonly string[]): void {
	const visible = new Set(shown);
	for (const [id, cell] of cells) {
		const isHidden = !visible.has(id);
		if (cell.hidden !== isHidden) cell.hidden = isHidden;
	}
}

function isNearSight(row: HTMLElement): boolean {
	const { top, bottom } = row.getBoundingClientRect();
	return bottom > -MARGIN_PX && top < innerHeight + MARGIN_PX;
}

function setNote(head: HTMLElement, note: string): void {
	const present = head.querySelector('.compare-fit');
	if ((present?.textContent ?? '') === note) return;
	present?.remove();
	if (note !== '') head.append(element('span', { class: 'compare-fit' }, note));
}

function readCell(cell: HTMLTableCellElement | undefined) {
	const link = cell?.querySelector('a');
	const word = link?.querySelector('b')?.textContent ?? '';
	return {
		word,
		text: (link?.textContent ?? '').trim().slice(word.length).trim(),
		rating: cell?.dataset['r'] === undefined ? null : Number(cell.dataset['r']),
		claims: cell?.dataset['c']?.split(' ') ?? [],
		url: link?.href ?? '',
	};
}
