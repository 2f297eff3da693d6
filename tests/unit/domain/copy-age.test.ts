import { expect, test } from 'vitest';
import { COPY_MAX_AGE_DAYS, isOldCopy } from '../../../src/domain/copy-age.ts';

test.each([
	['2026-11-28', '2026-11-28', false],
	['2026-11-28', '2027-05-27', false],
	['2026-11-28', '2027-05-28', true],
	['2026-11-28', '2031-01-01', true],
	// A clock that goes wrong is no reason to warn.
	['2026-11-28', '1970-01-01', false],
])('a copy of %s read on %s: old is %s', (date, today, expected) => {
	expect(isOldCopy(date, today)).toBe(expected);
});

test('warns after half a year', () => {
	expect(COPY_MAX_AGE_DAYS).toBe(180);
});
