import { findInProse } from '../find-in-prose.ts';
import type { Rule } from '../rule.ts';

/** The stroke stays after هـ as the sign of the Hijri year, and after a particle that stands before a Latin word: بـ SAML. */
const STROKE =
	/(?<!(?<!\p{L})[وف]?[هبلك])ـ+|(?<=(?<!\p{L})[وف]?[هبلك])ـ+(?=[^\P{L}ـ])|(?<=(?<!\p{L})[وف]?[هبلك])ـ{2,}/gu;

export const arabicTatweel: Rule = {
	id: 'arabic-tatweel',
	why: 'A stretched word is another word for every search, and screen readers stumble over it.',
	arabic: 'الكلمة الممدودة بالتطويل كلمة أخرى عند البحث، ويتعثر فيها قارئ الشاشة.',
	fixes: true,
	example: { locale: 'ar', bad: 'هذا هو الجـواب.', good: 'هذا هو الجواب.' },
	check: (content) =>
		findInProse(content, {
			locale: 'ar',
			pattern: STROKE,
			say: (found) => ({
				message: `Expected a word without a stretching stroke, found \`${found}\`.`,
				remedy: 'Remove the stroke (tatweel).',
				fix: '',
			}),
		}),
};
