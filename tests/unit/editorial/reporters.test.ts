import { expect, test } from 'vitest';
import { formatAnnotations } from '../../../src/editorial/reporters/github.ts';
import { formatReport } from '../../../src/editorial/reporters/human.ts';
import { formatJson } from '../../../src/editorial/reporters/json.ts';

const problem = (line: number, severity: 'error' | 'warning' = 'error') => ({
	severity,
	at: { file: 'content/data/glossary.yaml', line, column: 3 },
	rule: 'unknown-id',
	message: 'Expected the id of a term, found `fees`.',
	remedy: 'Did you mean `fee`?',
});

test('prints one problem', () => {
	expect(formatReport([problem(6)])).toMatchInlineSnapshot(`
		"content/data/glossary.yaml:6:3  unknown-id
		  Expected the id of a term, found \`fees\`.
		  Did you mean \`fee\`?
		  → docs/rules/unknown-id.md

		1 problem in the content."
	`);
});

test('prints several, and how many there are', () => {
	expect(formatReport([problem(6), problem(16)])).toMatchInlineSnapshot(`
		"content/data/glossary.yaml:6:3  unknown-id
		  Expected the id of a term, found \`fees\`.
		  Did you mean \`fee\`?
		  → docs/rules/unknown-id.md

		content/data/glossary.yaml:16:3  unknown-id
		  Expected the id of a term, found \`fees\`.
		  Did you mean \`fee\`?
		  → docs/rules/unknown-id.md

		2 problems in the content."
	`);
});

test('tells warnings from problems', () => {
	expect(formatReport([problem(6, 'warning'), problem(16)])).toMatchInlineSnapshot(`
		"content/data/glossary.yaml:6:3  unknown-id (warning)
		  Expected the id of a term, found \`fees\`.
		  Did you mean \`fee\`?
		  → docs/rules/unknown-id.md

		content/data/glossary.yaml:16:3  unknown-id
		  Expected the id of a term, found \`fees\`.
		  Did you mean \`fee\`?
		  → docs/rules/unknown-id.md

		1 problem and 1 warning in the content."
	`);
});

test('puts each problem beside its line in a pull request, whatever characters it holds', () => {
	const odd = {
		...problem(6, 'warning'),
		at: { file: 'content/a,b:c.yaml', line: 6, column: 3 },
		message: '100%\nof it',
	};
	expect(formatAnnotations([problem(6), odd])).toMatchInlineSnapshot(`
		"::error file=content/data/glossary.yaml,line=6,col=3,title=unknown-id::Expected the id of a term, found \`fees\`.%0ADid you mean \`fee\`?%0Adocs/rules/unknown-id.md
		::warning file=content/a%2Cb%3Ac.yaml,line=6,col=3,title=unknown-id::100%25%0Aof it%0ADid you mean \`fee\`?%0Adocs/rules/unknown-id.md"
	`);
});

test('lists all of it for another program', () => {
	const fix = { file: 'content/data/glossary.yaml', start: 1, end: 2, text: '' };
	expect(JSON.parse(formatJson([{ ...problem(6), fix }]))).toMatchInlineSnapshot(`
		{
		  "problems": [
		    {
		      "column": 3,
		      "documentation": "docs/rules/unknown-id.md",
		      "file": "content/data/glossary.yaml",
		      "fixable": true,
		      "line": 6,
		      "message": "Expected the id of a term, found \`fees\`.",
		      "remedy": "Did you mean \`fee\`?",
		      "rule": "unknown-id",
		      "severity": "error",
		    },
		  ],
		  "version": 1,
		}
	`);
});
