import { expect, test } from 'vitest';
import { formatReport } from '../../../src/editorial/reporters/terminal.ts';

const problem = (line: number) => ({
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

		1 problem in the content."
	`);
});

test('prints several, and how many there are', () => {
	expect(formatReport([problem(6), problem(16)])).toMatchInlineSnapshot(`
		"content/data/glossary.yaml:6:3  unknown-id
		  Expected the id of a term, found \`fees\`.
		  Did you mean \`fee\`?

		content/data/glossary.yaml:16:3  unknown-id
		  Expected the id of a term, found \`fees\`.
		  Did you mean \`fee\`?

		2 problems in the content."
	`);
});
