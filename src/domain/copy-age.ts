import { daysBetween } from './horizon.ts';

/** After this many days a copy warns of its age: by then most claims on prices are past their time, see `criteria.yaml`. */
export const COPY_MAX_AGE_DAYS = 180;

/**
 * True if a copy of the guide is older than {@link COPY_MAX_AGE_DAYS}.
 *
 * @param date Day of the copy, `YYYY-MM-DD`.
 * @param today The reader’s day, `YYYY-MM-DD`.
 */
export const isOldCopy = (date: string, today: string): boolean => daysBetween(date, today) > COPY_MAX_AGE_DAYS;
