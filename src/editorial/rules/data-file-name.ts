import { basename } from 'node:path';
import type { Rule } from '../rule.ts';

export const dataFileName: Rule = {
	id: 'data-file-name',
	why: 'An editor finds an entry by the name of its file.',
	arabic: 'يجد المحرر المدخل باسم ملفه.',
	check: ({ dataset }) => [
		...dataset.claims.flatMap(({ data, at, positionOf }) => {
			const expected = `${data.about[0] ?? 'context'}.yaml`;
			if (basename(at.file) === expected) return [];
			return [
				{
					at: positionOf(['about']),
					message: `Expected a claim about ${data.about[0] === undefined ? 'no alternative' : `\`${data.about[0]}\``} in \`claims/${expected}\`, found it in \`${basename(at.file)}\`.`,
					remedy: 'Move the claim, or put the alternative that the file is named after first in `about`.',
				},
			];
		}),
		...dataset.alternatives.flatMap(({ data, at, positionOf }) =>
			basename(at.file) === `${data.id}.yaml`
				? []
				: [
						{
							at: positionOf(['id']),
							message: `Expected the alternative \`${data.id}\` in \`alternatives/${data.id}.yaml\`, found it in \`${basename(at.file)}\`.`,
							remedy: 'Rename the file after the id.',
						},
					]
		),
	],
};
