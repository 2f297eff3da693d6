import { isDetail, type MapRecord, type Role } from './guide-map.ts';

/** What the engine found for one word of the query. */
export interface TermHits {
	/** By record number; empty for an unknown word. */
	results: ReadonlyMap<number, WordHit>;
	/** Words from the one before it, as typed. */
	gap: number;
	/** In 0…1: lower where the word was taken for a slip of another one. */
	trust: number;
}

/** A word in a record. */
export interface WordHit {
	/** Pagefind's score, over 0. */
	score: number;
	/** True if it stands in the record's title. */
	inTitle: boolean;
	/** Its places in the record's text. */
	at: readonly number[];
}

/** One page, how well it answers, and where on it. */
export interface RankedPage {
	page: number;
	score: number;
	/** Share of the query's weight that the page is sure to answer, in 0…1. */
	share: number;
	/** Share of the query's words that stand on it, in 0…1. */
	words: number;
	/** Records of the parts that answer, best first. */
	parts: number[];
	/** True if two words of the query stand there as near as in the query: it is hardly chance then. */
	isTogether: boolean;
}

/** How much a word says by where it stands: in the page's subject, beside it, or in a part of its text; and by being in the title there. */
const PLACE: Readonly<Record<Role, number>> = { subject: 1.17, beside: 0.31, part: 0.5 };
const TITLE: Readonly<Record<Role, number>> = { subject: 0.55, beside: 0, part: 0.18 };
/** Of that, how much Pagefind's score decides. */
const SCORED = 0.62;
/** What the places after the best add. */
const REST = 0.59;
/** A page about one product is one example of many, but the answer where it is asked for by name. */
const PRODUCT = { unnamed: 0.8, named: 1.44 };
/** Pages that hold what others say, and are the answer only where they are asked for by name. */
const ASIDE_PAGES: ReadonlySet<string> = new Set(['about/cases', 'about/sources', 'about/status']);
/** How far such a page is the answer where it is not named. */
const UNNAMED_ASIDE = 0.55;
/** Pages that may have a word in their title for it to be a name. */
const NAMES = 3;
/** What two words side by side add to their own weight. */
const PAIR = 1.37;
/** How far each place counts towards the order of the pages. */
const ANSWERS: Readonly<Record<Role, number>> = { subject: 1, beside: 0.8, part: 0.6 };
/** How far each place vouches that the page is an answer at all. Mentions vouch most in one part, less side by side, and least apart. */
const TRUST = { subject: 1, beside: 0.57, pair: 0.49, part: 0.62, scattered: 0.17 };
/**
 * What a page gains where the whole query stands in its title, or word after word elsewhere on it, as a share of the query's weight; and
 * the least share that it answers then. Fitted on titles, headings and 500 phrases cut from the built pages.
 */
const WHOLE = { title: 1.5, elsewhere: 0.5, share: 0.9 };
/** A word that nothing on the site knows weighs as much as one that few pages have. */
const UNKNOWN_WEIGHT = 0.76;
const LEAST_WEIGHT = 0.08;
/** A page that only mentions a word makes it less rare by this share of one that is about it. */
const MENTION = 0.24;
const ROLES: readonly Role[] = ['subject', 'beside', 'part'];

/** Rarity of a word among the pages, in 0…1: what every page says says nothing. Passing mentions count for less. */
function weightOf(pagesWithSubject: number, pagesWithAny: number, pages: number): number {
	const df = pagesWithSubject > 0 ? pagesWithSubject + MENTION * (pagesWithAny - pagesWithSubject) : pagesWithAny;
	return Math.max(LEAST_WEIGHT, Math.log((pages + 1) / (df + 0.5)) / Math.log(pages + 1));
}

/** Pages that hold the titles of others, or what is said on them. */
const OF_TITLES: ReadonlySet<string> = new Set(['', 'compare', 'about/sources', 'about/status']);
/** True for a page that lists titles, or what is known of one product: the words there are seldom its subject. */
const isListing = ({ slug }: { slug: string } = { slug: '' }): boolean => isDetail(slug) || OF_TITLES.has(slug);

/** Best score of each role. */
type Places = Record<Role, { score: number; inTitle: boolean } | undefined>;

interface Total {
	score: number;
	answered: number;
	/** How far the page's subject, the words beside it or a pair of words vouches for each word of the query. */
	about: number[];
	/** Parts that hold words of the query, and which. */
	held: Map<number, Set<number>>;
	parts: Map<number, number>;
	isTogether: boolean;
	/** True if a word of the query is in the page's title, and in few others. */
	isNamed: boolean;
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
	records: readonly MapRecord[],
	pages: readonly { slug: string }[]
): RankedPage[] {
	const totals = new Map<number, Total>();
	const totalOf = (page: number): Total => {
		const total = totals.get(page) ?? {
			score: 0,
			answered: 0,
			about: [],
			held: new Map(),
			parts: new Map(),
			isTogether: false,
			isNamed: false,
		};
		totals.set(page, total);
		return total;
	};
	const weights = terms.map(({ results, trust }, index) => {
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
		const titled = [...perPage.values()].filter(({ subject }) => subject?.inTitle).length;
		for (const [page, places] of perPage) {
			const roles = ROLES.filter((role) => places[role]);
			const strengths = roles.map((role) => {
				const { score, inTitle } = places[role]!;
				return (PLACE[role] + (inTitle ? TITLE[role] : 0)) * (1 - SCORED + SCORED * (score / most[role]));
			});
			const best = Math.max(...strengths);
			const total = totalOf(page);
			total.score += weight * (best + REST * (strengths.reduce((sum, strength) => sum + strength, 0) - best));
			total.answered += weight * trust * Math.max(...roles.map((role) => ANSWERS[role]));
			total.isNamed ||= (places.subject?.inTitle ?? false) && titled <= NAMES;
			total.about[index] = places.subject ? TRUST.subject : places.beside ? TRUST.beside : 0;
		}
		for (const [number, { score }] of results) {
			const record = records[number];
			if (record?.role !== 'part') continue;
			const { parts, held } = totalOf(record.page);
			held.set(number, (held.get(number) ?? new Set()).add(index));
			parts.set(number, (parts.get(number) ?? 0) + weight * (0.5 + score / most.part));
		}
		return weight;
	});
	for (let second = 1; second < terms.length; second++) {
		const numbers = recordsWithPair(terms[second - 1]!, terms[second]!);
		// As much as the commoner of the two: “whatsapp” beside a word says no more than the word.
		const weight = PAIR * 2 * Math.min(weights[second - 1] ?? 0, weights[second] ?? 0);
		const best = new Map<number, number>();
		for (const number of numbers) {
			const record = records[number];
			if (!record) continue;
			best.set(record.page, Math.max(best.get(record.page) ?? 0, PLACE[record.role]));
			// Words beside a subject are a list: that one follows another there says nothing.
			if (record.role === 'beside') continue;
			const total = totalOf(record.page);
			const { parts, about } = total;
			total.isTogether = true;
			if (record.role === 'part') parts.set(number, (parts.get(number) ?? 0) + weight);
			for (const index of [second - 1, second])
				about[index] = Math.max(about[index] ?? 0, record.role === 'part' ? TRUST.pair : TRUST.subject);
		}
		for (const [page, place] of best) totalOf(page).score += weight * place;
	}
	const isAboutAll = ({ about }: Total) => terms.every((_, index) => about[index] === TRUST.subject);
	const isAnswered = [...totals].some(([page, total]) => !isListing(pages[page]) && isAboutAll(total));
	const whole = withoutListings(pagesWithAll(terms, records), pages, isAnswered);
	const weightInAll = weights.reduce((sum, weight) => sum + weight, 0);
	return [...totals]
		.map(([page, total]): RankedPage => {
			const bonus = whole.get(page);
			const shareOf = (answered: number) =>
				Math.max(weightInAll > 0 ? answered / weightInAll : 0, bonus === undefined ? 0 : WHOLE.share);
			const score = total.score + weightInAll * (bonus ?? 0);
			return {
				page,
				score: score * shareOf(total.answered) * favour(pages[page]?.slug ?? '', total.isNamed),
				share: shareOf(vouchedBy(total, terms, weights)),
				// `about` has a place for each word that stands on the page.
				words: Object.keys(total.about).length / terms.length,
				isTogether: total.isTogether || bonus !== undefined,
				parts: [...total.parts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([record]) => record),
			};
		})
		.sort((a, b) => b.score - a.score || a.page - b.page);
}

/** How far a page of this kind is the answer. */
function favour(slug: string, isNamed: boolean): number {
	if (isDetail(slug)) return isNamed ? PRODUCT.named : PRODUCT.unnamed;
	return ASIDE_PAGES.has(slug) && !isNamed ? UNNAMED_ASIDE : 1;
}

/** Weight of the words that a page answers, with the mentions of the part that holds most of them. */
function vouchedBy({ about, held }: Total, terms: readonly TermHits[], weights: readonly number[]): number {
	const mentioned = new Set([...held.values()].flatMap((indexes) => [...indexes]));
	const vouched = [new Set<number>(), ...held.values()].map((part) =>
		terms.reduce((sum, { trust }, index) => {
			const mention = part.has(index) ? TRUST.part : mentioned.has(index) ? TRUST.scattered : 0;
			return sum + weights[index]! * trust * Math.max(about[index] ?? 0, mention);
		}, 0)
	);
	return Math.max(...vouched);
}

/** Places of a word that stand no further behind one of `before` than in the query. */
const placesBehind = (before: readonly number[], { at }: WordHit, gap: number): number[] =>
	at.filter((place) => before.some((other) => place > other && place - other <= gap));

/** Records in which two words of the query stand as near as there, or both in the title. */
const recordsWithPair = (first: TermHits, second: TermHits): number[] =>
	[...second.results].flatMap(([number, hit]) => {
		const other = first.results.get(number);
		const isPair = other && ((hit.inTitle && other.inTitle) || placesBehind(other.at, hit, second.gap).length > 0);
		return isPair ? [number] : [];
	});

/** Pages on which the whole query stands in one place as it was typed, but for stop words, and what they gain by it. */
function pagesWithAll(terms: readonly TermHits[], records: readonly MapRecord[]): Map<number, number> {
	const [first, ...rest] = terms;
	const gains = new Map<number, number>();
	if (!first || rest.length === 0 || terms.some(({ trust }) => trust < 1)) return gains;
	for (const [number, start] of first.results) {
		const record = records[number];
		const hits = rest.flatMap(({ results }) => results.get(number) ?? []);
		if (!record || record.role === 'beside' || hits.length < rest.length) continue;
		const ends = hits.reduce((places, hit, index) => placesBehind(places, hit, rest[index]!.gap), [...start.at]);
		const isTitle = [start, ...hits].every(({ inTitle }) => inTitle);
		if (!isTitle && ends.length === 0) continue;
		const gain = isTitle && record.role === 'subject' ? WHOLE.title : WHOLE.elsewhere;
		gains.set(record.page, Math.max(gains.get(record.page) ?? 0, gain));
	}
	return gains;
}

/**
 * Of pages that hold the whole query those that argue with it. A listing is left only where it is its title, or where no article holds
 * the query, the page of one product before one that lists them all; and it gains nothing where an article is about it.
 */
function withoutListings(
	gains: ReadonlyMap<number, number>,
	pages: readonly { slug: string }[],
	isAnswered: boolean
): ReadonlyMap<number, number> {
	const isArticle = ([page, gain]: readonly [number, number]) => gain === WHOLE.title || !isListing(pages[page]);
	const articles = [...gains].filter(isArticle);
	if (articles.length > 0) return new Map(articles);
	const details = [...gains].filter(([page]) => isDetail(pages[page]?.slug ?? ''));
	if (details.length > 0 && !isAnswered) return new Map(details);
	return isAnswered ? new Map([...gains].map(([page]) => [page, 0])) : gains;
}
