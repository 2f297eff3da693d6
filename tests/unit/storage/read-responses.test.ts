import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readResponses } from '../../../src/storage/read-responses.ts';

const none = { answers: {}, marks: {} };

describe('readResponses', () => {
	test('keeps what has the right form and counts the rest', () => {
		const value = {
			answers: { sector: ['shop'], data: [], size: 'large', 'Not An Id': ['x'], region: ['eg', 7] },
			marks: {
				free: { mark: 'applies', weight: 3, note: 'n' },
				dear: { mark: 'perhaps', weight: 1 },
				slow: { mark: 'does-not', weight: 4 },
				loud: { mark: 'not-sure', weight: 1, note: 5 },
				late: null,
			},
		};
		expect(readResponses(value)).toEqual({
			responses: { answers: { sector: ['shop'] }, marks: { free: { mark: 'applies', weight: 3, note: 'n' } } },
			damaged: 8,
		});
	});

	test.each([[null], [7], ['text'], [[]], [undefined]])('finds nothing in %j', (value) => {
		expect(readResponses(value)).toEqual({ responses: none, damaged: 1 });
	});

	test('is not led astray by keys with a meaning of their own', () => {
		const { responses, damaged } = readResponses(JSON.parse('{"answers":{"__proto__":["x"]},"marks":{}}'));
		expect(Object.getPrototypeOf(responses.answers)).toBe(Object.prototype);
		expect(damaged).toBe(1);
	});

	test('never throws', () => {
		fc.assert(fc.property(fc.anything(), (value) => readResponses(value).damaged >= 0));
		fc.assert(
			fc.property(fc.anything(), fc.anything(), (answers, marks) => readResponses({ answers, marks }).damaged >= 0)
		);
	});
});
