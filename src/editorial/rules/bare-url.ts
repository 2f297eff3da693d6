import { findInProse } from '../find-in-prose.ts';
import type { Rule } from '../rule.ts';

export const bareUrl: Rule = {
	id: 'bare-url',
	why: 'An address says nothing of where it leads, breaks the line, and is read out letter by letter.',
	arabic: 'العنوان المجرد لا يقول إلى أين يقود، ويكسر السطر، ويقرؤه قارئ الشاشة حرفًا حرفًا.',
	example: {
		locale: 'en',
		bad: 'See https://www.example.com/terms for details.',
		good: 'See [the terms](https://www.example.com/terms) for details.',
	},
	check: (content) =>
		findInProse(content, {
			pattern: /(?:https?:\/\/|www\.)[^\s\uFFFC)»”]+/g,
			say: (found) => ({
				message: `Expected a link with words, found the address \`${found}\`.`,
				remedy: 'Write `[what it leads to](address)`, or name the source in a claim.',
			}),
		}),
};
