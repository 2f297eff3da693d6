import { daysBetween, horizonOf } from '../../domain/horizon.ts';
import type { Rule } from '../rule.ts';

export const staleClaim: Rule = {
	id: 'stale-claim',
	why: 'Vendors change their terms; an old claim misleads.',
	arabic: 'تغيّر الشركات شروطها، فالإفادة القديمة تضلّل. وكلما ضعف الدليل قصر أجله.',
	severity: 'warning',
	check: ({ dataset, today }) => {
		if (today === undefined) return [];
		const criterionById = new Map(dataset.criteria.map(({ data }) => [data.id, data]));
		return dataset.claims.flatMap(({ data, positionOf }) => {
			const criterion = criterionById.get(data.criterion);
			if (!criterion) return [];
			const [age, horizon] = [daysBetween(data.lastVerified, today), horizonOf(data, criterion)];
			if (age < 0)
				return [
					{
						at: positionOf(['lastVerified']),
						message: `Expected a day that has come, found \`lastVerified\` ${data.lastVerified}, after ${today}.`,
						remedy: 'Correct the date.',
					},
				];
			if (age <= horizon) return [];
			return [
				{
					at: positionOf(['lastVerified']),
					message: `Expected \`lastVerified\` within ${horizon} days of ${today} (${data.confidence} confidence, \`${data.criterion}\`), found ${data.lastVerified} (${age} days).`,
					remedy: 'Read the source again, then correct the text or the date.',
				},
			];
		});
	},
};
