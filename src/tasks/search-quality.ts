/**
 * `npm run search:quality`: asks the built site the queries of `tests/search/` and prints how often the right page comes first and
 * among the first three, by kind of query, with stock Pagefind over the same pages beside it: its own, on which it was tuned,
 * those of `first.*.yaml` to `seventh.*.yaml`, written by other hands without sight of the search's words, to which it was tuned
 * afterwards, and those of `unseen.*.yaml`, written in the same way and asked only when all was done. Some of the last stand in earlier
 * sets too, by chance: `apart` counts those that do not. `--write` also puts the figures of the last into
 * `content/data/search/quality.yaml`, where the method page reads them. Needs a build (`npm run build`).
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parse, stringify } from 'yaml';
import { LOCALES, type Locale } from '../i18n/locales.ts';
import { apartFrom, score, type Asked, type Score } from './search-score.ts';
import { openBuiltSearch, openStockSearch } from './search-in-node.ts';
import { writeStockIndex } from './stock-pagefind.ts';

const DIST = 'dist';
const STOCK = '.cache/stock-pagefind';
const RESULTS = 'content/data/search/quality.yaml';
const UNSEEN = 'unseen';
/** What each set is, and its file; those of other hands in the order in which they were asked. */
const SETS = [
	['our own, tuned on', 'queries'],
	...['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh'].map(
		(set) => [`${set} of other hands, tuned on`, set] as const
	),
	[UNSEEN, UNSEEN],
] as const;
/** Kind of query → queries, each with the pages that answer it. */
type QuerySets = Record<string, [query: string, pages: string[]][]>;

const readQueries = (name: string, locale: Locale) =>
	parse(readFileSync(`tests/search/${name}.${locale}.yaml`, 'utf8')) as QuerySets;

const pageOf = (path: string) =>
	path
		.replace(/^\/(?:ar|en)\//, '')
		.replace(/#.*$/, '')
		.replace(/\/$/, '') || 'index';

const isAnswerable = ({ category }: Asked) => category !== 'none';

const percent = (share: number) => `${Math.round(share * 100)}`.padStart(3);
const row = (name: string, ours: Score, stock: Score) =>
	[
		name.padEnd(10),
		String(ours.queries).padStart(4),
		`${percent(ours.first)} /${percent(ours.firstThree)}  ${ours.reciprocalRank.toFixed(2)}`,
		`${percent(ours.interval[0])}–${percent(ours.interval[1]).trim()}`.padEnd(8),
		`none ${percent(ours.nothing)}`,
		`| stock ${percent(stock.first)} /${percent(stock.firstThree)}  ${stock.reciprocalRank.toFixed(2)}  none ${percent(stock.nothing)}`,
	].join('  ');

await writeStockIndex(DIST, STOCK);
const results: Record<string, unknown>[] = [];
for (const locale of LOCALES) {
	const ours = await openBuiltSearch(DIST, locale);
	const stock = await openStockSearch(STOCK, locale);
	const ask = async (sets: QuerySets, find: (query: string) => Promise<string[]>) => {
		const asked: Asked[] = [];
		for (const [category, queries] of Object.entries(sets))
			for (const [query, expected] of queries) asked.push({ category, query, expected, found: await find(query) });
		return asked;
	};
	const findOurs = async (query: string) =>
		(await ours.search(query, { limit: 5 })).hits.map(({ path }) => pageOf(path));
	const findStock = async (query: string) => (await stock(query)).map(pageOf);
	const seen: string[] = [];
	const earlier: { ours: Asked[]; stock: Asked[] } = { ours: [], stock: [] };
	for (const [name, file] of SETS) {
		const queries = readQueries(file, locale);
		const answers = await ask(queries, findOurs);
		const stockAnswers = await ask(queries, findStock);
		const rows = print(locale, name, answers, stockAnswers, file === UNSEEN ? seen : []);
		seen.push(...answers.map(({ query }) => query));
		if (file === UNSEEN) {
			results.push(...rows, {
				id: `${locale}-earlier`,
				...rounded(score(earlier.ours)),
				stock: rounded(score(earlier.stock)),
			});
			continue;
		}
		earlier.ours.push(...answers.filter(isAnswerable));
		earlier.stock.push(...stockAnswers.filter(isAnswerable));
		if (!process.argv.includes('--verbose')) continue;
		for (const { query, expected, found, category } of answers)
			if (expected.length === 0 ? found.length > 0 : !(expected.includes(found[0] ?? '') || expected.includes('*')))
				console.log(
					`  ${category}: ${query} → ${found.slice(0, 3).join(', ') || 'nothing'} (expected ${expected.join(' or ') || 'nothing'})`
				);
	}
}
if (process.argv.includes('--write'))
	writeFileSync(
		RESULTS,
		`# Written by \`npm run search:quality -- --write\`: figures of the queries of tests/search/unseen.*.yaml. Shares in 0…1.\n${stringify(results)}`
	);

/** Prints one table, and gives its rows back; one more for the queries that are not among those seen before, if there are any. */
function print(locale: Locale, name: string, a: Asked[], b: Asked[], seen: readonly string[]) {
	console.log(
		`\n${locale}, ${name}: first / first three (%), mean reciprocal rank, 95% interval of “first”, nothing found (%)`
	);
	const categories = [...new Set(a.map(({ category }) => category))].filter((category) => category !== 'none');
	const rows = [...categories, 'all', ...(seen.length > 0 ? ['apart'] : [])].map((category) => {
		const of = (asked: readonly Asked[]) => {
			const answerable = asked.filter(isAnswerable);
			if (category === 'apart') return score(apartFrom(answerable, seen));
			return score(answerable.filter((one) => category === 'all' || one.category === category));
		};
		const pair = { ours: of(a), stock: of(b) };
		console.log(row(category, pair.ours, pair.stock));
		return { id: `${locale}-${category}`, ...rounded(pair.ours), stock: rounded(pair.stock) };
	});
	const [junk, stockJunk] = [a, b].map((asked) => score(asked.filter(({ category }) => category === 'none')));
	console.log(
		`no answer  ${String(junk!.queries).padStart(4)}  something found: ${percent(1 - junk!.nothing)}  | stock ${percent(1 - stockJunk!.nothing)}`
	);
	return [...rows, { id: `${locale}-none`, ...rounded(junk!), stock: rounded(stockJunk!) }];
}

function rounded({ queries, first, firstThree, nothing, interval, reciprocalRank }: Score) {
	const cut = (value: number) => Math.round(value * 1000) / 1000;
	return {
		queries,
		first: cut(first),
		firstThree: cut(firstThree),
		reciprocalRank: cut(reciprocalRank),
		nothing: cut(nothing),
		interval: interval.map(cut),
	};
}
