import { ARABIC, findInProse } from '../find-in-prose.ts';
import type { Rule } from '../rule.ts';

const MARKS: Readonly<Record<string, string>> = { ',': '،', ';': '؛', '?': '؟' };

/** A comma beside Arabic (not the one inside 1,000), and any semicolon or question mark that follows a word. */
const LATIN = new RegExp(`(?<=[${ARABIC}»)]),|,(?=\\s+[${ARABIC}«])|(?<=[^\\s|\uFFFC])[;?]`, 'g');
/** Straight quotation marks (not the apostrophe inside a Latin name), and curly ones around Arabic. */
const QUOTES = new RegExp(`"|(?<![A-Za-z])'|'(?![A-Za-z])|“(?=[^”\\n]*[${ARABIC}][^”\\n]*”)`, 'g');
const DOTS = /(?<!\.)\.{2,}/g;

export const arabicPunctuation: Rule = {
	id: 'arabic-punctuation',
	why: 'Latin marks face the wrong way in Arabic, and a sentence with both kinds looks unedited.',
	arabic: 'علامات العربية هي ، ؛ ؟ و«…»، أما العلامات اللاتينية فاتجاهها معكوس في النص العربي.',
	fixes: true,
	severity: 'warning',
	example: { locale: 'ar', bad: 'في الإمارات, وفي قطر أيضًا.', good: 'في الإمارات، وفي قطر أيضًا.' },
	check: (content) => [
		...findInProse(content, {
			locale: 'ar',
			pattern: LATIN,
			say: (found) => ({
				message: `Expected \`${MARKS[found]}\` in Arabic, found \`${found}\`.`,
				remedy: `Write \`${MARKS[found]}\`.`,
				fix: MARKS[found]!,
			}),
		}),
		...findInProse(content, {
			locale: 'ar',
			pattern: QUOTES,
			say: (found) => ({
				message: `Expected «…» round a quotation in Arabic, found \`${found}\`.`,
				remedy: 'Open the quotation with « and close it with ».',
			}),
		}),
		...findInProse(content, {
			locale: 'ar',
			pattern: DOTS,
			say: (found) => ({
				message: `Expected one full stop, or … for words left out, found \`${found}\`.`,
				remedy: 'Write `.` or `…`.',
			}),
		}),
	],
};
