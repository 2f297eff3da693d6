import { findInProse } from '../find-in-prose.ts';
import type { Rule } from '../rule.ts';

const SIGNS: Readonly<Record<string, string>> = { '٪': '%', '٫': '.', '٬': ',' };

/** The same figures in the digits 0–9. */
const toLatin = (figures: string) =>
	figures
		.replace(/[٠-٩۰-۹]/g, (digit) => String(digit.codePointAt(0)! & 0xf))
		.replace(/[٪٫٬]/g, (sign) => SIGNS[sign]!);

export const digits: Rule = {
	id: 'digits',
	why: 'The guide writes 0–9 in both languages: figures can then be compared, copied and searched.',
	arabic: 'يكتب الدليل الأرقام 0–9 في اللغتين، كي تسهل مقارنتها ونسخها والبحث عنها.',
	fixes: true,
	example: { locale: 'ar', bad: 'تغيّر السعر في أكتوبر ٢٠٢٦.', good: 'تغيّر السعر في أكتوبر 2026.' },
	check: (content) =>
		findInProse(content, {
			pattern: /[٠-٩۰-۹]+|[٪٫٬]/g,
			say: (found, { text }) => ({
				message: `Expected the digits 0–9${/[0-9]/.test(text) ? ', as elsewhere in this text' : ''}, found \`${found}\`.`,
				remedy: `Write \`${toLatin(found)}\`.`,
				fix: toLatin(found),
			}),
		}),
};
