import { expect, test } from 'vitest';
import { idleWord } from '../../../../src/editorial/rules/idle-word.ts';
import { add, reportBy } from '../fixture.ts';

test('finds a word on the list that nobody uses', () => {
	expect(reportBy([idleWord], add('words/en.txt', '# names\nSlack\nWhatsApp\n'))).toMatchInlineSnapshot(`
		"content/words/en.txt:2:1  idle-word
		  Expected a word that the guide uses, found \`Slack\`.
		  Remove it from the list."
	`);
});
