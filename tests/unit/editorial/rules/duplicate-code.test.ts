import { expect, test } from 'vitest';
import { replace, reportOn } from '../fixture.ts';

test('finds two questions with one code', () => {
	expect(reportOn(replace('data/questions.yaml', 'code: s', 'code: a'))).toMatchInlineSnapshot(`
		"content/data/questions.yaml:12:3  duplicate-code
		  Expected a code of its own for each question, found \`a\` for \`sector\`; \`audience\` has it already.
		  Give the newer entry a code that was never used here: old share links keep the meaning of theirs."
	`);
});

test('finds two answers to one question with one code', () => {
	expect(reportOn(replace('data/questions.yaml', 'code: i,', 'code: c,'))).toMatchInlineSnapshot(`
		"content/data/questions.yaml:8:21  duplicate-code
		  Expected a code of its own for each answer to \`audience\`, found \`c\` for \`inside\`; \`customers\` has it already.
		  Give the newer entry a code that was never used here: old share links keep the meaning of theirs."
	`);
});

test('finds two alternatives that can be chosen with one code', () => {
	expect(reportOn(replace('data/alternatives/whatsapp.yaml', 'code: w', 'code: s'))).toMatchInlineSnapshot(`
		"content/data/alternatives/whatsapp.yaml:3:11  duplicate-code
		  Expected a code of its own for each alternative that can be chosen, found \`s\` for \`whatsapp\`; \`signal\` has it already.
		  Give the newer entry a code that was never used here: old share links keep the meaning of theirs."
	`);
});

test('lets answers to different questions have the same code', () => {
	expect(reportOn(replace('data/questions.yaml', 'id: shop, code: s', 'id: shop, code: c'))).toBe('');
});
