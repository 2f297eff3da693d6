/** The tables of the comparison, cell by cell, made from the site's data at build time. */
import { comparisonCell, type ComparisonCell } from '../domain/comparison.ts';
import type { Locale } from '../i18n/locales.ts';
import { purposesOf } from '../schemas/alternative.ts';
import { alternativeById, claimById, comparisonTables, criterionById, criterionGroups, need } from './data.ts';

/** A table as one language shows it. */
export interface TableView {
	id: string;
	caption: string;
	columns: { id: string; name: string; purposes: readonly string[]; href: string | undefined }[];
	groups: {
		id: string;
		name: string;
		rows: { id: string; name: string; definition: string; cells: CellView[] }[];
	}[];
}

/** A cell as one language shows it. */
export interface CellView extends Pick<ComparisonCell, 'alternative' | 'criterion' | 'mark' | 'rating'> {
	/** The claims' values in a few words, most important first; `isSourced` is false where the words “not sourced” must stand. */
	values: { text: string; isSourced: boolean }[];
	/** Ids of all its claims. */
	claims: string[];
}

const allClaims = [...claimById.values()];

/** The cell of an alternative and a criterion. */
export const cellOf = (alternative: string, criterion: string): ComparisonCell =>
	comparisonCell(
		need(alternativeById, 'alternative', alternative),
		need(criterionById, 'criterion', criterion),
		allClaims
	);

/** A table of `content/data/comparison.yaml`.
 * @throws {RangeError} If there is none of this id. */
export function tableById(id: string) {
	const found = comparisonTables.find((table) => table.id === id);
	if (!found) throw new RangeError(`Expected the id of a table in comparison.yaml, found \`${id}\`.`);
	return found;
}

/** Groups of criteria that a table shows, in the order of the data; empty groups are left out. */
export const groupsOf = (criteria: readonly string[] | undefined) =>
	criterionGroups
		.map((group) => ({
			...group,
			criteria: [...criterionById.values()].filter(
				({ id, group: of }) => of === group.id && (!criteria || criteria.includes(id))
			),
		}))
		.filter((group) => group.criteria.length > 0);

/** Every cell of a table, in no order that matters. */
export const cellsOfTable = (id: string): ComparisonCell[] => {
	const { alternatives, criteria } = tableById(id);
	return groupsOf(criteria).flatMap((group) =>
		group.criteria.flatMap((criterion) => alternatives.map((alternative) => cellOf(alternative, criterion.id)))
	);
};

/** Every alternative that has a page of its own, in table order. */
export const comparedAlternatives = () => comparisonTables.flatMap(({ alternatives }) => alternatives);

/** What a table shows in one language. @param href Address of an alternative's page. */
export function tableView(id: string, locale: Locale, href: (alternative: string) => string): TableView {
	const { caption, alternatives, criteria } = tableById(id);
	return {
		id,
		caption: caption[locale],
		columns: alternatives.map((alternative) => {
			const entry = need(alternativeById, 'alternative', alternative);
			return {
				id: alternative,
				name: entry.name[locale],
				purposes: purposesOf(entry),
				href: href(alternative),
			};
		}),
		groups: groupsOf(criteria).map((group) => ({
			id: group.id,
			name: group.name[locale],
			rows: group.criteria.map((criterion) => ({
				id: criterion.id,
				name: criterion.name[locale],
				definition: criterion.definition[locale],
				cells: alternatives.map((alternative) => cellView(cellOf(alternative, criterion.id), locale)),
			})),
		})),
	};
}

const cellView = ({ claims, ...cell }: ComparisonCell, locale: Locale): CellView => ({
	...cell,
	values: claims.map(({ value, sources }) => ({ text: value[locale], isSourced: sources.length > 0 })),
	claims: claims.map(({ id }) => id),
});
