import type { Rule } from '../rule.ts';
import { blankCode } from '../../domain/citations.ts';

/**
 * There is no rule for a Latin name in Arabic that lacks an isolate: `src/starlight/latin-isolation-middleware.ts` isolates every
 * one of them in the finished pages. This rule keeps editors from doing by hand what would then be done twice.
 */
export const handIsolation: Rule = {
	id: 'hand-isolation',
	why: 'The site isolates Latin names in Arabic by itself; markup for it by hand is done twice and clutters the text.',
	arabic: 'يعزل الموقع الأسماء اللاتينية بنفسه، فلا حاجة إلى وسوم الاتجاه في النص.',
	severity: 'warning',
	example: { locale: 'ar', bad: 'منصة <bdi>WhatsApp</bdi> مدفوعة.', good: 'منصة WhatsApp مدفوعة.' },
	check: ({ pages }) =>
		pages.flatMap(({ body, positionOf }) =>
			[...blankCode(body).matchAll(/<bd[io]\b[^>]*>|<\w+[^>]*\sdir=[^>]*>/g)].map((match) => ({
				at: positionOf(match.index),
				message: `Expected text without markup of direction, found \`${match[0]}\`.`,
				remedy: 'Remove the tag and keep its words.',
			}))
		),
};
