import { idsInUse, PUBLISHED_KINDS, type PublishedId } from '../published-ids.ts';
import type { Content } from '../content.ts';
import type { Rule } from '../rule.ts';

export const renamedId: Rule = {
	id: 'renamed-id',
	why: 'Saved decisions, shared links and bookmarks name things by their ids: an id that is renamed or removed leads their readers nowhere.',
	arabic:
		'القرارات المحفوظة والروابط المشاركة تسمّي الأشياء بمعرّفاتها، فإن غيّرت معرّفًا منشورًا أو حذفته لم تجد ما تقود إليه. أعد المعرّف كما كان، أو اكتب بعده في `content/published.yaml` ما حلّ محله أو سبب حذفه.',
	example: {
		locale: 'en',
		bad: '- claims/cost-app   (and no claim with this id any more)',
		good: '- claims/cost-app: claims/cost-app-paid-extras',
	},
	check: ({ published, dataset, refused, pages }) => {
		if (!published) return [];
		const inUse = idsInUse(dataset, pages);
		return published.ids.flatMap((id) => {
			const { name, instead, at } = id;
			if (instead !== undefined) return replacementFinding(id, instead, inUse);
			if (inUse.has(name) || isRefused(name, refused)) return [];
			return [
				{
					at,
					message: `Expected \`${name}\`, which is published, found nothing under this id: saved decisions and links may use it.`,
					remedy: `Give it its id back. If it has to go, write after it what stands in its place (\`- ${name}: ${kindOf(name)}/other-id\`) or why nothing does. If it was never published, delete this line.`,
				},
			];
		});
	},
};

const kindOf = (name: string) => name.slice(0, name.indexOf('/'));
const isName = (text: string) => ['pages', ...PUBLISHED_KINDS].includes(kindOf(text));

function replacementFinding({ name, at }: PublishedId, instead: string, inUse: ReadonlyMap<string, unknown>) {
	if (inUse.has(name))
		return [
			{
				at,
				message: `Expected nothing under \`${name}\`, which the register calls replaced or removed, found it in use.`,
				remedy: `Write \`- ${name}\` again, or use another id: a published id is never given to something else.`,
			},
		];
	if (!isName(instead) || inUse.has(instead)) return [];
	return [
		{
			at,
			message: `Expected something under \`${instead}\`, which stands in the place of \`${name}\`, found nothing.`,
			remedy: 'Name an id that is in use.',
		},
	];
}

/** What could not be read is reported already. */
function isRefused(name: string, refused: Content['refused']): boolean {
	const kind = PUBLISHED_KINDS.find((one) => one === kindOf(name));
	return kind !== undefined && (refused[kind].files || refused[kind].ids.has(name.slice(kind.length + 1)));
}
