import type { Entry } from '../../schemas/data-files.ts';
import { ARTICLE_CLAIMS } from '../../schemas/claim.ts';
import type { Content } from '../content.ts';
import type { Finding, Rule } from '../rule.ts';
import { nearest } from '../nearest.ts';

type Kind = 'alternatives' | 'claims' | 'criteria' | 'criterionGroups' | 'glossary' | 'sources';

/** What each kind is called in a message, and where its entries live. */
const PLACES: Record<Kind, { one: string; where: string }> = {
	alternatives: { one: 'an alternative', where: 'content/data/alternatives' },
	claims: { one: 'a claim', where: 'content/data/claims' },
	criteria: { one: 'a criterion', where: 'content/data/criteria.yaml' },
	criterionGroups: { one: 'a group of criteria', where: 'content/data/criterion-groups.yaml' },
	glossary: { one: 'a term', where: 'content/data/glossary.yaml' },
	sources: { one: 'a source', where: 'content/data/sources' },
};

export const unknownId: Rule = {
	id: 'unknown-id',
	why: 'A reader who follows the reference would find nothing behind it.',
	check: (content) => {
		const known = Object.fromEntries(
			(Object.keys(PLACES) as Kind[]).map((kind) => [kind, new Set(content.dataset[kind].map(({ data }) => data.id))])
		) as Record<Kind, Set<string>>;
		const finding = (kind: Kind, id: string, at: Finding['at']): Finding[] => {
			const { ids, files } = content.refused[kind];
			if (known[kind].has(id) || ids.has(id) || files) return [];
			const guess = nearest(id, known[kind]);
			const { one, where } = PLACES[kind];
			return [
				{
					at,
					message: `Expected the id of ${one} in ${where}, found \`${id}\`.`,
					remedy: guess ? `Did you mean \`${guess}\`?` : `Correct the id, or add the entry to ${where}.`,
				},
			];
		};
		const each = <T>(entries: Entry<T>[], kind: Kind, pick: (data: T) => { path: PropertyKey[]; id: string }[]) =>
			entries.flatMap(({ data, positionOf }) =>
				pick(data).flatMap(({ path, id }) => finding(kind, id, positionOf(path)))
			);
		const list = (key: string, ids: readonly string[] = []) => ids.map((id, index) => ({ path: [key, index], id }));
		const { dataset, pages } = content;
		return [
			...each(dataset.claims, 'alternatives', ({ about }) => list('about', about)),
			...each(dataset.claims, 'criteria', ({ criterion }) => [{ path: ['criterion'], id: criterion }]),
			...each(dataset.claims, 'sources', ({ sources }) => list('sources', sources)),
			...each(dataset.articleClaims, 'claims', ({ claims }) => list('claims', claims)),
			...each(dataset.criteria, 'criterionGroups', ({ group }) => [{ path: ['group'], id: group }]),
			...each(dataset.considerations, 'claims', ({ claims }) => list('claims', claims)),
			...each(dataset.considerations, 'criteria', ({ criterion }) => [{ path: ['criterion'], id: criterion }]),
			...each(dataset.considerations, 'alternatives', ({ products }) => list('products', products)),
			...each(dataset.glossary, 'glossary', ({ see }) => list('see', see)),
			...pages.flatMap((page) => page.references.flatMap((reference) => referenceFindings(reference, finding))),
		];
	},
};

function referenceFindings(
	{ component, id, at }: Content['pages'][number]['references'][number],
	finding: (kind: Kind, id: string, at: Finding['at']) => Finding[]
): Finding[] {
	if (component === 'Term') return finding('glossary', id, at);
	if (component !== 'Correction') return finding('claims', id, at);
	if (/^\d+$/.test(id) && Number(id) >= 1 && Number(id) <= ARTICLE_CLAIMS) return [];
	return [
		{
			at,
			message: `Expected the number of a statement of the article, 1 to ${ARTICLE_CLAIMS}, found \`${id}\`.`,
			remedy: 'Use a `number` from content/data/article-claims.yaml.',
		},
	];
}
