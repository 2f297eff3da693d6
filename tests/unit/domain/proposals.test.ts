import { expect, test } from 'vitest';
import { proposeMarks } from '../../../src/domain/proposals.ts';
import { answering, model, rule, silence, when } from './fixtures.ts';

const shop = when('sector', 'shop');
const propose = (rules: (typeof model)['rules'], answers = answering({ sector: 'shop' }).answers) =>
	proposeMarks({ ...model, rules }, answers)['feathers-are-free'];

test('proposes what the situation says, and “not sure” while it is silent', () => {
	expect(proposeMarks(model, answering({ sector: 'shop' }).answers)).toEqual({
		'feathers-are-free': { mark: 'applies', weight: 3, rules: ['shops-save'] },
	});
	expect(proposeMarks(model, silence.answers)).toEqual({
		'feathers-are-free': { mark: 'not-sure', weight: 3, rules: ['shops-save'] },
	});
	expect(proposeMarks(model, answering({ sector: 'bank' }).answers)).toEqual({});
});

test('shows the strongest where rules disagree', () => {
	const doesNot = rule.propose('a', 'feathers-are-free', 'does-not', 2, [shop]);
	const open = rule.propose('b', 'feathers-are-free', 'applies', 3, [when('data', 'orders')]);
	const light = rule.propose('c', 'feathers-are-free', 'applies', 1, [shop]);
	const heavy = rule.propose('d', 'feathers-are-free', 'applies', 2, [shop]);
	expect(propose([doesNot, open, light, heavy])).toEqual({ mark: 'applies', weight: 2, rules: ['d'] });
	expect(propose([doesNot, open])).toEqual({ mark: 'does-not', weight: 0, rules: ['a'] });
	expect(propose([open])).toEqual({ mark: 'not-sure', weight: 3, rules: ['b'] });
});

test('is silent about a “does not” that waits for an answer', () => {
	expect(propose([rule.propose('a', 'feathers-are-free', 'does-not', 0, [shop])], {})).toBeUndefined();
});

test('leaves out considerations and rules of other purposes', () => {
	const everywhere = rule.propose('a', 'known-everywhere', 'applies', 2);
	expect(proposeMarks({ ...model, rules: [everywhere] }, answering({ audience: 'inside' }).answers)).toEqual({});
	expect(Object.keys(proposeMarks({ ...model, rules: [everywhere] }, silence.answers))).toEqual(['known-everywhere']);
});
