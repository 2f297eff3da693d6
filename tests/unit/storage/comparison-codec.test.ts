import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FULL_VIEW, type ComparisonState } from '../../../src/domain/comparison-view.ts';
import { readView, writeView } from '../../../src/storage/comparison-codec.ts';

const ALTERNATIVES = ['signal', 'microsoft-teams', 'wire'];
const CRITERIA = ['cost', 'arabic-rtl', 'data-sharing'];
const MODEL = {
	alternatives: ALTERNATIVES.map((id) => ({ id, name: id, purposes: [] })),
	criteria: CRITERIA,
};
const read = (fragment: string) => readView(fragment, MODEL);

describe('the fragment of a view', () => {
	test('is empty for the full table', () => {
		expect(writeView(FULL_VIEW)).toBe('');
	});

	test('reads as it was written', () => {
		const state: ComparisonState = {
			alternatives: ['signal', 'wire'],
			criteria: ['arabic-rtl'],
			purpose: 'inside',
			mustHaves: { cost: 1, 'data-sharing': 3 },
			differences: true,
			sort: 'fit',
			weights: [{ criterion: 'cost', low: 0, high: 3 }],
			pair: ['wire', 'signal'],
		};
		const fragment = writeView(state);
		expect(fragment).toBe(
			'v=1&a=signal.wire&c=arabic-rtl&for=inside&must=cost-1.data-sharing-3&diff=1&sort=fit&w=cost-0-3&pair=wire.signal'
		);
		expect(read(`#${fragment}`)).toEqual({ kind: 'view', state, unknown: [] });
	});

	test('reads any state back', () => {
		const interval = fc
			.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 }))
			.map(([a, b]) => ({ low: Math.min(a, b), high: Math.max(a, b) }));
		fc.assert(
			fc.property(
				fc.record({
					alternatives: fc.subarray(ALTERNATIVES),
					criteria: fc.subarray(CRITERIA),
					purpose: fc.constantFrom('customers' as const, 'inside' as const, null),
					mustHaves: fc.dictionary(fc.constantFrom(...CRITERIA), fc.constantFrom(1 as const, 3 as const)),
					differences: fc.boolean(),
					sort: fc.constantFrom('given', 'name', ...CRITERIA),
					weights: fc
						.subarray(CRITERIA)
						.chain((ids) => fc.tuple(...ids.map((criterion) => interval.map((weight) => ({ criterion, ...weight }))))),
					pair: fc.subarray(ALTERNATIVES, { maxLength: 2 }),
				}),
				(state) => {
					const fragment = writeView(state);
					if (fragment === '') return;
					expect(read(fragment)).toEqual({
						kind: 'view',
						state: { ...state, mustHaves: { ...state.mustHaves } },
						unknown: [],
					});
				}
			)
		);
	});

	test('is no view if it is an ordinary anchor', () => {
		for (const fragment of ['', '#', '#main-cost', '#cost.signal', '#the-table'])
			expect(read(fragment).kind).toBe('none');
	});

	test('leaves out unknown ids and names them', () => {
		expect(read('v=1&a=signal.myspace&must=speed-3&sort=smell&for=fun')).toEqual({
			kind: 'view',
			state: { ...FULL_VIEW, alternatives: ['signal'] },
			unknown: ['speed', 'smell', 'myspace', 'fun'],
		});
	});

	test.each([
		['of a later version', 'v=2&a=signal'],
		['without a version', 'a=signal'],
		['cut short', 'v=1&a='],
		['with an unknown part', 'v=1&colour=red'],
		['with a part twice', 'v=1&a=signal&a=wire'],
		['with markup', 'v=1&a=<b>'],
		['with capitals', 'v=1&a=Signal'],
		['with a broken escape', 'v=1&a=%'],
	])('%s is damaged', (_what, fragment) => {
		expect(read(fragment)).toEqual({ kind: 'damaged' });
	});

	test('never throws, whatever it is', () => {
		fc.assert(fc.property(fc.string(), (text) => void read(text)));
		fc.assert(fc.property(fc.string(), (text) => void read(`v=1&a=${text}`)));
	});

	test('does not sort by fit without weights', () => {
		expect(read('v=1&sort=fit')).toMatchObject({ state: { sort: 'given' } });
	});
});
