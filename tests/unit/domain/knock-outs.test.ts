import { describe, expect, test } from 'vitest';
import { standingOf } from '../../../src/domain/knock-outs.ts';
import { liveRules } from '../../../src/domain/rule-state.ts';
import { alternative, answering, rule, when } from './fixtures.ts';

const bank = [when('sector', 'bank')];
const standing = (
	rules: Parameters<typeof liveRules>[0],
	ratings: Record<string, number>,
	answers: Record<string, string>
) => {
	const given = answering(answers).answers;
	return standingOf(alternative('pigeon', ratings), liveRules(rules, given, 'customers'));
};

describe('a rule that names alternatives', () => {
	const rules = [rule.ruleOut('no-pigeons', ['pigeon', 'gull'], bank), rule.ruleOut('no-gulls', ['gull'])];

	test('rules out those it names', () => {
		expect(standing(rules, { privacy: 4 }, { sector: 'bank' })).toEqual({
			knockOuts: [{ rule: 'no-pigeons', claims: ['law'], required: null }],
			openKnockOuts: [],
			safeguards: [],
		});
	});

	test('stays open while it waits for an answer', () => {
		expect(standing(rules, {}, {})).toEqual({
			knockOuts: [],
			openKnockOuts: [{ rule: 'no-pigeons', claims: ['law'], questions: ['sector'], required: null }],
			safeguards: [],
		});
	});
});

describe('a rule that requires a rating', () => {
	const rules = [rule.require('privacy-first', 'privacy', 3, bank)];
	const asked = { criterion: 'privacy', atLeast: 3 };

	test.each([
		['a known lower rating is ruled out', { privacy: 2 }, { sector: 'bank' }, [{ ...asked, rating: 2 }], []],
		['a known sufficient rating passes', { privacy: 3 }, { sector: 'bank' }, [], []],
		['an unknown rating stays open', {}, { sector: 'bank' }, [], [[{ ...asked, rating: null }, []]]],
		['an open rule leaves a low rating open', { privacy: 2 }, {}, [], [[{ ...asked, rating: 2 }, ['sector']]]],
		['an open rule leaves an unknown rating open', {}, {}, [], [[{ ...asked, rating: null }, ['sector']]]],
		['an open rule lets a sufficient rating pass', { privacy: 4 }, {}, [], []],
		['a rule that is off asks nothing', { privacy: 0 }, { sector: 'shop' }, [], []],
	])('%s', (_, ratings, answers, out, open) => {
		const { knockOuts, openKnockOuts } = standing(rules, ratings, answers);
		expect(knockOuts.map(({ required }) => required)).toEqual(out);
		expect(openKnockOuts.map(({ required, questions }) => [required, questions])).toEqual(open);
	});

	test('rests on the claims of the rule and of the rating', () => {
		expect(standing(rules, { privacy: 1 }, { sector: 'bank' }).knockOuts[0]?.claims).toEqual(['law', 'pigeon-privacy']);
	});
});

test('lists safeguards, with the questions that an open one waits for', () => {
	const rules = [
		rule.safeguard('b-seal', ['pigeon'], bank),
		rule.safeguard('a-feed', ['pigeon']),
		rule.safeguard('c-oil', ['gate']),
	];
	expect(standing(rules, {}, {}).safeguards).toEqual([
		{ rule: 'a-feed', claims: ['law'], questions: [] },
		{ rule: 'b-seal', claims: ['law'], questions: ['sector'] },
	]);
});
