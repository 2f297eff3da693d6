import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { rulePages } from '../../../src/editorial/rule-pages.ts';
import { RULES } from '../../../src/editorial/rules/index.ts';

test('has a page for every rule, as the rules stand now', () => {
	const written = new Map(
		globSync('docs/rules/*.md').map((file) => [file.replace('docs/rules/', ''), readFileSync(file, 'utf8')])
	);
	// `npm run rules` writes them.
	expect([...written].sort()).toEqual([...rulePages()].sort());
});

test('explains every rule in Arabic too', () => {
	expect(RULES.filter(({ arabic = '' }) => !/[\u0621-\u064a]/.test(arabic)).map(({ id }) => id)).toEqual([]);
});
