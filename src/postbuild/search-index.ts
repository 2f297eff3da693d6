import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, globSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { close, createIndex } from 'pagefind';
import { LOCALES, type Bilingual, type Locale } from '../i18n/locales.ts';
import { isArabicWord } from '../search/fold.ts';
import { isDetail, isList, PAGE_TOP, type GuideMap } from '../search/guide-map.ts';
import { packLexicon, readLexicon } from '../search/lexicon.ts';
import { Indexer, NO_WORD } from './index-words.ts';
import { pack, smallerChunks, smallerScript, unpack } from './pagefind-files.ts';
import type { GlossaryTerm } from '../schemas/glossary-term.ts';
import type { SearchAlias, SearchKeywords, SearchSynonyms, StopWords } from '../schemas/search-words.ts';
import { ENTRY_WORDS, pageParts, type PageText, type Part } from './page-parts.ts';

/** What editors write for the search, as read from `content/data`. */
export interface SearchWords {
	stopWords: readonly StopWords[];
	aliases: readonly SearchAlias[];
	synonyms: readonly SearchSynonyms[];
	keywords: readonly SearchKeywords[];
	/** The words for a term are words for one idea as well. */
	glossary: readonly GlossaryTerm[];
}

/** Pagefind is given words that are stems already: a language it has no stemmer for leaves them alone. */
const LANGUAGE = { ar: 'qaa', en: 'qab' } as const satisfies Bilingual;
/** A word of a page's subject counts so often at most: more says no more, and costs bytes. */
const REPEATS = 4;
/** Records made before Pagefind is given them. */
const SENT_AT_ONCE = 50;
/** Letters that name a build: a file of another one is never taken for it. */
const VERSION_LENGTH = 6;

/** A record that Pagefind indexes, and what stands in its place for the reader. */
interface GuideRecord {
	key: string;
	tokens: string[];
	title: string[];
	/** Of a page: its short name. */
	name?: string[];
	shown: string;
	heading: string;
	anchors: { id: string; text: string; location: number }[];
}

type Pages = Map<string, PageText>;

/** Reads the built pages of a language by their path: `for/cost`. */
function readPages(dist: string, locale: Locale): Pages {
	const files = globSync(`${locale}/**/index.html`, { cwd: dist }).sort();
	return new Map(
		files.flatMap((name) => {
			const slug = name
				.replaceAll('\\', '/')
				.slice(locale.length + 1)
				.replace(/\/?index\.html$/, '');
			const text = pageParts(readFileSync(join(dist, name), 'utf8'), isList(slug) ? ENTRY_WORDS : undefined);
			return text ? [[slug, text] as const] : [];
		})
	);
}

/**
 * Writes the search of a built site: for each language Pagefind's index of the parts of its pages, a map of the records, and the
 * word lists. The index holds stems; the files behind the results hold the text as it is read.
 */
export async function writeSearchIndex(dist: string, words: SearchWords): Promise<{ records: number }> {
	const out = join(dist, 'pagefind');
	rmSync(out, { recursive: true, force: true });
	const lexiconData = packLexicon(words.stopWords, words.aliases);
	const indexer = new Indexer(readLexicon(lexiconData));
	const pages = { ar: readPages(dist, 'ar'), en: readPages(dist, 'en') };
	for (const locale of LOCALES) for (const page of pages[locale].values()) learnPage(indexer, page);
	for (const { ar, en } of [...words.keywords, ...words.synonyms])
		for (const text of [...ar, ...en]) indexer.learn(text);

	const { index, errors } = await createIndex({});
	if (!index) throw new Error(`Pagefind cannot make an index: ${errors.join('; ')}`);
	const adding: ReturnType<typeof index.addCustomRecord>[] = [];
	const records = { ar: new Map<string, GuideRecord>(), en: new Map<string, GuideRecord>() };
	const bags = subjectBags(indexer, pages, words);
	const subjectWords = new Set([...bags.values()].flatMap(({ title, subject }) => [...title, ...subject]));
	for (const locale of LOCALES) {
		const seen = new Set<string>();
		for (const record of recordsOf(indexer, pages[locale], bags, seen)) {
			records[locale].set(record.key, record);
			adding.push(
				index.addCustomRecord({
					// Pagefind keeps one record for each address.
					url: `${locale}:${record.key}`,
					content: record.tokens.join(' ') || NO_WORD,
					language: LANGUAGE[locale],
					meta: Object.fromEntries(
						Object.entries({ title: record.title, name: record.name ?? [] }).flatMap(([field, tokens]) =>
							tokens.length > 0 ? [[field, tokens.join(' ')]] : []
						)
					),
				})
			);
			// What was sent leaves only between turns: Pagefind works on it while the next records are made.
			if (adding.length % SENT_AT_ONCE === 0) await nextTurn();
		}
	}
	const faults = (await Promise.all(adding)).flatMap((added) => added.errors);
	if (faults.length > 0) throw new Error(`Pagefind refused parts of pages: ${faults.join('; ')}`);
	// Pagefind gives them in the order in which they happen to be ready.
	const files = (await index.getFiles()).files.sort((a, b) => (a.path < b.path ? -1 : 1));
	await close();

	const version = createHash('sha256');
	for (const { path, content } of files) if (/\.pf_/.test(path)) version.update(content);
	for (const locale of LOCALES)
		for (const { shown, heading } of records[locale].values()) version.update(shown + heading);
	const build = version.digest('hex').slice(0, VERSION_LENGTH);
	const made = new Set<string>();
	const write = (path: string, content: Uint8Array | string) => {
		const folder = dirname(join(out, path));
		if (!made.has(folder)) mkdirSync(folder, { recursive: true });
		made.add(folder);
		writeFileSync(join(out, path), content);
	};
	for (const locale of LOCALES) {
		const prefix = LANGUAGE[locale];
		const numbers = new Map([...records[locale].keys()].map((key, number) => [key, number]));
		const names = new Map<string, string>();
		for (const { path, content } of files.filter(({ path }) => path.startsWith(`fragment/${prefix}_`))) {
			const { key, file } = readableFragment(content, records[locale]);
			const name = `${locale}${build}-${numbers.get(key)}`;
			names.set(path.slice('fragment/'.length, -'.pf_fragment'.length), name);
			write(`fragment/${name}.pf_fragment`, file);
		}
		for (const { path, content } of smallerChunks(files, prefix, names, build)) write(path, content);
		write(`map.${locale}.json`, JSON.stringify(mapOf(locale, pages[locale], records[locale])));
		write(`known.${locale}.json`, JSON.stringify(knownWords(indexer, locale, subjectWords, idsOn(pages[locale]))));
	}
	for (const { path, content } of files) {
		if (path.endsWith('pagefind-entry.json')) write(path, entryFor(content));
		else if (path === 'pagefind.js') write(path, await smallerScript(content));
		else if (path === 'wasm.unknown.pagefind') write(path, content);
	}
	write('words.json', JSON.stringify(lexiconData));
	return { records: records.ar.size + records.en.size };
}

function learnPage(indexer: Indexer, { title, label, description, headings, parts }: PageText): void {
	for (const text of [title, label, description, ...headings]) indexer.learn(text);
	for (const { pieces } of parts) for (const { text } of pieces) indexer.learn(text);
}

/** From this many pages on a heading is part of a form that they all fill in, and no subject of any. */
const FORM_PAGES = 5;

function sharedHeadings(pages: Record<Locale, Pages>): Set<string> {
	const counts = new Map<string, number>();
	for (const locale of LOCALES)
		for (const { headings } of pages[locale].values())
			for (const heading of new Set(headings)) counts.set(heading, (counts.get(heading) ?? 0) + 1);
	return new Set([...counts].filter(([, count]) => count >= FORM_PAGES).map(([heading]) => heading));
}

/** The words of a page's subject in both languages, and those beside them. */
interface Bags {
	name: string[];
	title: string[];
	subject: string[];
	beside: string[];
}

function subjectBags(indexer: Indexer, pages: Record<Locale, Pages>, words: SearchWords): Map<string, Bags> {
	const keywords = new Map(words.keywords.map((entry) => [entry.page, entry]));
	const terms = words.glossary.map(({ term, abbreviation, also }) => [
		term.ar,
		term.en,
		...(abbreviation ? [abbreviation] : []),
		...also.ar,
		...also.en,
	]);
	const groups = [...words.synonyms.map(({ ar, en }) => [...ar, ...en]), ...terms].map((group) =>
		group.map((text) => indexer.tokensOf(text))
	);
	const shared = sharedHeadings(pages);
	const slugs = new Set(LOCALES.flatMap((locale) => [...pages[locale].keys()]));
	return new Map(
		[...slugs].map((slug) => {
			const both = LOCALES.flatMap((locale) => pages[locale].get(slug) ?? []);
			const entry = keywords.get(slug === '' ? 'index' : slug);
			// A page of one product is about what its label names and editors add; the rest of it says what one would say of its neighbours too.
			const isProduct = isDetail(slug);
			const name = both.flatMap(({ label }) => indexer.tokensOf(label));
			const title = isProduct ? name : [...name, ...both.flatMap(({ title }) => indexer.tokensOf(title))];
			const told = both
				.flatMap((page) => [page.description, ...page.headings.filter((heading) => !shared.has(heading))])
				.flatMap((text) => indexer.tokensOf(text));
			const written = (entry ? [...entry.ar, ...entry.en] : []).flatMap((text) => indexer.tokensOf(text));
			// Pagefind finds no title of a record without words of its own.
			const subject = isProduct ? [...title, ...written] : [...told, ...written];
			const all = new Set([...title, ...subject]);
			const beside = groups
				.filter((group) => group.some((tokens) => tokens.length > 0 && tokens.every((token) => all.has(token))))
				.flatMap((group) => group.flat().filter((token) => !all.has(token)));
			return [slug, { name, title, subject, beside: isProduct ? [...new Set(told)] : beside }];
		})
	);
}

/** Articles first, then the pages of one product, then those that list what others say. */
const turnOf = (slug: string): number =>
	['compare/', 'compare', 'about/'].findIndex((start) => slug.startsWith(start)) + 1;

function* recordsOf(
	indexer: Indexer,
	pages: Pages,
	bags: Map<string, Bags>,
	seenClaims: Set<string>
): Generator<GuideRecord> {
	// A claim shown on several pages is found on the one that argues with it.
	for (const [slug, page] of [...pages].sort(([a], [b]) => turnOf(a) - turnOf(b))) {
		const bag = bags.get(slug)!;
		const description = indexer.wordsIn(page.description);
		yield {
			key: `${slug}|subject`,
			// The description stands first, so that an excerpt can be cut from it; what follows is never shown.
			tokens: [...description.map(() => NO_WORD), ...limit(bag.subject, REPEATS)],
			title: bag.title,
			name: bag.name,
			shown: description.map(({ shown }) => shown).join(' '),
			heading: page.title,
			anchors: [],
		};
		yield { key: `${slug}|beside`, tokens: bag.beside, title: [], shown: '', heading: page.title, anchors: [] };
		for (const [number, part] of page.parts.entries()) {
			const record = partRecord(indexer, `${slug}|${number}|${part.anchor}`, part, seenClaims);
			if (record.tokens.some((token) => token !== NO_WORD)) yield record;
		}
	}
}

/** Evidence that was indexed on another page already: the same sentence need not be found twice. */
const REPEATED = /^claim-/;

function partRecord(indexer: Indexer, key: string, { heading, pieces }: Part, seenClaims: Set<string>): GuideRecord {
	const words: { shown: string; token: string }[] = [];
	const anchors: GuideRecord['anchors'] = [];
	for (const piece of pieces) {
		const known = REPEATED.test(piece.anchor) && seenClaims.has(piece.anchor);
		if (REPEATED.test(piece.anchor)) seenClaims.add(piece.anchor);
		if (piece.anchor)
			anchors.push({ id: piece.anchor, text: piece.heading || heading || piece.anchor, location: words.length });
		for (const { shown, token } of indexer.wordsIn(piece.text)) words.push({ shown, token: known ? NO_WORD : token });
	}
	return {
		key,
		tokens: words.map(({ token }) => token),
		title: heading ? indexer.tokensOf(heading) : [],
		shown: words.map(({ shown }) => shown).join(' '),
		heading,
		anchors,
	};
}

const limit = (tokens: readonly string[], most: number) => {
	const counts = new Map<string, number>();
	return tokens.filter((token) => {
		const count = counts.get(token) ?? 0;
		counts.set(token, count + 1);
		return count < most;
	});
};

/** A result's file with the text as it is read in the place of its stems; word for word, so that Pagefind's excerpts fit. */
function readableFragment(content: Uint8Array, records: Map<string, GuideRecord>) {
	const fragment = JSON.parse(new TextDecoder().decode(unpack(content))) as { url: string };
	const key = fragment.url.slice(fragment.url.indexOf(':') + 1);
	const record = records.get(key);
	if (!record) throw new Error(`Pagefind made a file for ${fragment.url}, which was not given to it.`);
	const readable = {
		url: '/',
		content: record.shown,
		meta: { title: record.heading },
		anchors: record.anchors.map((anchor) => ({ element: 'h6', ...anchor })),
	};
	return { key, file: pack(new TextEncoder().encode(JSON.stringify(readable))) };
}

/** Pagefind's list of languages, with ours under the names that the pages have. */
function entryFor(content: Uint8Array): string {
	const entry = JSON.parse(new TextDecoder().decode(content)) as { languages: Record<string, unknown> };
	const languages = Object.fromEntries(LOCALES.map((locale) => [locale, entry.languages[LANGUAGE[locale]]]));
	return JSON.stringify({ ...entry, languages });
}

function mapOf(locale: Locale, pages: Pages, records: Map<string, GuideRecord>): GuideMap {
	const byPage = Map.groupBy(records.keys(), (key) => key.slice(0, key.indexOf('|')));
	return {
		locale,
		pages: [...byPage].map(([slug, keys]) => ({
			slug,
			title: pages.get(slug)?.title ?? '',
			anchors: keys
				.filter((key) => /\|\d+\|/.test(key))
				.map((key) => key.slice(key.lastIndexOf('|') + 1) || PAGE_TOP)
				.join(' '),
		})),
	};
}

/** How often a word of the text must occur to be offered for what is typed. */
const KNOWN_FROM = 6;

/** Ids of claims, rules and the like that stand on the pages: ban-scale. */
const idsOn = (pages: Pages): ReadonlySet<string> =>
	new Set(
		[...pages.values()].flatMap(({ parts }) =>
			parts.flatMap(({ pieces }) => pieces.map(({ anchor }) => anchor.replace(/^[a-z]+-/, '')))
		)
	);

/**
 * Words by which what is typed can be completed or repaired: the commonest form of each stem, and the compounds of the text, in the order
 * of the alphabet. An id looks like a compound, and nobody types one without its hyphens.
 */
function knownWords(
	indexer: Indexer,
	locale: Locale,
	subjectWords: ReadonlySet<string>,
	ids: ReadonlySet<string>
): string {
	const words = [...indexer.seen]
		.filter(
			([token, forms]) =>
				isArabicWord(token) === (locale === 'ar') &&
				!/\d/.test(token) &&
				(subjectWords.has(token) || [...forms.values()].reduce((sum, count) => sum + count, 0) >= KNOWN_FROM)
		)
		.map(([, forms]) => [...forms].sort((a, b) => b[1] - a[1] || a[0].length - b[0].length)[0]![0])
		.filter((word) => word.length > 2 && isArabicWord(word) === (locale === 'ar'));
	const compounds = indexer
		.compounds()
		.filter((compound) => isArabicWord(compound) === (locale === 'ar') && !ids.has(compound));
	return [...new Set([...words, ...compounds])].sort().join(' ');
}
