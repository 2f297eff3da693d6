import { expect, test } from 'vitest';
import { replace, reportOn } from '../fixture.ts';

test('finds an unknown claim on a page and guesses what was meant', () => {
	expect(
		reportOn(
			replace('docs/en/for/cost.mdx', '<Cite id="cost-app" />', '<Cite id="cots-app" />'),
			replace('docs/ar/for/cost.mdx', '<Cite id="cost-app" />', '<Cite id="cots-app" />')
		)
	).toMatchInlineSnapshot(`
		"content/docs/ar/for/cost.mdx:9:43  unknown-id
		  Expected the id of a claim in content/data/claims, found \`cots-app\`.
		  Did you mean \`cost-app\`?

		content/docs/en/for/cost.mdx:9:52  unknown-id
		  Expected the id of a claim in content/data/claims, found \`cots-app\`.
		  Did you mean \`cost-app\`?"
	`);
});

test('guesses nothing where nothing is near', () => {
	expect(
		reportOn(
			replace('docs/en/for/cost.mdx', '<Claim id="cost-budget" />', '<Claim id="end-to-end-encryption" />'),
			replace('docs/ar/for/cost.mdx', '<Claim id="cost-budget" />', '<Claim id="end-to-end-encryption" />')
		)
	).toMatchInlineSnapshot(`
		"content/docs/ar/for/cost.mdx:11:1  unknown-id
		  Expected the id of a claim in content/data/claims, found \`end-to-end-encryption\`.
		  Correct the id, or add the entry to content/data/claims.

		content/docs/en/for/cost.mdx:11:1  unknown-id
		  Expected the id of a claim in content/data/claims, found \`end-to-end-encryption\`.
		  Correct the id, or add the entry to content/data/claims."
	`);
});

test('finds an unknown term and a statement that the article does not have', () => {
	expect(
		reportOn(
			replace('docs/en/for/cost.mdx', '<Term id="fee">', '<Term id="fees">'),
			replace('docs/ar/for/cost.mdx', '<Term id="fee">', '<Term id="fees">'),
			replace(
				'docs/en/for/cost.mdx',
				'<Correction claim="1" />',
				'<Correction claim="1" />\n<Correction claim="23" />'
			),
			replace('docs/ar/for/cost.mdx', '<Correction claim="1" />', '<Correction claim="1" />\n<Correction claim="23" />')
		)
	).toMatchInlineSnapshot(`
		"content/docs/ar/for/cost.mdx:9:4  unknown-id
		  Expected the id of a term in content/data/glossary.yaml, found \`fees\`.
		  Did you mean \`fee\`?

		content/docs/ar/for/cost.mdx:20:1  unknown-id
		  Expected the number of a statement of the article, 1 to 22, found \`23\`.
		  Use a \`number\` from content/data/article-claims.yaml.

		content/docs/en/for/cost.mdx:9:13  unknown-id
		  Expected the id of a term in content/data/glossary.yaml, found \`fees\`.
		  Did you mean \`fee\`?

		content/docs/en/for/cost.mdx:20:1  unknown-id
		  Expected the number of a statement of the article, 1 to 22, found \`23\`.
		  Use a \`number\` from content/data/article-claims.yaml."
	`);
});

test('finds an answer that its question does not offer', () => {
	expect(reportOn(replace('data/rules.yaml', 'is: [bank]', 'is: [bank, telecommunications]'))).toMatchInlineSnapshot(`
		"content/data/rules.yaml:3:38  unknown-id
		  Expected the id of an answer that the question \`sector\` offers, found \`telecommunications\`.
		  Use one of: \`bank\`, \`shop\`."
	`);
	expect(reportOn(replace('data/cases.yaml', 'sector: [bank]', 'sector: [bnak]'))).toContain('Did you mean `bank`?');
});

// Where each kind of data names another: the file, what it says, what it says after a slip, and the place of the slip.
test.each([
	['claims/whatsapp.yaml', '[whatsapp, signal]', '[whatsapp, singal]', '13:21', 'signal'],
	['claims/whatsapp.yaml', 'criterion: cost', 'criterion: costs', '3:3', 'cost'],
	['claims/whatsapp.yaml', '[whatsapp-terms]', '[whatsapp-term]', '8:13', 'whatsapp-terms'],
	['article-claims.yaml', 'claims: [cost-app]', 'claims: [cost-apps]', '1:125', 'cost-app'],
	['criteria.yaml', 'group: money', 'group: monye', '2:3', 'money'],
	['considerations.yaml', 'cost-calls]', 'cost-call]', '11:22', 'cost-calls'],
	['considerations.yaml', 'criterion: cost', 'criterion: cots', '5:3', 'cost'],
	['considerations.yaml', '[whatsapp]', '[whatapp]', '7:14', 'whatsapp'],
	['glossary.yaml', '[budget]', '[budgets]', '6:9', 'budget'],
	['alternatives/signal.yaml', '  cost: {', '  cots: {', '5:3', 'cost'],
	['alternatives/signal.yaml', '[cost-calls]', '[cost-cals]', '5:31', 'cost-calls'],
	['rules.yaml', 'question: sector', 'question: sectors', '3:9', 'sector'],
	['rules.yaml', '[whatsapp]', '[whatapp]', '8:18', 'whatsapp'],
	['rules.yaml', '[cost-app]', '[cost-ap]', '6:12', 'cost-app'],
	['rules.yaml', 'criterion: cost', 'criterion: coast', '16:3', 'cost'],
	['cases.yaml', 'sector: [bank]', 'secotr: [bank]', '6:5', 'sector'],
	['cases.yaml', 'winner: signal', 'winner: singal', '9:7', 'signal'],
	['cases.yaml', 'whatsapp: ban-', 'whatapp: ban-', '11:9', 'whatsapp'],
	['cases.yaml', 'ban-bank-chat', 'ban-bank-chats', '11:9', 'ban-bank-chat'],
	['cases.yaml', 'advice: {}', 'advice: { singal: fits }', '12:17', 'signal'],
	['cases.yaml', '  expected:', '  marks: { no-fees: { mark: applies, weight: 1 } }\n  expected:', '7:12', 'no-fee'],
])('finds an unknown id in %s after “%s” became “%s”', (file, from, to, place, guess) => {
	const report = reportOn(replace(`data/${file}`, from, to));
	expect(report).toContain(`content/data/${file}:${place}  unknown-id\n`);
	expect(report).toContain(`Did you mean \`${guess}\`?`);
});
