import { expect, test } from 'vitest';
import { nearest } from '../../../src/editorial/nearest.ts';

const WORDS = ['cost-app', 'cost-calls', 'end-to-end-encryption', 'fee'];

test.each([
	['cost-app', 'cost-app'],
	['cots-app', 'cost-app'],
	['cost-ap', 'cost-app'],
	['cost-call', 'cost-calls'],
	['end-to-end-encription', 'end-to-end-encryption'],
	['end-to-end-encrypt', 'end-to-end-encryption'],
	['fees', 'fee'],
	['price-list', undefined],
	['encryption', undefined],
	['', undefined],
])('finds the word nearest to “%s”', (wrong, expected) => {
	expect(nearest(wrong, WORDS)).toBe(expected);
});

test('prefers the nearer word, and the earlier of two that are as near', () => {
	expect(nearest('cost-b', ['cost-aa', 'cost-a'])).toBe('cost-a');
	expect(nearest('cost-c', ['cost-a', 'cost-b'])).toBe('cost-a');
	expect(nearest('cost', [])).toBeUndefined();
});
