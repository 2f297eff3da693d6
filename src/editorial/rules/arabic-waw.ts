import { ARABIC, findInProse } from '../find-in-prose.ts';
import type { Rule } from '../rule.ts';

/** “And” joined to a Latin name, or parted from an Arabic word. */
const JOINED = new RegExp(`(?<![${ARABIC}])و[A-Za-z][\\w-]*`, 'g');
const PARTED = new RegExp(`(?<![${ARABIC}])و +[${ARABIC}]{2,}`, 'g');

export const arabicWaw: Rule = {
	id: 'arabic-waw',
	why: 'The Arabic “and” is written onto an Arabic word and apart from a Latin one, or lines break and names join wrongly.',
	arabic: 'تتصل واو العطف بالكلمة العربية، وتفصلها مسافة عن الكلمة اللاتينية: «والشركة»، «و Signal».',
	fixes: true,
	severity: 'warning',
	example: { locale: 'ar', bad: 'Telegram وSignal', good: 'Telegram و Signal' },
	check: (content) => [
		...findInProse(content, {
			locale: 'ar',
			pattern: JOINED,
			say: (found) => ({
				message: `Expected a space between «و» and a Latin name, found \`${found}\`.`,
				remedy: `Write \`و ${found.slice(1)}\`.`,
				fix: `و ${found.slice(1)}`,
			}),
		}),
		...findInProse(content, {
			locale: 'ar',
			pattern: PARTED,
			say: (found) => ({
				message: `Expected «و» joined to the word after it, found \`${found}\`.`,
				remedy: `Write \`${found.replace(/ +/, '')}\`.`,
				fix: found.replace(/ +/, ''),
			}),
		}),
	],
};
