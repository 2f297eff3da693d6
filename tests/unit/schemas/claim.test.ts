import { expect, test } from 'vitest';
import { ClaimSchema } from '../../../src/schemas/claim.ts';
import { problemsOf } from './problems.ts';

const GOOD = `
id: cost-app
about: [whatsapp]
criterion: cost
statement:
  ar: التطبيق مجاني.
  en: The app is free.
value: { ar: مجاني, en: Free }
sources: [terms]
quote: We do not charge for the app.
article: { claim: 8, verdict: holds }
lastVerified: '2026-11-24'
confidence: high
note: { ar: قُرئ في نسخة., en: Read in a copy. }
`.trimStart();

/** The good claim with some of its text replaced. */
function claimWith(...edits: [from: string, to: string][]): string {
	let yaml = GOOD;
	for (const [from, to] of edits) {
		expect(yaml).toContain(from);
		yaml = yaml.replace(from, to);
	}
	return problemsOf(ClaimSchema, yaml);
}

const words = (count: number) => Array.from({ length: count }, (_, index) => `w${index}`).join(' ');

test('accepts a full claim, and one without what is optional', () => {
	expect(claimWith()).toBe('');
	expect(
		claimWith(['quote: We do not charge for the app.\n', ''], ['article: { claim: 8, verdict: holds }\n', ''])
	).toBe('');
});

test('accepts an empty list of sources, which means “not sourced”', () => {
	expect(claimWith(['[terms]', '[]'])).toBe('');
});

test('misses the other language', () => {
	expect(claimWith(['  en: The app is free.\n', ''])).toMatchInlineSnapshot(`
		"entry.yaml:4:1  schema
		  Expected the text in English (\`en\`): a text that half the readers cannot read is not published. Found nothing at \`statement.en\`.
		  Add \`en:\` to this entry."
	`);
});

test('does not take an empty text for one', () => {
	expect(claimWith(['مجاني,', '" ",'])).toMatchInlineSnapshot(`
		"entry.yaml:7:10  schema
		  Expected the text in Arabic (\`ar\`), found an empty one. Found " " at \`value.ar\`.
		  Correct the value on this line."
	`);
});

test('asks for both languages where there is one text', () => {
	expect(claimWith(['{ ar: مجاني, en: Free }', 'Free'])).toMatchInlineSnapshot(`
		"entry.yaml:7:1  schema
		  Expected both languages: \`{ ar: …, en: … }\`. Found "Free" at \`value\`.
		  Correct the value on this line."
	`);
});

test('refuses a third language', () => {
	expect(claimWith(['Read in a copy. }', 'Read in a copy., fr: Lu. }'])).toMatchInlineSnapshot(`
		"entry.yaml:13:49  schema
		  Expected only known keys in \`note\`, found \`fr\`.
		  Remove the key, or correct its spelling."
	`);
});

test('refuses a key it does not know', () => {
	expect(claimWith(['confidence: high', 'confidence: high\nconfidance: low'])).toMatchInlineSnapshot(`
		"entry.yaml:13:1  schema
		  Expected only known keys in the file, found \`confidance\`.
		  Remove the key, or correct its spelling."
	`);
});

test.each([
	[25, ''],
	[26, 'Expected a quotation of 25 words at most'],
])('counts the words of a quotation: %i', (count, expected) => {
	expect(claimWith(['We do not charge for the app.', words(count)])).toContain(expected);
});

test('asks for less of a long quotation', () => {
	expect(claimWith(['We do not charge for the app.', words(26)])).toMatchInlineSnapshot(`
		"entry.yaml:9:1  schema
		  Expected a quotation of 25 words at most: quote less, or restate. Found "w0 w1 w2 w3 w4 w5 w6 w7 w8 w9 w10 w11 w12 w13 w14 w15 w1… at \`quote\`.
		  Correct the value on this line."
	`);
});

test('refuses a confidence, a verdict and a statement that do not exist', () => {
	expect(
		claimWith(
			['confidence: high', 'confidence: certain'],
			['{ claim: 8, verdict: holds }', '{ claim: 23, verdict: maybe }']
		)
	).toMatchInlineSnapshot(`
		"entry.yaml:10:12  schema
		  Expected number to be <=22. Found 23 at \`article.claim\`.
		  Correct the value on this line.

		entry.yaml:10:23  schema
		  Expected one of "holds"|"holds-with-caveat"|"outdated"|"wrong"|"not-checkable". Found "maybe" at \`article.verdict\`.
		  Correct the value on this line.

		entry.yaml:12:1  schema
		  Expected one of high, medium, low. Found "certain" at \`confidence\`.
		  Correct the value on this line."
	`);
});

test('refuses ids that are not ids', () => {
	expect(claimWith(['id: cost-app', 'id: Cost_App'], ['[terms]', 'terms'], ['[whatsapp]', '[What’s App]']))
		.toMatchInlineSnapshot(`
		"entry.yaml:1:1  schema
		  Expected lowercase words joined by hyphens, e.g. \`work-life\`. Found "Cost_App" at \`id\`.
		  Correct the value on this line.

		entry.yaml:2:9  schema
		  Expected lowercase words joined by hyphens, e.g. \`work-life\`. Found "What’s App" at \`about.0\`.
		  Correct the value on this line.

		entry.yaml:8:1  schema
		  Expected a list of source ids, e.g. \`[id-one, id-two]\`. Found "terms" at \`sources\`.
		  Correct the value on this line."
	`);
});

test.each(['2026', "'2026-11'", "'2026-02-30'", 'yesterday'])('asks for a whole day, not %s', (day) => {
	expect(claimWith(["'2026-11-24'", day])).toContain('Expected a day as YYYY-MM-DD.');
});

test('finds everything in one run', () => {
	expect(problemsOf(ClaimSchema, 'id: cost-app\nabout: []\n').match(/Found nothing at `\w+`/g)).toEqual([
		'Found nothing at `criterion`',
		'Found nothing at `statement`',
		'Found nothing at `value`',
		'Found nothing at `sources`',
		'Found nothing at `lastVerified`',
		'Found nothing at `confidence`',
	]);
});
