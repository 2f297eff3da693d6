import { expect, test } from 'vitest';
import { replace, reportOn } from '../fixture.ts';

test('finds confidence in a claim without a source', () => {
	expect(reportOn(replace('data/claims/whatsapp.yaml', 'sources: [whatsapp-terms]', 'sources: []')))
		.toMatchInlineSnapshot(`
		"content/data/claims/whatsapp.yaml:10:3  unsourced-confidence
		  Expected low confidence for a claim without a source, found high.
		  Add the source, or set \`confidence: low\`."
	`);
});

test('lets a claim without a source be of low confidence', () => {
	expect(
		reportOn(
			replace('data/claims/whatsapp.yaml', 'sources: [whatsapp-terms]', 'sources: []'),
			replace('data/claims/whatsapp.yaml', 'confidence: high', 'confidence: low')
		)
	).toBe('');
});
