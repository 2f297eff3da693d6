/** What a number can be, both ends included. */
export interface Interval {
	low: number;
	/** At least `low`. */
	high: number;
}

/** Rounding error that never decides: thresholds such as 0.40 have no exact binary form. */
const TOLERANCE = 1e-9;

/** Whether `value` reaches `threshold`; equal counts as reached, rounding aside. */
export const reaches = (value: number, threshold: number): boolean => value >= threshold - TOLERANCE;

/** An interval that holds one number only. */
export const exactly = (value: number): Interval => ({ low: value, high: value });

/** The number halfway between the ends. */
export const middle = ({ low, high }: Interval): number => (low + high) / 2;

/** What the highest of several unknown numbers can be; [0, 0] if there is none. Numbers are 0 or more. */
export const highest = (intervals: readonly Interval[]): Interval => ({
	low: Math.max(0, ...intervals.map(({ low }) => low)),
	high: Math.max(0, ...intervals.map(({ high }) => high)),
});
