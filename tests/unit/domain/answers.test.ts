import { describe, expect, test } from 'vitest';
import { chosenOptions, countAnswered, judgedPurposes, withAnswer } from '../../../src/domain/answers.ts';
import { answering, model, question } from './fixtures.ts';

describe('judgedPurposes', () => {
	test.each([
		['customers', ['customers']],
		['inside', ['inside']],
		['both', ['customers', 'inside']],
		['not-sure', ['customers', 'inside']],
	])('judges for %s', (audience, expected) => {
		expect(judgedPurposes({ audience: [audience] })).toEqual(expected);
	});

	test('judges both purposes before anything is answered', () => {
		expect(judgedPurposes({})).toEqual(['customers', 'inside']);
	});
});

describe('withAnswer', () => {
	const data = question('data', 'many', ['orders', 'money', 'health']);
	const before = { sector: ['bank'], data: ['money'] };

	test.each([
		[
			'keeps the options in the order of their ids',
			['orders', 'health'],
			{ sector: ['bank'], data: ['health', 'orders'] },
		],
		['lets “not sure” exclude all others', ['orders', 'not-sure'], { sector: ['bank'], data: ['not-sure'] }],
		['takes the answer back', [], { sector: ['bank'] }],
		['drops options that the question does not have', ['orders', 'gossip'], { sector: ['bank'], data: ['orders'] }],
	])('%s', (_, chosen, expected) => {
		expect(withAnswer(before, data, chosen)).toEqual(expected);
		expect(before).toEqual({ sector: ['bank'], data: ['money'] });
	});
});

test('treats “not sure” like no answer', () => {
	expect(chosenOptions({ sector: ['not-sure'] }, 'sector')).toBeNull();
	expect(chosenOptions({ sector: [] }, 'sector')).toBeNull();
	expect(chosenOptions({}, 'sector')).toBeNull();
	expect(chosenOptions({ sector: ['shop'] }, 'sector')).toEqual(['shop']);
});

test('counts “not sure” as answered', () => {
	const { answers } = answering({ sector: 'not-sure', data: ['money', 'orders'], forgotten: 'yes' });
	expect(countAnswered(model, answers)).toEqual({ answered: 2, notSure: 1, total: 3 });
});
