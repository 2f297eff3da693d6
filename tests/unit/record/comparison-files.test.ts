import { describe, expect, test } from 'vitest';
import {
	comparisonToCsv,
	comparisonToJson,
	comparisonToMarkdown,
	type ShownTable,
} from '../../../src/record/comparison-files.ts';

const TABLE: ShownTable = {
	caption: 'Messengers',
	corner: 'Criterion',
	columns: [
		{ id: 'signal', name: 'Signal', url: 'https://example.org/en/compare/signal/' },
		{ id: 'odd', name: '=SUM(A1) | *odd*', url: 'https://example.org/en/compare/odd/' },
	],
	rows: [
		{
			id: 'cost',
			name: 'Cost',
			cells: [
				{ word: 'good', text: 'Free; “really”', rating: 4, claims: ['signal-free'], url: 'https://example.org/#a' },
				{ word: 'Not sourced', text: '', rating: null, claims: [], url: 'https://example.org/#b' },
			],
		},
	],
};
const HEAD = { source: 'https://example.org/en/compare/#v=1', licence: 'Mizan. CC BY 4.0' };

describe('the table as a file', () => {
	test('is CSV that no spreadsheet takes for formulas', () => {
		expect(comparisonToCsv(TABLE, HEAD)).toBe(
			"\ufeffCriterion,Signal,'=SUM(A1) | *odd*\r\nCost,good: Free; “really”,Not sourced\r\n\r\nhttps://example.org/en/compare/#v=1\r\nMizan. CC BY 4.0\r\n"
		);
	});

	test('is Markdown whose cells lead to their evidence', () => {
		expect(comparisonToMarkdown(TABLE, HEAD)).toMatchInlineSnapshot(`
			"**Messengers**

			| Criterion | [Signal](<https://example.org/en/compare/signal/>) | [=SUM(A1) \\| \\*odd\\*](<https://example.org/en/compare/odd/>) |
			| --- | --- | --- |
			| Cost | [good](<https://example.org/#a>) Free; “really” | [Not sourced](<https://example.org/#b>) |

			<https://example.org/en/compare/#v=1>

			Mizan. CC BY 4.0
			"
		`);
	});

	test('is JSON with rating, claims and evidence of each cell, and the licence', () => {
		expect(JSON.parse(comparisonToJson(TABLE, HEAD))).toMatchObject({
			kind: 'mizan-comparison',
			version: 1,
			licence: 'Mizan. CC BY 4.0',
			cells: [
				{
					alternative: 'signal',
					criterion: 'cost',
					rating: 4,
					claims: ['signal-free'],
					evidence: 'https://example.org/#a',
				},
				{ alternative: 'odd', criterion: 'cost', rating: null, claims: [] },
			],
		});
	});
});
