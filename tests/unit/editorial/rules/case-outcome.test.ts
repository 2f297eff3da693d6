import { expect, test } from 'vitest';
import { replace, reportOn } from '../fixture.ts';

const CASES = 'data/cases.yaml';

test('finds another winner than the case expects', () => {
	expect(reportOn(replace(CASES, 'winner: signal', 'winner: null'))).toMatchInlineSnapshot(`
		"content/data/cases.yaml:9:7  case-outcome
		  Expected no clear winner, as the case \`bank\` says for \`customers\`, found \`signal\`.
		  If the new result is right, correct what the case expects; if not, find the rule or rating that was changed by mistake."
	`);
	expect(reportOn(replace(CASES, 'winner: signal', 'winner: whatsapp'))).toMatchInlineSnapshot(`
		"content/data/cases.yaml:9:7  case-outcome
		  Expected the winner \`whatsapp\`, as the case \`bank\` says for \`customers\`, found \`signal\`.
		  If the new result is right, correct what the case expects; if not, find the rule or rating that was changed by mistake."
	`);
});

test('finds an alternative that is ruled out without being expected, and one that is not', () => {
	expect(reportOn(replace(CASES, 'whatsapp: ban-bank-chat', 'signal: ban-bank-chat'))).toMatchInlineSnapshot(`
		"content/data/cases.yaml:10:7  case-outcome
		  Expected that \`whatsapp\` is not ruled out, as the case \`bank\` says for \`customers\`, found \`ban-bank-chat\`.
		  If the new result is right, correct what the case expects; if not, find the rule or rating that was changed by mistake.

		content/data/cases.yaml:11:9  case-outcome
		  Expected that \`ban-bank-chat\` rules out \`signal\`, as the case \`bank\` says for \`customers\`, found that it is not ruled out.
		  If the new result is right, correct what the case expects; if not, find the rule or rating that was changed by mistake."
	`);
});

test('finds another rule than the one expected', () => {
	expect(reportOn(replace(CASES, 'whatsapp: ban-bank-chat', 'whatsapp: weigh-cost'))).toMatchInlineSnapshot(`
		"content/data/cases.yaml:11:9  case-outcome
		  Expected that \`weigh-cost\` rules out \`whatsapp\`, as the case \`bank\` says for \`customers\`, found \`ban-bank-chat\`.
		  If the new result is right, correct what the case expects; if not, find the rule or rating that was changed by mistake."
	`);
});

test('finds advice that nobody gives', () => {
	expect(reportOn(replace(CASES, 'advice: {}', 'advice: { signal: fits }'))).toMatchInlineSnapshot(`
		"content/data/cases.yaml:12:17  case-outcome
		  Expected the advice \`fits\` on \`signal\`, as the case \`bank\` says for \`customers\`, found no advice.
		  If the new result is right, correct what the case expects; if not, find the rule or rating that was changed by mistake."
	`);
});

test('finds a purpose that the case does not ask about, and misses one that it does', () => {
	expect(reportOn(replace(CASES, 'audience: [customers]', 'audience: [inside]'))).toMatchInlineSnapshot(`
		"content/data/cases.yaml:7:3  case-outcome
		  Expected a result for \`inside\`, which the answer to \`audience\` asks for, found none.
		  Add \`inside:\` with what must come out.

		content/data/cases.yaml:8:5  case-outcome
		  Expected a result for \`inside\` only, as the answer to \`audience\` says, found \`customers\`.
		  Remove \`customers\`, or correct the answer."
	`);
});

test('notices when a change of the rules changes the outcome', () => {
	expect(reportOn(replace('data/rules.yaml', 'is: [bank]', 'is: [shop]'))).toContain('  case-outcome\n');
});

test('says nothing of outcomes where part of the data could not be used', () => {
	const report = reportOn(
		replace('data/rules.yaml', 'is: [bank]', 'is: [shop]'),
		replace('data/rules.yaml', 'weight: 2', 'weight: 9')
	);
	expect(report.match(/(?<= {2})[a-z-]+$/gm)).toEqual(['schema']);
});
