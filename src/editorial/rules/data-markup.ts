import type { Position } from '../../schemas/yaml-file.ts';
import type { Content } from '../content.ts';
import type { Finding, Rule } from '../rule.ts';

/** A tag, or Markdown that would be shown as it is written: text in YAML is plain, and needs none of it. */
const MARKUP = /<[a-z!/?][^>]*>?|!?\[[^\]\n]*\]\([^)\n]*\)|\*\*[^*\n]+\*\*/i;
const CODE_ADDRESS = /^(?:javascript|vbscript|data|blob|file):/i;

export const dataMarkup: Rule = {
	id: 'data-markup',
	why: 'Text in YAML is shown as it is written, in HTML, on paper and in files: markup would be read out, and code must not hide in it.',
	arabic: 'يظهر نص YAML كما كُتب، على الصفحة وعلى الورق وفي الملفات، فالوسوم فيه تُقرأ على القارئ وقد تُخفي شيفرة.',
	check: ({ dataset, strings }: Content) => [
		...Object.values(dataset).flatMap((entries) =>
			entries.flatMap(({ data, positionOf }) => findingsIn(data, [], positionOf))
		),
		...Object.values(strings).flatMap(({ data, positionOf }) => findingsIn(data, [], positionOf)),
	],
};

function findingsIn(
	value: unknown,
	path: PropertyKey[],
	positionOf: (path: readonly PropertyKey[]) => Position
): Finding[] {
	if (typeof value === 'string') {
		const bare = value.replace(/[\0-\x20]/g, '');
		const found = MARKUP.exec(value)?.[0] ?? (CODE_ADDRESS.test(bare) ? value : undefined);
		if (found === undefined) return [];
		return [
			{
				at: positionOf(path),
				message: `Expected plain text, found \`${found.slice(0, 60).replaceAll('`', '')}\`.`,
				remedy: 'Write the words alone: no tags, no Markdown; an address begins with `https://`.',
			},
		];
	}
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([key, inner]) =>
		findingsIn(inner, [...path, Array.isArray(value) ? Number(key) : key], positionOf)
	);
}
