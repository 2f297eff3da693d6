import { expect, test } from 'vitest';
import { uncitedSource } from '../../../../src/editorial/rules/uncited-source.ts';
import { replace, reportBy } from '../fixture.ts';

test('finds a source that no claim cites', () => {
	expect(
		reportBy([uncitedSource], replace('data/claims/whatsapp.yaml', 'whatsapp-terms, whatsapp-blog', 'whatsapp-terms'))
	).toMatchInlineSnapshot(`
		"content/data/sources/whatsapp.yaml:9:3  uncited-source
		  Expected a claim that cites the source \`whatsapp-blog\`, found none.
		  Add its id to the \`sources\` of the claim that it supports, or remove the source."
	`);
});

test('waits where a claim cannot be read', () => {
	expect(
		reportBy(
			[uncitedSource],
			replace('data/claims/whatsapp.yaml', 'whatsapp-terms, whatsapp-blog', 'whatsapp-terms'),
			replace('data/claims/context.yaml', 'confidence: low', 'confidence: none')
		)
	).toMatchInlineSnapshot(`
		"content/data/claims/context.yaml:10:3  schema
		  Expected one of high, medium, low. Found "none" at \`0.confidence\`.
		  Correct the value on this line."
	`);
});
