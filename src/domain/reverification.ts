import type { Claim } from '../schemas/claim.ts';
import type { Criterion } from '../schemas/criterion.ts';
import { horizonOf } from './horizon.ts';
import type { Source } from '../schemas/source.ts';

const DAY_MS = 86_400_000;

/** A claim and the day from which it should be read again. */
export interface Due {
	claim: Claim;
	/** `YYYY-MM-DD` */
	on: string;
}

/** The day that lies some days after another. @param day `YYYY-MM-DD` */
export const addDays = (day: string, days: number): string =>
	new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);

const goodFor = (claim: Claim, criterion: Pick<Criterion, 'horizonDays'> | undefined) =>
	criterion ? horizonOf(claim, criterion) : 0;

/** When each claim is to be read again: its last check and its horizon. Earliest first, then by id. */
export const dueDays = (
	claims: readonly Claim[],
	criteria: ReadonlyMap<string, Pick<Criterion, 'horizonDays'>>
): Due[] =>
	claims
		.map((claim) => ({ claim, on: addDays(claim.lastVerified, goodFor(claim, criteria.get(claim.criterion))) }))
		.sort((a, b) => (a.on === b.on ? (a.claim.id < b.claim.id ? -1 : 1) : a.on < b.on ? -1 : 1));

/** Upper ends, in years, of the ages by which sources are counted. */
export const AGE_LIMITS_YEARS = [1, 2, 3, 5] as const;

/** How many sources are of each age by their own dates. */
export interface SourceAges {
	/** One for each limit: at most so many years old, and older than the limit before. */
	within: number[];
	/** Older than the last limit. */
	older: number;
	/** They show no date. */
	undated: number;
}

/**
 * Counts sources by age. A date known to the month or the year counts from its end: a source is never made older than it is.
 *
 * @param today `YYYY-MM-DD`
 */
export function countAges(sources: readonly Pick<Source, 'date'>[], today: string): SourceAges {
	const ages: SourceAges = { within: AGE_LIMITS_YEARS.map(() => 0), older: 0, undated: 0 };
	for (const { date } of sources) {
		if (date === 'unknown') {
			ages.undated++;
			continue;
		}
		const last = latestDay(date);
		const index = AGE_LIMITS_YEARS.findIndex((years) => last >= yearsBefore(today, years));
		if (index === -1) ages.older++;
		else ages.within[index] = (ages.within[index] ?? 0) + 1;
	}
	return ages;
}

/** Partial dates compare as text with whole ones once they are filled up; the 31st stands for the end of any month. */
const latestDay = (date: string): string =>
	date.length === 4 ? `${date}-12-31` : date.length === 7 ? `${date}-31` : date;

const yearsBefore = (day: string, years: number): string => `${Number(day.slice(0, 4)) - years}${day.slice(4)}`;
