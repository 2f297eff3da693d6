import { describe, expect, test } from 'vitest';
import type { Answers } from '../../../src/domain/answers.ts';
import { liveRules, ruleState } from '../../../src/domain/rule-state.ts';
import { answering, rule, when } from './fixtures.ts';

const bank = when('sector', 'bank');
const secrets = when('data', 'health', 'money');

describe('ruleState', () => {
	test.each([
		['no conditions', [], {}, 'on'],
		['the condition holds', [bank], { sector: 'bank' }, 'on'],
		['the condition fails', [bank], { sector: 'shop' }, 'off'],
		['no answer', [bank], {}, 'open'],
		['“not sure”', [bank], { sector: 'not-sure' }, 'open'],
		['one holds, one is open', [bank, secrets], { sector: 'bank' }, 'open'],
		['one fails, one is open', [bank, secrets], { sector: 'shop' }, 'off'],
		['one of many chosen options is listed', [secrets], { data: ['orders', 'money'] }, 'on'],
		['none of many chosen options is listed', [secrets], { data: ['orders'] }, 'off'],
	])('%s', (_, conditions, answers, expected) => {
		expect(ruleState({ when: conditions }, answering(answers as Record<string, string>).answers)).toBe(expected);
	});
});

test('keeps the rules of the purpose that are not off, by id', () => {
	const rules = [
		rule.weight('b-open', 'privacy', 1, [secrets]),
		rule.weight('c-off', 'privacy', 1, [bank]),
		{ ...rule.weight('d-elsewhere', 'privacy', 1), purposes: ['inside' as const] },
		rule.weight('a-on', 'privacy', 1),
	];
	const live = liveRules(rules, { sector: ['shop'] }, 'customers');
	expect(live.map(({ rule: { id }, state }) => [id, state])).toEqual([
		['a-on', 'on'],
		['b-open', 'open'],
	]);
});

test('names the questions that an open rule waits for', () => {
	const waiting = rule.weight('a', 'privacy', 1, [secrets, bank, when('size', 'large')]);
	const questions = (answers: Answers) => liveRules([waiting], answers, 'customers').map((live) => live.questions);
	expect(questions({ sector: ['bank'] })).toEqual([['data', 'size']]);
	expect(questions({ sector: ['bank'], data: ['health'], size: ['large'] })).toEqual([[]]);
	expect(questions({ sector: ['shop'] })).toEqual([]);
});
