import { join } from 'node:path';
import { expect, test } from 'vitest';
import { diffVerdicts } from '../../../src/editorial/verdict-diff.ts';
import { loadDataset } from '../../../src/schemas/data-files.ts';
import { contentWith, replace, type Edit } from './fixture.ts';

const datasetWith = (...edits: Edit[]) => loadDataset(join(contentWith(...edits), 'data')).dataset;

test('says so where nothing moves', () => {
	expect(
		diffVerdicts(datasetWith(), datasetWith(replace('data/glossary.yaml', 'What is paid.', 'What one pays.')))
	).toBe('## What this change moves\n\nNo rating and no worked case moves.\n');
});

test('lists ratings, ranks and outcomes that move', () => {
	const after = datasetWith(
		replace('data/alternatives/signal.yaml', 'rating: 3', 'rating: 0'),
		replace('data/rules.yaml', 'is: [bank]', 'is: [shop]')
	);
	expect(diffVerdicts(datasetWith(), after)).toMatchInlineSnapshot(`
		"## What this change moves

		### Ratings

		| | Before | After |
		| --- | --- | --- |
		| signal · cost | 3 (cost-calls) | 0 (cost-calls) |

		### bank · customers

		| | Before | After |
		| --- | --- | --- |
		| outcome | clear: signal | clear: whatsapp |
		| signal | 1. (0.75) | 2. (0.00) |
		| whatsapp | ruled out | 1. (1.00) |
		"
	`);
});

test('shows what is new and what is gone', () => {
	const after = datasetWith(
		replace('data/alternatives/signal.yaml', '  cost: { rating: 3, claims: [cost-calls] }', '  {}')
	);
	const report = diffVerdicts(datasetWith(), after);
	expect(report).toContain('| signal · cost | 3 (cost-calls) | – |');
	expect(diffVerdicts(after, datasetWith())).toContain('| signal · cost | – | 3 (cost-calls) |');
});
