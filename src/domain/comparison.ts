import type { Alternative } from '../schemas/alternative.ts';
import type { Claim } from '../schemas/claim.ts';
import type { Criterion } from '../schemas/criterion.ts';

/**
 * What a cell says at a glance, from its rating: good 3–4, part 1–2, none 0. Without a rating: `unrated` if something sourced
 * is known, `unsourced` if not. Neither is ever a “no”.
 */
export const CELL_MARKS = ['good', 'part', 'none', 'unrated', 'unsourced'] as const;
export type CellMark = (typeof CELL_MARKS)[number];

/** What is known of one alternative by one criterion. */
export interface ComparisonCell {
	alternative: string;
	criterion: string;
	mark: CellMark;
	/** 0…4; `undefined` if it is not rated. */
	rating: number | undefined;
	/** The evidence: the claims that the rating cites, then the others; those with a source before those without. */
	claims: readonly Claim[];
}

/** The mark of a rating. */
export const markOfRating = (rating: number): CellMark => (rating >= 3 ? 'good' : rating >= 1 ? 'part' : 'none');

/** Reads one cell out of the data. */
export function comparisonCell(
	{ id, ratings }: Pick<Alternative, 'id' | 'ratings'>,
	{ id: criterion }: Pick<Criterion, 'id'>,
	claims: readonly Claim[]
): ComparisonCell {
	const rated = ratings[criterion];
	const cited = rated?.claims ?? [];
	const found = [
		...cited.flatMap((claim) => claims.find((one) => one.id === claim) ?? []),
		...claims.filter((one) => one.criterion === criterion && one.about.includes(id) && !cited.includes(one.id)),
	];
	const evidence = [...found.filter(isSourced), ...found.filter((claim) => !isSourced(claim))];
	return {
		alternative: id,
		criterion,
		rating: rated?.rating,
		mark: rated ? markOfRating(rated.rating) : evidence.some(isSourced) ? 'unrated' : 'unsourced',
		claims: evidence,
	};
}

/** Whether a claim names a source. */
export const isSourced = ({ sources }: Pick<Claim, 'sources'>): boolean => sources.length > 0;

/** Share of the cells that rest on at least one sourced claim. */
export function countSourced(cells: readonly ComparisonCell[]): { sourced: number; total: number } {
	return { sourced: cells.filter(({ claims }) => claims.some(isSourced)).length, total: cells.length };
}
