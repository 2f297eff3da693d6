import { expect, test } from 'vitest';
import { checkedOutCommit } from '../../../src/postbuild/commit.ts';
import { CONFIRM_DAYS, SECURITY_CONTACT, securityText } from '../../../src/schemas/security-contact.ts';

const DAY_MS = 86_400_000;

/** What is wrong with the day, seen from another. */
function faultOf(expires: string, today: string): string | undefined {
	const days = (Date.parse(expires) - Date.parse(today)) / DAY_MS;
	if (days < CONFIRM_DAYS) return 'Confirm that faults are still read there, then set `expires` up to a year ahead.';
	if (days > 365) return 'Set `expires` to a day within a year: RFC 9116 asks for it.';
	return undefined;
}

test('is confirmed in time, and for a year at most', () => {
	expect(faultOf('2027-01-01', '2026-12-15')).toContain('Confirm');
	expect(faultOf('2028-01-01', '2026-12-15')).toContain('within a year');
	expect(faultOf('2027-12-01', '2026-12-15')).toBeUndefined();
	// Outside a repository there is no commit to take the day from; then nothing can be said.
	const { date } = checkedOutCommit();
	expect(date === null ? undefined : faultOf(SECURITY_CONTACT.expires, date)).toBeUndefined();
});

test('names the contact, the end, the languages and itself', () => {
	expect(securityText('https://example.org/repo', 'https://example.org/.well-known/security.txt'))
		.toMatchInlineSnapshot(`
		"Contact: https://example.org/repo/security/advisories/new
		Expires: 2027-10-31T23:59:59Z
		Preferred-Languages: ar, en
		Canonical: https://example.org/.well-known/security.txt
		Policy: https://example.org/repo/blob/main/SECURITY.md
		"
	`);
});
