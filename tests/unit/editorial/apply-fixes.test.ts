import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { applyFixes } from '../../../src/editorial/apply-fixes.ts';
import { checkContent } from '../../../src/editorial/check.ts';
import { RULES } from '../../../src/editorial/rules/index.ts';
import { after, contentWith, replace } from './fixture.ts';

const RULES_THAT_FIX = RULES.filter(({ fixes }) => fixes);

test('puts right what is safe, in pages, front matter and data, and leaves the rest alone', () => {
	const root = contentWith(
		after('docs/ar/index.mdx', 'في ٢٠٢٦  زاد السعر ،والإتصال الجـواب شئ لکل وSignal فی مصر?'),
		replace('docs/ar/index.mdx', 'أصغر دليل', 'أصغر  دليل'),
		replace('data/criterion-groups.yaml', 'المال', "'المـال ، كله'")
	);
	// The second round makes what overlapped in the first: a comma with a space before it and none behind.
	for (let round = 1; round <= 2; round++)
		applyFixes(checkContent(root, { rules: RULES_THAT_FIX }).flatMap(({ fix }) => fix ?? []));
	const page = readFileSync(join(root, 'docs/ar/index.mdx'), 'utf8');
	expect(page).toContain('\nفي 2026 زاد السعر، والاتصال الجواب شيء لكل و Signal فی مصر؟\n');
	expect(page).toContain('description: أصغر دليل');
	expect(readFileSync(join(root, 'data/criterion-groups.yaml'), 'utf8')).toContain("ar: 'المال، كله'");
	// A final ی may be either of two letters: a person decides.
	expect(checkContent(root, { rules: RULES_THAT_FIX }).map(({ rule }) => rule)).toEqual(['arabic-letters']);
});

test('makes the first of two fixes that overlap', () => {
	const root = contentWith();
	const file = join(root, 'docs/en/index.mdx');
	const before = readFileSync(file, 'utf8');
	expect(
		applyFixes([
			{ file, start: 2, end: 4, text: 'b' },
			{ file, start: 0, end: 3, text: 'a' },
		])
	).toBe(1);
	expect(readFileSync(file, 'utf8')).toBe(`a${before.slice(3)}`);
});
