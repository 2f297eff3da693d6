import type { Rule } from '../rule.ts';

export const ratingEvidence: Rule = {
	id: 'rating-evidence',
	why: 'A rating that rests only on claims about other products is an opinion in a table.',
	arabic: 'التقدير الذي لا يستند إلا إلى إفادات عن منتجات أخرى رأيٌ بلا دليل.',
	check: ({ dataset, refused }) => {
		const claimById = new Map(dataset.claims.map(({ data }) => [data.id, data]));
		const groupOf = new Map(dataset.alternatives.map(({ data }) => [data.id, data.maker]));
		return dataset.alternatives.flatMap(({ data, positionOf }) =>
			Object.entries(data.ratings).flatMap(([criterion, { claims }]) => {
				const known = claims.flatMap((id) => claimById.get(id) ?? []);
				// What is missing is reported as an unknown id, or as a schema problem of the claim.
				if (known.length < claims.length || refused.claims.files) return [];
				const bears = known.some(
					({ about }) =>
						about.length === 0 ||
						about.some((id) => id === data.id || (data.maker !== undefined && groupOf.get(id) === data.maker))
				);
				if (bears) return [];
				return [
					{
						at: positionOf(['ratings', criterion]),
						message: `Expected a claim about \`${data.id}\`, its maker’s other products or no product behind its rating for \`${criterion}\`, found ${claims.map((id) => `\`${id}\``).join(', ')}.`,
						remedy: 'Cite a claim about this alternative, or take the rating away: it is then shown as not known.',
					},
				];
			})
		);
	},
};
