import { positionsIn } from '../prose.ts';
import type { Finding, Rule } from '../rule.ts';

/** What `npm run new` writes where an editor has to fill something in. */
export const BLANK_MARK = 'TODO';

export const blank: Rule = {
	id: 'blank',
	why: 'What is still to be written must not be published.',
	arabic: 'ما لم يُكتب بعد لا يُنشر: املأ كل موضع عليه العلامة TODO.',
	example: { locale: 'en', bad: 'title: "TODO: the title"', good: 'title: "Terms of Service"' },
	check: ({ pages, data }) =>
		[...pages, ...data].flatMap(({ file, source }): Finding[] => {
			const at = positionsIn(file, source);
			return [...source.matchAll(/\bTODO\b(?:: )?([^\n'"}<]*)/g)].map((match) => ({
				at: at(match.index),
				message: `Expected what is to be written here, found the blank \`${match[0].trim()}\`.`,
				remedy: 'Fill it in, or remove the line if it is optional.',
			}));
		}),
};
