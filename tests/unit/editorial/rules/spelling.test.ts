import { expect, test } from 'vitest';
import { spelling } from '../../../../src/editorial/rules/spelling.ts';
import { add, after, replace, reportBy } from '../fixture.ts';

test('finds misspelt words of both languages, in pages, front matter, data and interface', () => {
	expect(
		reportBy(
			[spelling],
			after('docs/ar/index.mdx', 'تستعمله الموسسات.'),
			replace('docs/en/index.mdx', 'smallest', 'smalest'),
			replace('data/criterion-groups.yaml', 'Money', 'Mony'),
			replace('i18n/ar.yaml', 'site.title: text', 'site.title: الرسايل')
		)
	).toMatchInlineSnapshot(`
		"content/data/criterion-groups.yaml:2:26  spelling
		  Expected a word that the dictionary knows, found \`Mony\`.
		  Correct it; if it is right, add it to content/words/en.txt.

		content/docs/ar/index.mdx:8:9  spelling
		  Expected a word that the dictionary knows, found \`الموسسات\`.
		  Correct it; if it is right, add it to content/words/ar.txt.

		content/docs/en/index.mdx:3:18  spelling
		  Expected a word that the dictionary knows, found \`smalest\`.
		  Correct it; if it is right, add it to content/words/en.txt.

		content/i18n/ar.yaml:1:13  spelling
		  Expected a word that the dictionary knows, found \`الرسايل\`.
		  Correct it; if it is right, add it to content/words/ar.txt."
	`);
});

test('knows the words of the project, with what is written onto them', () => {
	expect(
		reportBy(
			[spelling],
			add('words/en.txt', 'WhatsApp\nZulip # a product\n'),
			after('docs/ar/index.mdx', 'ولواتساب وبواتساب.'),
			after('docs/en/index.mdx', 'Zulip’s terms, and Zulips.')
		)
	).toMatchInlineSnapshot(`""`);
});
