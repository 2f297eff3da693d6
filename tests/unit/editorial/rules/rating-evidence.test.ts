import { expect, test } from 'vitest';
import { ratingEvidence } from '../../../../src/editorial/rules/rating-evidence.ts';
import { replace, reportBy } from '../fixture.ts';

test('finds a rating that rests on claims about others', () => {
	expect(
		reportBy([ratingEvidence], replace('data/alternatives/signal.yaml', 'claims: [cost-calls]', 'claims: [cost-app]'))
	).toMatchInlineSnapshot(`
		"content/data/alternatives/signal.yaml:5:3  rating-evidence
		  Expected a claim about \`signal\`, its maker’s other products or no product behind its rating for \`cost\`, found \`cost-app\`.
		  Cite a claim about this alternative, or take the rating away: it is then shown as not known."
	`);
});

test('accepts a claim about another product of the same maker', () => {
	expect(
		reportBy(
			[ratingEvidence],
			replace('data/alternatives/signal.yaml', 'claims: [cost-calls]', 'claims: [cost-app]'),
			replace('data/alternatives/signal.yaml', 'decide:', 'maker: Meta\ndecide:'),
			replace('data/alternatives/whatsapp.yaml', 'decide:', 'maker: Meta\ndecide:')
		)
	).toMatchInlineSnapshot(`""`);
});
