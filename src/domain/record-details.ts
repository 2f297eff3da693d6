/** Whether the organisation has taken the decision, or is asked to. */
export const RECORD_STATUSES = ['proposed', 'accepted'] as const;
export type RecordStatus = (typeof RECORD_STATUSES)[number];

/** Details that are one text each, in the reader's own words. */
export const DETAIL_TEXTS = ['title', 'organisation', 'decision', 'conditions', 'dissent'] as const;
/** Details that are days, `YYYY-MM-DD`. */
export const DETAIL_DAYS = ['date', 'reviewDate'] as const;

/** What a decision record says besides answers and marks, all of it the reader's own and all of it optional. */
export type RecordDetails = {
	-readonly [K in (typeof DETAIL_TEXTS)[number] | (typeof DETAIL_DAYS)[number]]?: string;
} & {
	/** One person or body each, in the order of signing. */
	deciders?: string[];
	status?: RecordStatus;
};

/**
 * Reads details from a value of unknown origin, entry by entry. Never throws.
 *
 * @returns What has the right form, and the number of entries left out because they do not. Unknown keys are left out too.
 */
export function readDetails(value: unknown): { details: RecordDetails; damaged: number } {
	if (typeof value !== 'object' || value === null || Array.isArray(value)) return { details: {}, damaged: 1 };
	const details: RecordDetails = {};
	let damaged = 0;
	for (const [key, entry] of Object.entries(value)) {
		if (isOneOf(DETAIL_TEXTS, key) && typeof entry === 'string') details[key] = entry;
		else if (isOneOf(DETAIL_DAYS, key) && isDay(entry)) details[key] = entry;
		else if (key === 'status' && isOneOf(RECORD_STATUSES, entry)) details.status = entry;
		else if (key === 'deciders' && isTexts(entry)) details.deciders = [...entry];
		else damaged++;
	}
	return { details, damaged };
}

/** A day that exists, as `YYYY-MM-DD`. */
export function isDay(value: unknown): value is string {
	if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
	const moment = Date.parse(`${value}T00:00:00Z`);
	return !Number.isNaN(moment) && new Date(moment).toISOString().startsWith(value);
}

/**
 * The day some days after another.
 *
 * @throws {RangeError} If `day` is no day; see {@link isDay}.
 */
export function daysAfter(day: string, days: number): string {
	if (!isDay(day)) throw new RangeError(`Expected a day as YYYY-MM-DD, found ${JSON.stringify(day)}.`);
	return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

const isOneOf = <T extends string>(list: readonly T[], value: unknown): value is T =>
	(list as readonly unknown[]).includes(value);

const isTexts = (value: unknown): value is string[] =>
	Array.isArray(value) && value.every((entry) => typeof entry === 'string');
