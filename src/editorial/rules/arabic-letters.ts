import { findInProse } from '../find-in-prose.ts';
import type { Rule } from '../rule.ts';

/** Letters of other languages that stand for one Arabic letter wherever they are. A final ی may be ي or ى: a person decides. */
const SAME: Readonly<Record<string, string>> = { ک: 'ك', ہ: 'ه', ھ: 'ه', ە: 'ه', ۀ: 'ة' };

const FOREIGN = /[\u0672-\u06d3\u06d5\u06ee\u06ef\u06fa-\u06ff\u0750-\u077f]/g;
const PRESENTATION = /[\ufb50-\ufdff\ufe70-\ufefc]+/g;

export const arabicLetters: Rule = {
	id: 'arabic-letters',
	why: 'A letter of another language, or the printed shape of a letter, looks right and is found by no search.',
	arabic: 'الحرف الفارسي أو الأردي، وشكل الحرف المطبعي، يشبهان الحرف العربي ولا يجدهما البحث.',
	fixes: true,
	example: { locale: 'ar', bad: 'لکل مؤسسة سياستها.', good: 'لكل مؤسسة سياستها.' },
	check: (content) => [
		...findInProse(content, {
			locale: 'ar',
			pattern: FOREIGN,
			say: (found) => {
				const right = SAME[found];
				return {
					message: `Expected a letter of Arabic, found \`${found}\` (${codeOf(found)}), a letter of another language.`,
					remedy: right ? `Write \`${right}\`.` : 'Write the letter with an Arabic keyboard.',
					...(right ? { fix: right } : {}),
				};
			},
		}),
		...findInProse(content, {
			locale: 'ar',
			pattern: PRESENTATION,
			say: (found) => ({
				message: `Expected letters, found \`${found}\` (${codeOf(found)}), the printed shape of a letter.`,
				remedy: `Write \`${found.normalize('NFKC')}\`.`,
				fix: found.normalize('NFKC'),
			}),
		}),
	],
};

const codeOf = (letter: string) => `U+${letter.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
