import { expect, test } from 'vitest';
import { MAX_STEPS, UndoHistory } from '../../../src/islands/undo-history.ts';

test('gives back earlier states, the latest first', () => {
	const history = new UndoHistory<number>();
	expect(history.undo()).toBeNull();
	for (let state = 0; state < 25; state++) history.push(state);
	expect(Array.from({ length: 25 }, () => history.undo())).toEqual(
		Array.from({ length: 25 }, (_, index) => 24 - index)
	);
	expect(history.canUndo).toBe(false);
});

test('takes the letters of one note as one step, until the reader leaves it', () => {
	const history = new UndoHistory<string>();
	history.push('', 'n-a');
	history.push('H', 'n-a');
	history.endStep();
	history.push('Hi', 'n-a');
	expect([history.undo(), history.undo(), history.undo()]).toEqual(['Hi', '', null]);
});

test('forgets the oldest step, not the latest', () => {
	const history = new UndoHistory<number>();
	for (let state = 0; state <= MAX_STEPS; state++) history.push(state);
	let last: number | null = null;
	for (let state = history.undo(); state !== null; state = history.undo()) last = state;
	expect(last).toBe(1);
	expect(MAX_STEPS).toBeGreaterThanOrEqual(20);
});
