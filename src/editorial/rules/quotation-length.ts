import { findInProse } from '../find-in-prose.ts';
import type { Rule } from '../rule.ts';

/** What the guide allows itself to quote; the schema holds the `quote` of a claim to the same. */
const MAX_WORDS = 25;

export const quotationLength: Rule = {
	id: 'quotation-length',
	why: 'Longer quotations are somebody else’s text, and nobody reads them.',
	arabic: 'ما طال من الاقتباس نصُّ غيرنا، ولا يقرؤه أحد.',
	check: (content) =>
		findInProse(content, {
			pattern: /“[^”\n]+”|«[^»\n]+»/g,
			say: (found) => {
				const words = found.split(/\s+/).length;
				return words <= MAX_WORDS
					? undefined
					: {
							message: `Expected a quotation of ${MAX_WORDS} words at most, found ${words}.`,
							remedy: 'Quote less, or say it in your own words.',
						};
			},
		}),
};
