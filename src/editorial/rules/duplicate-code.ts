import type { Position } from '../../schemas/yaml-file.ts';
import type { Rule } from '../rule.ts';

/** A code, what it stands for, and where it is written. */
interface Coded {
	id: string;
	code: string;
	at: Position;
}

export const duplicateCode: Rule = {
	id: 'duplicate-code',
	why: 'A share link names answers by their codes: two with one code would open as one another.',
	arabic: 'يسمّي رابط المشاركة الأجوبة برموزها، فرمز واحد لجوابين يفتح أحدهما مكان الآخر.',
	check: ({ dataset }) => {
		const codesOf = (entries: (typeof dataset)['questions' | 'considerations']): Coded[] =>
			entries.map(({ data, positionOf }) => ({ id: data.id, code: data.code, at: positionOf(['code']) }));
		return [
			...repeated('question', codesOf(dataset.questions)),
			...dataset.questions.flatMap(({ data, positionOf }) =>
				repeated(
					`answer to \`${data.id}\``,
					data.options.map(({ id, code }, index) => ({ id, code, at: positionOf(['options', index, 'code']) }))
				)
			),
			...repeated('consideration', codesOf(dataset.considerations)),
			...repeated(
				'alternative that can be chosen',
				dataset.alternatives.flatMap(({ data, positionOf }) =>
					data.decide ? [{ id: data.id, code: data.decide.code, at: positionOf(['decide', 'code']) }] : []
				)
			),
		];
	},
};

/** A finding for every code that an earlier one of the siblings has already. */
function repeated(what: string, siblings: readonly Coded[]) {
	const first = new Map<string, string>();
	return siblings.flatMap(({ id, code, at }) => {
		const earlier = first.get(code);
		if (earlier === undefined) {
			first.set(code, id);
			return [];
		}
		return [
			{
				at,
				message: `Expected a code of its own for each ${what}, found \`${code}\` for \`${id}\`; \`${earlier}\` has it already.`,
				remedy: 'Give the newer entry a code that was never used here: old share links keep the meaning of theirs.',
			},
		];
	});
}
