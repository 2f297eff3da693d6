import { describe, expect, test } from 'vitest';
import { isWinnerOpen, openMatters } from '../../../src/domain/open-matters.ts';
import { decide, type Verdict } from '../../../src/domain/verdict.ts';
import { answering, model, rule, when } from './fixtures.ts';

const bank = [when('sector', 'bank')];
const rules = [
	rule.ruleOut('no-pigeons', ['pigeon'], bank),
	rule.require('privacy-first', 'privacy', 3, [when('data', 'health')]),
	rule.require('cost-known', 'cost', 1),
	rule.weight('reach', 'reach', 2),
];
const verdictOn = (answers: Record<string, string>) =>
	decide({ ...model, rules }, answering({ audience: 'customers', ...answers }))[0] as Verdict;

describe('openMatters', () => {
	test('gathers the questions that decide whether a must-have counts', () => {
		expect(openMatters(verdictOn({}).alternatives).questions).toEqual(['data', 'sector']);
		expect(openMatters(verdictOn({ sector: 'shop' }).alternatives).questions).toEqual(['data']);
		expect(openMatters(verdictOn({ sector: 'shop', data: 'orders' }).alternatives).questions).toEqual([]);
	});
	test('names the alternatives whose rating on a required criterion is not known', () => {
		const { unrated } = openMatters(verdictOn({ sector: 'shop', data: 'orders' }).alternatives);
		expect(unrated).toEqual([{ criterion: 'cost', alternatives: ['semaphore'] }]);
	});
	test('leaves out what is ruled out already', () => {
		const out = verdictOn({ sector: 'bank', data: 'orders' }).alternatives.filter(({ id }) => id === 'pigeon');
		expect(openMatters(out)).toEqual({ questions: [], unrated: [] });
	});
});

test('a winner is open as long as a must-have may rule it out', () => {
	const open = verdictOn({ data: 'orders' });
	expect(isWinnerOpen({ ...open, winner: 'pigeon' })).toBe(true);
	expect(isWinnerOpen({ ...open, winner: null })).toBe(false);
	expect(isWinnerOpen({ ...verdictOn({ sector: 'shop', data: 'orders' }), winner: 'pigeon' })).toBe(false);
});
