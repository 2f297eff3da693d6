import { expect, test } from 'vitest';
import { staleClaim } from '../../../../src/editorial/rules/stale-claim.ts';
import { replace, reportBy } from '../fixture.ts';

test('finds a claim past its horizon, and says how old it is', () => {
	expect(
		reportBy(
			[staleClaim],
			replace('data/claims/whatsapp.yaml', "lastVerified: '2026-11-20'", "lastVerified: '2026-07-15'")
		)
	).toMatchInlineSnapshot(`
		"content/data/claims/whatsapp.yaml:20:3  stale-claim
		  Expected \`lastVerified\` within 135 days of 2026-11-28 (medium confidence, \`cost\`), found 2026-07-15 (136 days).
		  Read the source again, then correct the text or the date."
	`);
});

test('lets a claim of high confidence grow older than one of low confidence', () => {
	expect(
		reportBy(
			[staleClaim],
			replace('data/claims/whatsapp.yaml', "lastVerified: '2026-11-24'", "lastVerified: '2026-07-16'"),
			replace('data/claims/context.yaml', "lastVerified: '2026-11-24'", "lastVerified: '2026-08-29'")
		)
	).toMatchInlineSnapshot(`
		"content/data/claims/context.yaml:9:3  stale-claim
		  Expected \`lastVerified\` within 90 days of 2026-11-28 (low confidence, \`cost\`), found 2026-08-29 (91 days).
		  Read the source again, then correct the text or the date."
	`);
});

test('finds a day that has not come', () => {
	expect(
		reportBy(
			[staleClaim],
			replace('data/claims/context.yaml', "lastVerified: '2026-11-24'", "lastVerified: '2026-12-24'")
		)
	).toMatchInlineSnapshot(`
		"content/data/claims/context.yaml:9:3  stale-claim
		  Expected a day that has come, found \`lastVerified\` 2026-12-24, after 2026-11-28.
		  Correct the date."
	`);
});
