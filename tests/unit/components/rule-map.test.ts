import { expect, test } from 'vitest';
import { baselines, layOutRules, wrapText } from '../../../src/components/rule-map.ts';

const node = (id: string, lines = 1) => ({ id, lines: Array.from({ length: lines }, (_, index) => `${id} ${index}`) });

test('breaks a text into lines, and leaves a long word whole', () => {
	expect(wrapText('one two three', 7)).toEqual(['one two', 'three']);
	expect(wrapText('incomprehensibilities are rare', 8)).toEqual(['incomprehensibilities', 'are rare']);
});

test('puts rules in the order of their first questions, and what they act on beside them', () => {
	const layout = layOutRules(
		[node('first'), node('second')],
		[
			{ id: 'late', from: ['second'], to: ['x'] },
			{ id: 'early', from: ['first', 'second'], to: ['y'] },
		],
		[node('x'), node('y')]
	);
	expect(layout.rules.map(({ id }) => id)).toEqual(['early', 'late']);
	expect(layout.targets.map(({ id }) => id)).toEqual(['y', 'x']);
});

test('keeps everything inside the picture, apart from each other and in order', () => {
	const rules = Array.from({ length: 30 }, (_, index) => ({
		id: `r${index}`,
		from: [`q${index % 4}`],
		to: [`t${index % 9}`],
	}));
	const questions = [0, 1, 2, 3].map((index) => node(`q${index}`, index + 1));
	const targets = Array.from({ length: 9 }, (_, index) => node(`t${index}`, 1 + (index % 2)));
	const layout = layOutRules(questions, rules, targets);
	for (const column of [layout.questions, layout.rules, layout.targets]) {
		const places = column.map(({ y }) => y);
		expect(places).toEqual([...places].sort((a, b) => a - b));
		expect(Math.min(...places)).toBeGreaterThan(0);
		expect(Math.max(...places)).toBeLessThan(layout.height);
	}
	layout.rules.slice(1).forEach(({ y }, index) => expect(y - layout.rules[index]!.y).toBeGreaterThanOrEqual(24));
	const lines = layout.questions.flatMap((placed) => baselines(placed).map(({ y }) => y));
	lines.slice(1).forEach((y, index) => expect(y - lines[index]!).toBeGreaterThanOrEqual(15));
});
