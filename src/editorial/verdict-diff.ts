import { decide } from '../domain/verdict.ts';
import type { Dataset } from '../schemas/data-files.ts';
import { dataOf, modelOf } from './decision-model.ts';

/** What each worked case comes to: “clinic · customers” → what happens to every alternative. */
function outcomes(dataset: Dataset): Map<string, Map<string, string>> {
	const model = modelOf(dataset);
	const result = new Map<string, Map<string, string>>();
	for (const one of dataOf(dataset.cases))
		for (const verdict of decide(model, one)) {
			const rows = new Map<string, string>();
			if (verdict.kind === 'verdict') {
				rows.set('outcome', verdict.winner === null ? verdict.outcome : `clear: ${verdict.winner}`);
				for (const { id, rank, fit } of verdict.alternatives)
					rows.set(id, rank === null ? 'ruled out' : `${rank}. (${fit.midpoint.toFixed(2)})`);
				for (const [id, advice] of Object.entries(verdict.advice)) rows.set(`advice on ${id}`, advice);
			} else rows.set('outcome', verdict.reason);
			result.set(`${one.id} · ${verdict.purpose}`, rows);
		}
	return result;
}

/** Every rating: “signal · cost” → “3 (claim-one, claim-two)”. */
const ratings = (dataset: Dataset) =>
	new Map(
		dataOf(dataset.alternatives).flatMap(({ id, ratings: given }) =>
			Object.entries(given).map(
				([criterion, { rating, claims }]) => [`${id} · ${criterion}`, `${rating} (${claims.join(', ')})`] as const
			)
		)
	);

/** What moves in the worked cases, ratings and verdicts when the data changes, as Markdown for a pull request. */
export function diffVerdicts(before: Dataset, after: Dataset): string {
	const moved = changes(ratings(before), ratings(after));
	const [was, is] = [outcomes(before), outcomes(after)];
	const cases = [...new Set([...was.keys(), ...is.keys()])].flatMap((name) => {
		const rows = changes(was.get(name) ?? NONE, is.get(name) ?? NONE);
		return rows.length > 0 ? [`### ${name}\n\n${table(rows)}`] : [];
	});
	const parts = ['## What this change moves'];
	if (moved.length + cases.length === 0) parts.push('No rating and no worked case moves.');
	if (moved.length > 0) parts.push(`### Ratings\n\n${table(moved)}`);
	return `${[...parts, ...cases].join('\n\n')}\n`;
}

const NONE: ReadonlyMap<string, string> = new Map();

type Change = readonly [name: string, before: string | undefined, after: string | undefined];

const changes = (before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): Change[] =>
	[...new Set([...before.keys(), ...after.keys()])]
		.filter((name) => before.get(name) !== after.get(name))
		.map((name) => [name, before.get(name), after.get(name)]);

const table = (rows: readonly Change[]) =>
	[
		'| | Before | After |',
		'| --- | --- | --- |',
		...rows.map(([name, was = '–', is = '–']) => `| ${name} | ${was} | ${is} |`),
	].join('\n');
