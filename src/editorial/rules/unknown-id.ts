import type { Entry } from '../../schemas/data-files.ts';
import { ARTICLE_CLAIMS } from '../../schemas/claim.ts';
import { NOT_SURE } from '../../schemas/question.ts';
import type { Content } from '../content.ts';
import type { Finding, Rule } from '../rule.ts';
import { nearest } from '../nearest.ts';

type Kind =
	| 'alternatives'
	| 'claims'
	| 'considerations'
	| 'criteria'
	| 'criterionGroups'
	| 'glossary'
	| 'questions'
	| 'rules'
	| 'sources';
/** An id inside an entry, and where it stands. */
interface Use {
	path: PropertyKey[];
	id: string;
}

/** What each kind is called in a message, and where its entries live. */
const PLACES: Record<Kind, { one: string; where: string }> = {
	alternatives: { one: 'an alternative', where: 'content/data/alternatives' },
	claims: { one: 'a claim', where: 'content/data/claims' },
	considerations: { one: 'a consideration', where: 'content/data/considerations.yaml' },
	criteria: { one: 'a criterion', where: 'content/data/criteria.yaml' },
	criterionGroups: { one: 'a group of criteria', where: 'content/data/criterion-groups.yaml' },
	glossary: { one: 'a term', where: 'content/data/glossary.yaml' },
	questions: { one: 'a question', where: 'content/data/questions.yaml' },
	rules: { one: 'a rule', where: 'content/data/rules.yaml' },
	sources: { one: 'a source', where: 'content/data/sources' },
};

export const unknownId: Rule = {
	id: 'unknown-id',
	why: 'A reader who follows the reference would find nothing behind it.',
	arabic: 'من تبع الإحالة لا يجد وراءها شيئًا.',
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
		const each = <T>(entries: Entry<T>[], kind: Kind, pick: (data: T) => Use[]) =>
			entries.flatMap(({ data, positionOf }) =>
				pick(data).flatMap(({ path, id }) => finding(kind, id, positionOf(path)))
			);
		const list = (key: string, ids: readonly string[] = []) => ids.map((id, index) => ({ path: [key, index], id }));
		const { dataset, pages } = content;
		const answers = answerFindings(content);
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
			...each(dataset.alternatives, 'criteria', ({ ratings }) => keysOf(['ratings'], ratings)),
			...each(dataset.alternatives, 'claims', ({ ratings }) =>
				Object.entries(ratings).flatMap(([criterion, { claims }]) =>
					claims.map((id, index) => ({ path: ['ratings', criterion, 'claims', index], id }))
				)
			),
			...each(dataset.comparison, 'alternatives', ({ alternatives }) => list('alternatives', alternatives)),
			...each(dataset.comparison, 'criteria', ({ criteria }) => list('criteria', criteria)),
			...each(dataset.corrections, 'claims', ({ claims }) => list('claims', claims)),
			...each(dataset.leftOut, 'claims', ({ claims }) => list('claims', claims)),
			...each(dataset.rules, 'questions', ({ when }) =>
				when.map(({ question }, index) => ({ path: ['when', index, 'question'], id: question }))
			),
			...dataset.rules.flatMap(({ data, positionOf }) =>
				data.when.flatMap(({ question, is }, index) =>
					answers(question, is, (at) => positionOf(['when', index, 'is', at]))
				)
			),
			...each(dataset.rules, 'alternatives', (rule) =>
				'alternatives' in rule ? list('alternatives', rule.alternatives) : []
			),
			...each(dataset.rules, 'criteria', (rule) =>
				'criterion' in rule ? [{ path: ['criterion'], id: rule.criterion }] : []
			),
			...each(dataset.rules, 'considerations', (rule) =>
				'consideration' in rule ? [{ path: ['consideration'], id: rule.consideration }] : []
			),
			...each(dataset.rules, 'claims', ({ claims }) => list('claims', claims)),
			...each(dataset.cases, 'questions', ({ answers: given }) => keysOf(['answers'], given)),
			...dataset.cases.flatMap(({ data, positionOf }) =>
				Object.entries(data.answers).flatMap(([question, chosen]) =>
					answers(
						question,
						chosen.filter((option) => option !== NOT_SURE),
						(at) => positionOf(['answers', question, at])
					)
				)
			),
			...each(dataset.cases, 'considerations', ({ marks }) => keysOf(['marks'], marks)),
			...each(dataset.cases, 'alternatives', ({ expected }) =>
				Object.entries(expected).flatMap(([purpose, { winner, ruledOut, advice }]): Use[] => [
					...(winner === null ? [] : [{ path: ['expected', purpose, 'winner'], id: winner }]),
					...keysOf(['expected', purpose, 'ruledOut'], ruledOut),
					...keysOf(['expected', purpose, 'advice'], advice),
				])
			),
			...each(dataset.cases, 'rules', ({ expected }) =>
				Object.entries(expected).flatMap(([purpose, { ruledOut }]) =>
					Object.entries(ruledOut).map(([alternative, id]) => ({
						path: ['expected', purpose, 'ruledOut', alternative],
						id,
					}))
				)
			),
			...pages.flatMap((page) => page.references.flatMap((reference) => referenceFindings(reference, finding))),
		];
	},
};

/** Ids that are the keys of a table. */
const keysOf = (path: PropertyKey[], table: Readonly<Record<string, unknown>>): Use[] =>
	Object.keys(table).map((id) => ({ path: [...path, id], id }));

/** Checks that chosen answers are among those that their question offers; an unknown question is reported as such. */
function answerFindings({ dataset }: Content) {
	const offered = new Map(dataset.questions.map(({ data }) => [data.id, data.options.map(({ id }) => id)]));
	return (question: string, chosen: readonly string[], at: (index: number) => Finding['at']): Finding[] => {
		const options = offered.get(question);
		return chosen.flatMap((id, index) => {
			if (!options || options.includes(id)) return [];
			const guess = nearest(id, options);
			return [
				{
					at: at(index),
					message: `Expected the id of an answer that the question \`${question}\` offers, found \`${id}\`.`,
					remedy: guess
						? `Did you mean \`${guess}\`?`
						: `Use one of: ${options.map((one) => `\`${one}\``).join(', ')}.`,
				},
			];
		});
	};
}

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
