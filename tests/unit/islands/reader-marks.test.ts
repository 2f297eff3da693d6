import { describe, expect, test } from 'vitest';
import { DEFAULT_WEIGHT, withMark, withoutMark } from '../../../src/islands/reader-marks.ts';

const PROPOSAL = { mark: 'applies', weight: 3, rules: ['r'] } as const;
const proposal = { ...PROPOSAL, rules: [...PROPOSAL.rules] };

describe('a mark', () => {
	test('takes its weight from the proposal, else a middling one', () => {
		expect(withMark({}, 'a', { mark: 'applies' }, proposal)).toEqual({ a: { mark: 'applies', weight: 3 } });
		expect(withMark({}, 'a', { mark: 'not-sure' }, undefined)).toEqual({
			a: { mark: 'not-sure', weight: DEFAULT_WEIGHT },
		});
	});
	test('weighs nothing if it does not apply, and gets a weight again when it does', () => {
		const none = withMark({ a: { mark: 'applies', weight: 1, note: 'why' } }, 'a', { mark: 'does-not' }, undefined);
		expect(none).toEqual({ a: { mark: 'does-not', weight: 0, note: 'why' } });
		expect(withMark(none, 'a', { mark: 'applies' }, undefined)).toEqual({
			a: { mark: 'applies', weight: DEFAULT_WEIGHT, note: 'why' },
		});
	});
	test('keeps a weight of 0 that the reader gave', () => {
		expect(withMark({ a: { mark: 'applies', weight: 0 } }, 'a', { mark: 'not-sure' }, proposal)['a']?.weight).toBe(0);
	});
});

test('a weight alone makes the proposal the reader’s own', () => {
	expect(withMark({}, 'a', { weight: 1 }, { ...proposal, mark: 'not-sure' })).toEqual({
		a: { mark: 'not-sure', weight: 1 },
	});
	expect(withMark({}, 'a', { weight: 1 }, { ...proposal, mark: 'does-not' })).toEqual({
		a: { mark: 'applies', weight: 1 },
	});
});

test('a note needs a mark, and an empty one goes', () => {
	expect(withMark({}, 'a', { note: 'x' }, proposal)).toEqual({});
	const noted = withMark({ a: { mark: 'applies', weight: 2 } }, 'a', { note: 'x' }, undefined);
	expect(noted).toEqual({ a: { mark: 'applies', weight: 2, note: 'x' } });
	expect(withMark(noted, 'a', { note: '' }, undefined)).toEqual({ a: { mark: 'applies', weight: 2 } });
});

test('given back, only that mark goes', () => {
	expect(withoutMark({ a: { mark: 'applies', weight: 2 }, b: { mark: 'does-not', weight: 0 } }, 'a')).toEqual({
		b: { mark: 'does-not', weight: 0 },
	});
});
