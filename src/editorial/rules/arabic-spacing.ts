import { ARABIC, findInProse } from '../find-in-prose.ts';
import type { Rule } from '../rule.ts';

/** Two spaces, unless they align the columns of a table or indent a line. */
const DOUBLED = /(?<=[^\s|])[ \u00a0]{2,}(?=[^\s|])/g;
/** A space before a mark that closes, but not before the name of a domain or a file. */
const BEFORE = /(?<=[^\s|]) +[،؛؟.:!»)](?![A-Za-z])/g;
/** A space after a mark that opens. */
const AFTER_OPENING = /[«(] +/g;
/** No space after a mark that ends a part of a sentence. */
const MISSING = new RegExp(`[،؛؟!:][${ARABIC}]`, 'g');

const REMEDY = {
	doubled: 'Leave one space.',
	before: 'Remove the space.',
	missing: 'Put a space after the mark.',
};

export const arabicSpacing: Rule = {
	id: 'arabic-spacing',
	why: 'A mark with a space before it can fall to the next line alone; a missing space joins two words.',
	arabic: 'تلتصق علامة الترقيم بما قبلها وتليها مسافة واحدة، وإلا انفردت في أول السطر أو التصقت كلمتان.',
	fixes: true,
	severity: 'warning',
	example: { locale: 'ar', bad: 'في مصر ، لا تعمل المكالمات.', good: 'في مصر، لا تعمل المكالمات.' },
	check: (content) => [
		...findInProse(content, {
			locale: 'ar',
			pattern: DOUBLED,
			say: (found) => ({
				message: `Expected one space, found ${found.length}: \`${found}\`.`,
				remedy: REMEDY.doubled,
				fix: ' ',
			}),
		}),
		...[BEFORE, AFTER_OPENING].flatMap((pattern) =>
			findInProse(content, {
				locale: 'ar',
				pattern,
				say: (found) => ({
					message: `Expected no space ${pattern === BEFORE ? 'before' : 'after'} \`${found.trim()}\`, found \`${found}\`.`,
					remedy: REMEDY.before,
					fix: found.trim(),
				}),
			})
		),
		...findInProse(content, {
			locale: 'ar',
			pattern: MISSING,
			say: (found) => ({
				message: `Expected a space after \`${found[0]}\`, found \`${found}\`.`,
				remedy: REMEDY.missing,
				fix: `${found[0]} ${found[1]}`,
			}),
		}),
	],
};
