import { expect, test } from 'vitest';
import { checkContent } from '../../../src/editorial/check.ts';
import type { Rule } from '../../../src/editorial/rule.ts';
import { digits } from '../../../src/editorial/rules/digits.ts';
import { formatProblem } from '../../../src/schemas/yaml-file.ts';
import { after, contentWith } from './fixture.ts';

test('passes over an exception, and reports one that no longer fires', () => {
	const root = contentWith(after('docs/en/index.mdx', 'In ٢٠٢٦ and ٢٠٢٧.'));
	const rule: Rule = {
		...digits,
		exceptions: [
			{ file: `${root}/docs/en/index.mdx`, message: '٢٠٢٦', reason: 'The page shows the digits.' },
			{ file: `${root}/docs/ar/index.mdx`, message: '٢٠٢٨', reason: 'It once did.' },
		],
	};
	const report = checkContent(root, { rules: [rule] })
		.map(formatProblem)
		.join('\n\n')
		.replaceAll(root, 'content');
	expect(report).toMatchInlineSnapshot(`
		"content/docs/ar/index.mdx:1:1  unused-exception
		  Expected \`٢٠٢٨\`, for which the rule \`digits\` makes an exception here, found nothing of the kind.
		  Remove the exception from src/editorial/rules/digits.ts.

		content/docs/en/index.mdx:8:13  digits
		  Expected the digits 0–9, found \`٢٠٢٧\`.
		  Write \`2027\`."
	`);
});

test('says nothing of exceptions in files that it is not asked about', () => {
	const root = contentWith();
	const rule: Rule = {
		...digits,
		exceptions: [{ file: `${root}/docs/ar/index.mdx`, message: '٢٠٢٨', reason: 'It once did.' }],
	};
	expect(checkContent(root, { rules: [rule], only: [`${root}/docs/ar/for/cost.mdx`] })).toEqual([]);
});
