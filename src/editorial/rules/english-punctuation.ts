import { findInProse } from '../find-in-prose.ts';
import type { Rule } from '../rule.ts';

export const englishPunctuation: Rule = {
	id: 'english-punctuation',
	why: 'Typewriter marks and stray spaces make a careful text look unedited.',
	arabic: 'في الإنجليزية علامتا الاقتباس “…” والفاصلة العليا ’، ومسافة واحدة، ولا مسافة قبل علامة الترقيم.',
	fixes: true,
	severity: 'warning',
	example: { locale: 'en', bad: 'The app\'s terms call it "service".', good: 'The app’s terms call it “service”.' },
	check: (content) => [
		...findInProse(content, {
			locale: 'en',
			pattern: /(?<=\p{L})'(?=\p{L})|['"]/gu,
			say: (found) =>
				found === '"'
					? { message: 'Expected “…” round a quotation, found `"`.', remedy: 'Open it with “ and close it with ”.' }
					: { message: "Expected the apostrophe ’, found `'`.", remedy: 'Write `’`, or ‘…’ round a quotation.' },
		}),
		...findInProse(content, {
			locale: 'en',
			pattern: /(?<=[^\s|])[ \u00a0]{2,}(?=[^\s|])/g,
			say: (found) => ({ message: `Expected one space, found ${found.length}.`, remedy: 'Leave one space.', fix: ' ' }),
		}),
		...findInProse(content, {
			locale: 'en',
			pattern: /(?<=[^\s|\uFFFC]) +[,;:?!.](?![\w/-])/g,
			say: (found) => ({
				message: `Expected no space before \`${found.trim()}\`, found \`${found}\`.`,
				remedy: 'Remove the space.',
				fix: found.trim(),
			}),
		}),
	],
};
