import { describe, expect, test } from 'vitest';
import type { Mark, Responses } from '../../../src/domain/answers.ts';
import { weighCriteria } from '../../../src/domain/weights.ts';
import { answering, model, rule, silence, when } from './fixtures.ts';

const shop = answering({ sector: 'shop' });
const weightOf = (
	criterion: string,
	responses: Responses,
	rules = model.rules,
	purpose: 'customers' | 'inside' = 'customers'
) => weighCriteria({ ...model, rules }, responses, purpose).find((weight) => weight.criterion === criterion);

describe('the reader’s own mark', () => {
	test.each<[Mark, number, number]>([
		[{ mark: 'applies', weight: 2 }, 2, 2],
		[{ mark: 'does-not', weight: 2 }, 0, 0],
		[{ mark: 'not-sure', weight: 2 }, 0, 2],
		[{ mark: 'applies', weight: 0 }, 0, 0],
	])('%o wins over the rules', (mark, low, high) => {
		const weight = weightOf('cost', { ...shop, marks: { 'feathers-are-free': mark } });
		expect(weight).toMatchObject({ low, high, setBy: 'reader', rules: [] });
	});

	test('is the highest, if there are several', () => {
		const considerations = [
			...model.considerations,
			{ id: 'seed-is-dear', code: 's', criterion: 'cost', purposes: ['customers' as const] },
		];
		const marks: Responses['marks'] = {
			'feathers-are-free': { mark: 'applies', weight: 1 },
			'seed-is-dear': { mark: 'not-sure', weight: 3 },
		};
		const [cost] = weighCriteria({ ...model, considerations }, { ...shop, marks }, 'customers');
		expect(cost).toMatchObject({ low: 1, high: 3, considerations: ['feathers-are-free', 'seed-is-dear'] });
	});

	test('counts for the purposes of its consideration only', () => {
		const responses: Responses = { ...silence, marks: { 'known-everywhere': { mark: 'applies', weight: 3 } } };
		expect(weightOf('reach', responses)).toMatchObject({ low: 3, high: 3, setBy: 'reader' });
		expect(weightOf('reach', responses, model.rules, 'inside')).toMatchObject({ low: 0, high: 0, setBy: 'nothing' });
	});
});

describe('rules, where the reader has marked nothing', () => {
	const onShop = [when('sector', 'shop')];
	const onOrders = [when('data', 'orders')];
	test.each([
		['on', [rule.weight('a', 'cost', 2, onShop)], 2, 2],
		['open', [rule.weight('a', 'cost', 2, onOrders)], 0, 2],
		['a proposal that is on', [rule.propose('a', 'feathers-are-free', 'applies', 3, onShop)], 3, 3],
		['a proposal that is open', [rule.propose('a', 'feathers-are-free', 'applies', 3, onOrders)], 0, 3],
		['“does not”, on', [rule.propose('a', 'feathers-are-free', 'does-not', 2, onShop)], 0, 0],
		['“does not”, open', [rule.propose('a', 'feathers-are-free', 'does-not', 2, onOrders)], 0, 0],
		[
			'both kinds together',
			[rule.weight('a', 'cost', 1, onShop), rule.propose('b', 'feathers-are-free', 'applies', 3, onOrders)],
			1,
			3,
		],
		['none', [], 0, 0],
	])('%s', (_, rules, low, high) => {
		expect(weightOf('cost', shop, rules)).toMatchObject({ low, high, setBy: rules.length > 0 ? 'rules' : 'nothing' });
	});
});

test('says for every criterion, by id, who and what is behind its weight', () => {
	expect(
		weighCriteria(
			{ ...model, criteria: ['reach', 'privacy', 'cost'] },
			answering({ sector: 'shop', data: 'orders' }),
			'inside'
		)
	).toEqual([
		{
			criterion: 'cost',
			low: 3,
			high: 3,
			setBy: 'rules',
			considerations: ['feathers-are-free'],
			rules: ['shops-save'],
		},
		{ criterion: 'privacy', low: 2, high: 2, setBy: 'rules', considerations: [], rules: ['privacy-matters'] },
		{ criterion: 'reach', low: 0, high: 0, setBy: 'nothing', considerations: [], rules: [] },
	]);
});
