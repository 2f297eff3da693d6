import { expect, test } from 'vitest';
import { adviceOn } from '../../../src/domain/advice.ts';

const nothing = { knockOuts: [], openKnockOuts: [], safeguards: [] };
const ruledOut = { ...nothing, knockOuts: [{ rule: 'a', claims: [], required: null }] };
const safeguarded = { ...nothing, safeguards: [{ rule: 'a', claims: [], questions: [] }] };
const perhapsSafeguarded = { ...nothing, safeguards: [{ rule: 'a', claims: [], questions: ['sector'] }] };

test.each([
	// low, high, coverage, standing, advice
	[1, 1, 1, ruledOut, 'do-not-use'],
	[0, 0.39, 1, nothing, 'do-not-use'],
	[0, 0.39, 0, nothing, 'do-not-use'],
	[0, 0.4, 1, nothing, 'use-with-safeguards'],
	[0.55, 0.7, 1, nothing, 'fits'],
	[0.55, 0.7, 0.1, nothing, 'fits'],
	[0.54, 0.7, 1, nothing, 'use-with-safeguards'],
	[0.55, 0.7, 1, safeguarded, 'use-with-safeguards'],
	[0.55, 0.7, 1, perhapsSafeguarded, 'fits'],
	[0.39, 0.9, 0.49, nothing, 'open'],
	[0.39, 0.9, 0.49, safeguarded, 'open'],
	[0.39, 0.9, 0.5, nothing, 'use-with-safeguards'],
	[0.4, 0.9, 0.49, nothing, 'use-with-safeguards'],
])('fit %d to %d, coverage %d, %o: %s', (low, high, coverage, standing, expected) => {
	expect(adviceOn({ low, high, coverage, midpoint: (low + high) / 2 }, standing)).toBe(expected);
});
