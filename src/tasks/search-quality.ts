/**
 * `npm run search:quality`: asks the built site the queries of `tests/search/` and prints how often the right page comes first and
 * among the first three, by kind of query, with stock Pagefind over the same pages beside it: those it was tuned on, those held back,
 * those of `first.*.yaml` to `fourth.*.yaml`, written by other hands without sight of the search's words, to which it was tuned
 * afterwards, and those of `unseen.*.yaml`, written in the same way and asked only when all was done. `--write` also puts the figures of the last
 * into `content/data/search/quality.yaml`, where the method page reads them. Needs a build (`npm run build`).
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parse, stringify } from 'yaml';
import { LOCALES, type Locale } from '../i18n/locales.ts';
import { score, type Asked, type Score } from './search-score.ts';
import { openBuiltSearch, openStockSearch } from './search-in-node.ts';
import { writeStockIndex } from './stock-pagefind.ts';

const DIST = 'dist';
const STOCK = '.cache/stock-pagefind';
const RESULTS = 'content/data/search/quality.yaml';
/** Query sets of other hands, in the order in which they were asked. */
const TUNED_ON = ['first', 'second', 'third', 'fourth'];
/** Kind of query → queries, each with the pages that answer it. */
type QuerySets = Record<string, [query: string, pages: string[]][]>;

const readQueries = (name: string, locale: Locale) =>
	parse(readFileSync(`tests/search/${name}.${locale}.yaml`, 'utf8')) as QuerySets;

/** Every third query of a kind is held back while the search is tuned. */
const isHeldBack = (index: number) => index % 3 === 2;

const pageOf = (path: string) =>
	path
		.replace(/^\/(?:ar|en)\//, '')
		.replace(/#.*$/, '')
		.replace(/\/$/, '') || 'index';

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
		const asked: (Asked & { heldBack: boolean })[] = [];
		for (const [category, queries] of Object.entries(sets))
			for (const [index, [query, expected]] of queries.entries())
				asked.push({ category, query, expected, found: await find(query), heldBack: isHeldBack(index) });
		return asked;
	};
	const findOurs = async (query: string) =>
		(await ours.search(query, { limit: 5 })).hits.map(({ path }) => pageOf(path));
	const findStock = async (query: string) => (await stock(query)).map(pageOf);
	const [own, unseen] = [readQueries('queries', locale), readQueries('unseen', locale)];
	const [answers, stockAnswers] = [await ask(own, findOurs), await ask(own, findStock)];
	print(locale, 'tuned on these', answers, stockAnswers, ({ heldBack }) => !heldBack);
	print(locale, 'held back', answers, stockAnswers, ({ heldBack }) => heldBack);
	const everyOne = () => true;
	for (const name of TUNED_ON) {
		const queries = readQueries(name, locale);
		print(
			locale,
			`${name} of other hands, tuned on`,
			await ask(queries, findOurs),
			await ask(queries, findStock),
			everyOne
		);
	}
	results.push(...print(locale, 'unseen', await ask(unseen, findOurs), await ask(unseen, findStock), everyOne));
	if (process.argv.includes('--verbose'))
		for (const { query, expected, found, heldBack, category } of answers)
			if (
				!heldBack &&
				(expected.length === 0 ? found.length > 0 : !(expected.includes(found[0] ?? '') || expected.includes('*')))
			)
				console.log(
					`  ${category}: ${query} → ${found.slice(0, 3).join(', ') || 'nothing'} (expected ${expected.join(' or ') || 'nothing'})`
				);
}
if (process.argv.includes('--write'))
	writeFileSync(
		RESULTS,
		`# Written by \`npm run search:quality -- --write\`: figures of the queries of tests/search/unseen.*.yaml. Shares in 0…1.\n${stringify(results)}`
	);

/** Prints one table, and gives its rows back. */
function print<T extends Asked>(locale: Locale, name: string, ours: T[], stock: T[], wanted: (asked: T) => boolean) {
	const [a, b] = [ours.filter(wanted), stock.filter(wanted)];
	console.log(
		`\n${locale}, ${name}: first / first three (%), mean reciprocal rank, 95% interval of “first”, nothing found (%)`
	);
	const categories = [...new Set(a.map(({ category }) => category))].filter((category) => category !== 'none');
	const rows = [...categories, 'all'].map((category) => {
		const of = (asked: T[]) =>
			score(asked.filter((one) => (category === 'all' ? one.category !== 'none' : one.category === category)));
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
