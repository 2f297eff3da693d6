import { findInProse } from '../find-in-prose.ts';
import type { Rule } from '../rule.ts';

export const bidiControls: Rule = {
	id: 'bidi-controls',
	why: 'Invisible characters that turn the direction of text break searching and copying, and can hide what a line says.',
	arabic: 'محارف الاتجاه الخفية تُفسد البحث والنسخ وقد تُخفي ما يقوله السطر، والموقع يعزل الكلمات اللاتينية بنفسه.',
	fixes: true,
	example: { locale: 'ar', bad: 'تُكتب \u200FAPI بحروف لاتينية.', good: 'تُكتب API بحروف لاتينية.' },
	check: (content) =>
		findInProse(content, {
			pattern: /[\u200b\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff]/g,
			say: (found) => ({
				message: `Expected no invisible character, found U+${found.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}.`,
				remedy: 'Remove it: the site isolates Latin words in Arabic by itself.',
				fix: '',
			}),
		}),
};
