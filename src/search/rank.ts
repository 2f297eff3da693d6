import { isDetail, type MapRecord, type Role } from './guide-map.ts';

/** What the engine found for one word of the query. */
export interface TermHits {
	/** Record number → Pagefind's score, over 0, and whether the word stands in the record's title. Empty for an unknown word. */
	results: ReadonlyMap<number, { score: number; inTitle: boolean }>;
	/** In 0…1: lower where the word was taken for a slip of another one. */
	trust: number;
}

/** Records in which a word of the query stands right after the one before it. */
export interface PairHits {
	/** Index of the second word. */
	second: number;
	records: readonly number[];
}

/** One page, how well it answers, and where on it. */
export interface RankedPage {
	page: number;
	score: number;
	/** Share of the query's weight that the page answers, in 0…1. */
	share: number;
	/** Records of the parts that answer, best first. */
	parts: number[];
}

/** How much a word says by where it stands: in the page's subject, beside it, or in a part of its text; and by being in the title there. */
const PLACE: Readonly<Record<Role, number>> = { subject: 0.75, beside: 0.5, part: 0.4 };
const TITLE: Readonly<Record<Role, number>> = { subject: 0.35, beside: 0, part: 0.15 };
/** Of that, how much Pagefind's score decides. */
const SCORED = 0.4;
/** What the places after the best add. */
const REST = 0.3;
/** A page about one product is the answer where it is asked for by name, and otherwise one example of many. */
const DETAIL = 0.8;
/** What two words side by side add to their own weight. */
const PAIR = 0.5;
/** How far each place vouches that the page answers the word. */
const TRUST: Readonly<Record<Role, number>> = { subject: 1, beside: 0.85, part: 0.6 };
/** A word that nothing on the site knows weighs more than the rarest that something knows. */
const UNKNOWN_WEIGHT = 1.2;
const LEAST_WEIGHT = 0.08;
const ROLES: readonly Role[] = ['subject', 'beside', 'part'];

/** Rarity of a word among the pages, in 0…1: what every page says says nothing. Passing mentions count for less. */
function weightOf(pagesWithSubject: number, pagesWithAny: number, pages: number): number {
	const df = pagesWithSubject > 0 ? pagesWithSubject + 0.25 * (pagesWithAny - pagesWithSubject) : pagesWithAny;
	return Math.max(LEAST_WEIGHT, Math.log((pages + 1) / (df + 0.5)) / Math.log(pages + 1));
}

/** Best score of each role. */
type Places = Record<Role, { score: number; inTitle: boolean } | undefined>;

interface Total {
	score: number;
	answered: number;
	parts: Map<number, number>;
}

/**
 * Brings what was found word by word together into pages, best first.
 *
 * @param terms One entry for each word of the query.
 * @param records Every record by its number.
 * @param pages All pages of the guide.
 */
export function rankPages(
	terms: readonly TermHits[],
	pairs: readonly PairHits[],
	records: readonly MapRecord[],
	pages: readonly { slug: string }[]
): RankedPage[] {
	const totals = new Map<number, Total>();
	const totalOf = (page: number): Total => {
		const total = totals.get(page) ?? { score: 0, answered: 0, parts: new Map<number, number>() };
		totals.set(page, total);
		return total;
	};
	const weights = terms.map(({ results, trust }) => {
		const perPage = new Map<number, Places>();
		const most: Record<Role, number> = { subject: 0, beside: 0, part: 0 };
		for (const [number, hit] of results) {
			const record = records[number];
			if (!record) continue;
			most[record.role] = Math.max(most[record.role], hit.score);
			const places = perPage.get(record.page) ?? { subject: undefined, beside: undefined, part: undefined };
			const known = places[record.role];
			places[record.role] = {
				score: Math.max(hit.score, known?.score ?? 0),
				inTitle: hit.inTitle || (known?.inTitle ?? false),
			};
			perPage.set(record.page, places);
		}
		if (perPage.size === 0) return UNKNOWN_WEIGHT;
		const weight = weightOf([...perPage.values()].filter(({ subject }) => subject).length, perPage.size, pages.length);
		for (const [page, places] of perPage) {
			const roles = ROLES.filter((role) => places[role]);
			const strengths = roles.map((role) => {
				const { score, inTitle } = places[role]!;
				return (PLACE[role] + (inTitle ? TITLE[role] : 0)) * (1 - SCORED + SCORED * (score / most[role]));
			});
			const best = Math.max(...strengths);
			const total = totalOf(page);
			total.score += weight * (best + REST * (strengths.reduce((sum, strength) => sum + strength, 0) - best));
			total.answered += weight * trust * Math.max(...roles.map((role) => TRUST[role]));
		}
		for (const [number, { score }] of results) {
			const record = records[number];
			if (record?.role !== 'part') continue;
			const { parts } = totalOf(record.page);
			parts.set(number, (parts.get(number) ?? 0) + weight * (0.5 + score / most.part));
		}
		return weight;
	});
	for (const { second, records: numbers } of pairs) {
		// As much as the commoner of the two: “whatsapp” beside a word says no more than the word.
		const weight = PAIR * 2 * Math.min(weights[second - 1] ?? 0, weights[second] ?? 0);
		const best = new Map<number, number>();
		for (const number of numbers) {
			const record = records[number];
			if (!record) continue;
			best.set(record.page, Math.max(best.get(record.page) ?? 0, PLACE[record.role]));
			if (record.role === 'part') {
				const { parts } = totalOf(record.page);
				parts.set(number, (parts.get(number) ?? 0) + weight);
			}
		}
		for (const [page, place] of best) totalOf(page).score += weight * place;
	}
	const weightInAll = weights.reduce((sum, weight) => sum + weight, 0);
	return [...totals]
		.map(([page, { score, answered, parts }]): RankedPage => {
			const share = weightInAll > 0 ? answered / weightInAll : 0;
			return {
				page,
				score: score * share * (isDetail(pages[page]?.slug ?? '') ? DETAIL : 1),
				share,
				parts: [...parts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([record]) => record),
			};
		})
		.sort((a, b) => b.score - a.score || a.page - b.page);
}
