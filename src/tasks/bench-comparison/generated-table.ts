import type { CellView, TableView } from '../../components/comparison.ts';
import { markOfRating } from '../../domain/comparison.ts';

/** The size that the comparison must bear. */
export const ALTERNATIVES = 40;
export const CRITERIA = 60;
const GROUPS = 8;

/**
 * A table much larger than the site's own, out of the words of that table: every cell says something else, as in earnest.
 *
 * @param table The site's own.
 * @param seed A whole number; the same seed gives the same table.
 */
export function generateTable(table: TableView, seed: number): TableView {
	const random = randomFrom(seed);
	const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)]!;
	const rows = table.groups.flatMap((group) => group.rows);
	const words = rows.flatMap((row) => row.cells.flatMap((cell) => cell.values.flatMap(({ text }) => text.split(' '))));
	const claims = rows.flatMap((row) => row.cells.flatMap((cell) => cell.claims));
	const columns = Array.from({ length: ALTERNATIVES }, (_, index) => {
		const like = table.columns[index % table.columns.length]!;
		return { ...like, id: `${like.id}-${index}`, name: `${like.name} ${index + 1}` };
	});
	const cell = (alternative: string, criterion: string): CellView => {
		// As in the site's own table, about a quarter of the cells has nothing to say.
		const rating = random() < 0.25 ? undefined : Math.floor(random() * 5);
		const values = Array.from({ length: rating === undefined ? 0 : 1 + Math.floor(random() * 3) }, () => ({
			text: Array.from({ length: 2 + Math.floor(random() * 5) }, () => pick(words)).join(' '),
			isSourced: true,
		}));
		return {
			alternative,
			criterion,
			rating,
			mark: rating === undefined ? 'unsourced' : markOfRating(rating),
			values,
			claims: values.map(() => pick(claims)),
		};
	};
	const criteria = Array.from({ length: CRITERIA }, (_, index) => {
		const like = rows[index % rows.length]!;
		return { ...like, id: `${like.id}-${index}`, name: `${like.name} ${index + 1}` };
	});
	return {
		...table,
		columns,
		groups: Array.from({ length: GROUPS }, (_, index) => ({
			...table.groups[index % table.groups.length]!,
			id: `group-${index}`,
			rows: criteria
				.filter((_row, at) => at % GROUPS === index)
				.map((row) => ({ ...row, cells: columns.map(({ id }) => cell(id, row.id)) })),
		})),
	};
}

/** Numbers in 0…1 from a Lehmer generator: short, and the same everywhere. */
function randomFrom(seed: number): () => number {
	let state = (seed % 2147483646) + 1;
	return () => (state = (state * 48271) % 2147483647) / 2147483647;
}
