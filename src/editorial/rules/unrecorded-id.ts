import { BLANK_MARK } from './blank.ts';
import { idsInUse } from '../published-ids.ts';
import type { Rule } from '../rule.ts';

export const unrecordedId: Rule = {
	id: 'unrecorded-id',
	why: 'An id that is not on record as published can be renamed later without anyone noticing whose links break.',
	arabic: 'المعرّف غير المسجَّل في `content/published.yaml` قد يُغيَّر لاحقًا دون أن ينتبه أحد إلى الروابط التي تنقطع.',
	severity: 'warning',
	fixes: true,
	check: ({ published, dataset, pages }) => {
		if (!published) return [];
		const { file, source, ids } = published;
		const known = new Set(ids.map(({ name }) => name));
		return [...idsInUse(dataset, pages)]
			.filter(([name]) => !known.has(name) && !name.includes(BLANK_MARK))
			.sort(([a], [b]) => (a < b ? -1 : 1))
			.map(([name, at]) => {
				const place = ids.find((id) => id.name > name)?.start ?? source.length;
				return {
					at,
					message: `Expected \`${name}\` in ${file}, found a new id: once published it stays as it is.`,
					remedy: 'Look at the id once more, then run `npm run check -- --fix`, which records it.',
					fix: { file, start: place, end: place, text: `- ${name}\n` },
				};
			});
	},
};
