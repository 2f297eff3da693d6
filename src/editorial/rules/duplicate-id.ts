import { DATA_FILES, type DataKind } from '../../schemas/data-files.ts';
import type { Rule } from '../rule.ts';

export const duplicateId: Rule = {
	id: 'duplicate-id',
	why: 'Links, marks and saved answers name an entry by its id: two with one id cannot both be meant.',
	arabic: 'المعرّف الواحد لمدخلين يجعل الرابط يقود إلى أحدهما دون الآخر.',
	check: ({ dataset }) =>
		(Object.keys(DATA_FILES) as DataKind[]).flatMap((kind) => {
			const { key } = DATA_FILES[kind];
			const first = new Map<unknown, string>();
			return dataset[kind].flatMap(({ data, at, positionOf }) => {
				const id = (data as unknown as Record<string, unknown>)[key];
				const earlier = first.get(id);
				if (earlier === undefined) {
					first.set(id, `${at.file}:${at.line}`);
					return [];
				}
				return [
					{
						at: positionOf([key]),
						message: `Expected each ${key} once in ${kind}, found \`${String(id)}\` again; it is first used at ${earlier}.`,
						remedy: 'Give the newer entry an id of its own, or remove it.',
					},
				];
			});
		}),
};
