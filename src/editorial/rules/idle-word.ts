import { LOCALES } from '../../i18n/locales.ts';
import type { Rule } from '../rule.ts';

export const idleWord: Rule = {
	id: 'idle-word',
	why: 'A word on the list that the guide no longer uses only hides the next slip that happens to look like it.',
	arabic: 'الكلمة التي لم يعد الدليل يستعملها تُخفي في القائمة خطأً قد يشبهها.',
	check: ({ prose, words }) =>
		LOCALES.flatMap((locale) => {
			const text = prose
				.filter((one) => one.locale === locale)
				.map((one) => one.text.replace(/[\u064b-\u0652\u0670]/g, '').toLowerCase())
				.join('\n');
			return words[locale].words.flatMap(({ word, at }) =>
				text.includes(word.toLowerCase())
					? []
					: [
							{
								at,
								message: `Expected a word that the guide uses, found \`${word}\`.`,
								remedy: 'Remove it from the list.',
							},
						]
			);
		}),
};
