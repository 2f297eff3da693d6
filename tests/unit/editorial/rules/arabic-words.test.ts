import { expect, test } from 'vitest';
import { arabicWords } from '../../../../src/editorial/rules/arabic-words.ts';
import { after, reportBy } from '../fixture.ts';

test('finds words that are often misspelt, with what is written onto them', () => {
	expect(reportBy([arabicWords], after('docs/ar/index.mdx', 'والى الإتصال باللغه وبإستخدام شئ.')))
		.toMatchInlineSnapshot(`
		"content/docs/ar/index.mdx:8:1  arabic-words
		  Expected \`وإلى\`, found \`والى\`.
		  Write \`وإلى\`.

		content/docs/ar/index.mdx:8:6  arabic-words
		  Expected \`الاتصال\`, found \`الإتصال\`.
		  Write \`الاتصال\`.

		content/docs/ar/index.mdx:8:14  arabic-words
		  Expected \`باللغة\`, found \`باللغه\`.
		  Write \`باللغة\`.

		content/docs/ar/index.mdx:8:21  arabic-words
		  Expected \`وباستخدام\`, found \`وبإستخدام\`.
		  Write \`وباستخدام\`.

		content/docs/ar/index.mdx:8:31  arabic-words
		  Expected \`شيء\`, found \`شئ\`.
		  Write \`شيء\`."
	`);
});
