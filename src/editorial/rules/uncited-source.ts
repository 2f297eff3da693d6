import { BLANK_MARK } from './blank.ts';
import type { Rule } from '../rule.ts';

export const uncitedSource: Rule = {
	id: 'uncited-source',
	why: 'A source that no claim rests on is listed as evidence and proves nothing.',
	arabic: 'المصدر الذي لا تستند إليه أي إفادة يظهر في القائمة دليلًا ولا يثبت شيئًا.',
	check: ({ dataset, refused }) => {
		// A claim that could not be read may cite it.
		if (refused.claims.files || refused.claims.ids.size > 0) return [];
		const cited = new Set(dataset.claims.flatMap(({ data }) => data.sources));
		return dataset.sources.flatMap(({ data, positionOf }) =>
			// A source that `npm run new` has just written is reported for its blanks.
			cited.has(data.id) || data.title.includes(BLANK_MARK)
				? []
				: [
						{
							at: positionOf(['id']),
							message: `Expected a claim that cites the source \`${data.id}\`, found none.`,
							remedy: 'Add its id to the `sources` of the claim that it supports, or remove the source.',
						},
					]
		);
	},
};
