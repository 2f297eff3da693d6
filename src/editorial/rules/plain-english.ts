import retextEnglish from 'retext-english';
import retextRepeatedWords from 'retext-repeated-words';
import retextSimplify from 'retext-simplify';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { BLANK } from '../prose.ts';
import type { Finding, Rule } from '../rule.ts';

/** Words that retext would replace and that are plain here: terms of law and computing, and the small words of any sentence. */
const MEANT =
	'address all-of administer benefit caveat combined comply-with contain contains contract data delete disclose effect employ equivalent establish forward function however in-between initiate interface it-appears it-is magnitude maintain maximum minimum modify monitor multiple obtain option permit provide remain request require requirement retain submit there-are there-is the-use-of therefore type very whereas whether-or-not'
		.split(' ')
		.map((word) => word.replaceAll('-', ' '));

const processor = unified().use(retextEnglish).use(retextSimplify, { ignore: MEANT }).use(retextRepeatedWords);

export const plainEnglish: Rule = {
	id: 'plain-english',
	why: 'Long words for short ones slow every reader down, and most of those who read English here learnt it.',
	arabic: 'الكلمة الطويلة حيث تكفي القصيرة تُبطئ القارئ، وأكثر قراء الإنجليزية هنا تعلّموها.',
	severity: 'warning',
	slow: true,
	example: {
		locale: 'en',
		bad: 'You can utilise the app to facilitate sales.',
		good: 'You can use the app to help sales.',
	},
	check: ({ prose }) =>
		prose.flatMap(({ locale, kind, text, at }): Finding[] => {
			if (locale !== 'en' || kind === 'interface') return [];
			// What somebody else said stays as they said it.
			const own = text.replace(/“[^”\n]*”/g, (quote) => BLANK.repeat(quote.length)).replaceAll(BLANK, ' ');
			const file = new VFile(own);
			processor.runSync(processor.parse(file), file);
			return file.messages.map((message) => ({
				at: at(offsetOf(message.place) ?? 0),
				message: `${message.reason.replaceAll(/[`']/g, '`').replace(/^Unexpected/, 'Expected plain words, found')}.`,
				remedy: 'Use the shorter word, or write the sentence anew.',
			}));
		}),
};

function offsetOf(place: VFile['messages'][number]['place']): number | undefined {
	const start = place && 'start' in place ? place.start : place;
	return start?.offset;
}
