import { otherLocale, type Locale } from '../i18n/locales.ts';
import { wordsOf } from './fold.ts';
import { languageOf, termsOf, type Term } from './rewrite.ts';
import { markWords, parseExcerpt, type ExcerptPart } from './excerpt.ts';
import { isList, kindOf, readMap, recordNumber, type GuideMap, type Kind, type MapRecord } from './guide-map.ts';
import { KnownWords } from './known-words.ts';
import { readLexicon, type Lexicon, type LexiconData } from './lexicon.ts';
import { rankPages, type RankedPage, type TermHits, type WordHit } from './rank.ts';
import { completionsOf, respace } from './repair.ts';
import { relatedTo } from './root.ts';
import { shorterStems, stem, withoutProclitics, withProclitics } from './stem.ts';

/** One page found. */
export interface SearchHit {
	/** Path inside its language, with the anchor of the part that answers: `for/cost/#what-the-platform-charges`. */
	path: string;
	title: string;
	locale: Locale;
	kind: Kind | undefined;
	/** What the answer says, where it says it; loaded when it is asked for. */
	details?: () => Promise<HitDetails>;
}

/** What is shown of a hit once its text has been fetched. */
export interface HitDetails {
	/** Heading of the part, if it is not the page itself. */
	heading: string;
	/** Anchor of the entry inside the part, finer than the hit's own. */
	anchor: string;
	excerpt: ExcerptPart[];
}

/** What a query found. */
export interface SearchAnswer {
	/** Best first. */
	hits: SearchHit[];
	/** Number of pages found, before any limit. */
	total: number;
	/** The query that was answered where a word was taken for a slip, joined or parted, and `undefined` where none was. */
	repaired: string | undefined;
	/** The same pages in the language that the query was written in, if it is not the page's. */
	otherLanguage: SearchHit[];
	/** Pages that come nearest where nothing was found. */
	nearest: SearchHit[];
}

export interface SearchOptions {
	/** Hits to return at most. */
	limit: number;
	kind?: Kind | undefined;
	/** Take the words as they are typed. */
	verbatim?: boolean;
}

/** What stands behind the search box: Pagefind on the site, anything with the same shape in tests. */
export interface SearchEngine {
	search(query: string, options: SearchOptions): Promise<SearchAnswer>;
}

/** The part of Pagefind's script that is used here. */
export interface PagefindModule {
	createInstance(options: Record<string, unknown>): PagefindInstance;
}
interface PagefindInstance {
	init(): Promise<void>;
	search(query: string): Promise<{ results: PagefindResult[] }>;
}
interface PagefindResult {
	id: string;
	score: number;
	/** Places of the words in the record. */
	words: number[];
	/** Fields beside the text that hold one: the title, the name. */
	matchedMetaFields?: string[];
	data(): Promise<{
		meta: Record<string, string>;
		excerpt: string;
		sub_results: { excerpt: string; anchor?: { id: string; text: string }; locations: unknown[] }[];
	}>;
}

/** Where the engine's files come from: the site's folder, or files carried along for reading without a server. */
export interface EngineFiles {
	/** Where Pagefind's own files are, with a slash at both ends. */
	base: string;
	pagefind(): Promise<PagefindModule>;
	json(name: string): Promise<unknown>;
}

/** The engine's files as the site serves them. */
export const servedFiles = (base: string): EngineFiles => ({
	base: `${base}pagefind/`,
	pagefind: () => import(/* @vite-ignore */ `${base}pagefind/pagefind.js`) as Promise<PagefindModule>,
	json: async (name) => {
		const response = await fetch(`${base}pagefind/${name}.json`);
		if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
		return response.json() as Promise<unknown>;
	},
});

/** A heading weighs as much as Pagefind likes best; a long text is not worth less than a short one. */
const RANKING = { pageLength: 0.1, termFrequency: 0.6, metaWeights: { title: 3, name: 1 } };
/**
 * Below this share of the query's weight a page is no answer. Of many words that stand apart on it nearly all must be what it is about;
 * of a whole question most only tell how the reader came to ask it. Fitted on earlier queries of `tests/search`, not on those of `unseen.*`.
 */
const LEAST_SHARE = {
	oneWord: { together: 0.48, apart: 0.48 },
	fewWords: { together: 0.41, apart: 0.6 },
	manyWords: { together: 0.5, apart: 0.84 },
	question: { together: 0.35, apart: 0.35 },
};
/** From so many words on that say what is looked for they are many. */
const MANY_WORDS = 4;
/** From so many words on, those that say nothing counted, a query is a whole question. */
const QUESTION_WORDS = 6;
/** A page that holds fewer of the words is no answer to any query. */
const LEAST_WORDS = 0.5;
/** Pages far below the best answer only look like answers. */
const LEAST_OF_BEST = 0.19;
const NEAREST = 3;
/** How far a word is trusted that was not typed: one of the same root, a completion, a repair or another form. */
const GUESSED = { related: 0.45, short: 0.5, some: 0.65, long: 0.8 };
/** A slip is a greater part of a short word. */
const trustIn = ({ length }: string) => (length <= 4 ? GUESSED.short : length < 7 ? GUESSED.some : GUESSED.long);

/**
 * Opens the index of a language. All files are asked for at once.
 *
 * @throws If one of them cannot be fetched.
 */
export async function openEngine(files: EngineFiles, locale: Locale): Promise<SearchEngine> {
	const loading = files.pagefind().then(async (module) => {
		const instance = module.createInstance({ basePath: files.base, noWorker: true, ranking: RANKING });
		// `init` returns before the WebAssembly is ready, and hides its faults; a search waits, and reports them.
		await instance.init();
		await instance.search('');
		return instance;
	});
	const [pagefind, map, lexicon] = await Promise.all([
		loading,
		files.json(`map.${locale}`) as Promise<GuideMap>,
		files.json('words').then((data) => readLexicon(data as LexiconData)),
	]);
	return new GuideEngine(files, locale, pagefind, map, lexicon);
}

/** What was found for one word: by record, with Pagefind’s result behind it. */
interface TermResults extends Omit<TermHits, 'gap'> {
	stem: string;
	results: Map<number, WordHit & { result: PagefindResult }>;
}
const NOTHING: TermResults = { stem: '', trust: 1, results: new Map() };

class GuideEngine implements SearchEngine {
	readonly #files: EngineFiles;
	readonly #locale: Locale;
	readonly #pagefind: PagefindInstance;
	readonly #map: GuideMap;
	readonly #lexicon: Lexicon;
	readonly #records: MapRecord[];
	readonly #known = new Map<Locale, Promise<KnownWords>>();
	/** What each stem found: while a query is typed, most of its words stay. */
	readonly #found = new Map<string, Promise<TermResults>>();
	#twin: Promise<GuideMap> | undefined;

	constructor(files: EngineFiles, locale: Locale, pagefind: PagefindInstance, map: GuideMap, lexicon: Lexicon) {
		this.#files = files;
		this.#locale = locale;
		this.#pagefind = pagefind;
		this.#map = map;
		this.#lexicon = lexicon;
		this.#records = readMap(map);
	}

	async search(query: string, { limit, kind, verbatim = false }: SearchOptions): Promise<SearchAnswer> {
		let terms = termsOf(query, this.#lexicon);
		let found = await Promise.all(terms.map((term) => this.#find(term)));
		const spaced = verbatim ? query : await this.#respace(query, terms, found);
		if (spaced !== query) {
			terms = termsOf(spaced, this.#lexicon);
			found = await Promise.all(terms.map((term) => this.#find(term)));
		}
		const repairs = new Map<string, string>();
		for (const [index, term] of terms.entries()) {
			if (/\d/.test(term.word)) continue;
			if (found[index]!.results.size > 0) {
				const onlyParts = [...found[index]!.results.keys()].every((number) => this.#records[number]?.role === 'part');
				if (onlyParts && !verbatim && term.word.length > 4) found[index] = await this.#orElse(term, found[index]!);
				continue;
			}
			found[index] = await this.#mend(term, index === terms.length - 1, verbatim, repairs);
		}
		const written = replaceWords(spaced, repairs);
		if (repairs.size > 0) {
			// A word that was put right may belong to a phrase: “microsft teams”.
			const known = new Map(terms.map(({ word }, index) => [word, found[index]!]));
			terms = termsOf(written, this.#lexicon);
			found = await Promise.all(
				terms.map(async (term) => known.get(term.word) ?? { ...(await this.#find(term)), trust: trustIn(term.word) })
			);
		}
		const ranked = rankPages(
			found.map((hits, index) => ({ ...hits, gap: terms[index]!.gap })),
			this.#records,
			this.#map.pages
		);
		const wanted = kind ? ranked.filter(({ page }) => kindOf(this.#map.pages[page]!.slug) === kind) : ranked;
		const best = wanted[0]?.score ?? 0;
		const least = LEAST_SHARE[lengthOf(query, terms)];
		const answers = wanted.filter(
			({ share, words, score, isTogether }) =>
				share >= (isTogether ? least.together : least.apart) && words >= LEAST_WORDS && score >= best * LEAST_OF_BEST
		);
		// A kind that is one page long is a list of entries: they are the results.
		const entries = kind
			? answers.flatMap((answer) =>
					isList(this.#map.pages[answer.page]!.slug)
						? answer.parts.map((part) => ({ ...answer, parts: [part] }))
						: [answer]
				)
			: answers;
		return {
			hits: entries.slice(0, limit).map((page) => this.#hit(page, found)),
			total: entries.length,
			repaired: written !== query && answers.length > 0 ? written : undefined,
			otherLanguage:
				(languageOf(query) ?? this.#locale) === this.#locale ? [] : await this.#twins(answers.slice(0, NEAREST)),
			nearest: answers.length > 0 ? [] : ranked.slice(0, NEAREST).map((page) => this.#hit(page, found)),
		};
	}

	/** What the likeliest stem that has any results has found. */
	async #find({ stems }: Pick<Term, 'stems'>): Promise<TermResults> {
		for (const stem of stems) {
			const found = this.#found.get(stem) ?? this.#findStem(stem);
			this.#found.set(stem, found);
			const results = await found.catch((fault: unknown) => {
				this.#found.delete(stem);
				throw fault;
			});
			if (results.results.size > 0) return results;
		}
		return NOTHING;
	}

	async #findStem(stem: string): Promise<TermResults> {
		const exact = await this.#pagefind.search(`"${stem}"`);
		if (exact.results.length === 0) return NOTHING;
		// A search for a word also finds longer ones; one for a phrase does not say where all of them are.
		const exactly = new Set(exact.results.map(({ id }) => id));
		const { results } = await this.#pagefind.search(stem);
		return {
			stem,
			trust: 1,
			results: new Map(
				results
					.filter(({ id }) => exactly.has(id))
					.map((result) => [
						recordNumber(result.id),
						{
							result,
							score: result.score,
							inTitle: result.matchedMetaFields?.includes('title') ?? false,
							at: result.words,
						},
					])
			),
		};
	}

	/** With what was found in texts alone for a word also what the word that it may be a slip of has found, if that is a subject. */
	async #orElse(term: Term, found: TermResults): Promise<TermResults> {
		const other = (await this.#knownFor(term.word)).repairOf(term.word);
		if (!other) return found;
		const { stem: otherStem, results } = await this.#findWord(other);
		if (otherStem === found.stem || ![...results.keys()].some((number) => this.#records[number]?.role === 'subject'))
			return found;
		return { ...found, trust: 0.8, results: new Map([...results, ...found.results]) };
	}

	/** The query with words that nothing on the site knows joined and parted where the site has what comes of it. */
	async #respace(query: string, terms: readonly Term[], found: readonly TermResults[]): Promise<string> {
		const missing = terms.map(({ word }) => word).filter((_, index) => found[index]!.results.size === 0);
		if (missing.length === 0 && !/[^\s-]-[^\s-]/.test(query)) return query;
		const known = await this.#knownFor(missing.join(' ') || query).catch(() => undefined);
		if (!known) return query;
		const last = terms.at(-1)?.word ?? '';
		const unknown = new Set<string>();
		for (const word of missing) {
			const isBegun = word === last && completionsOf(word, known.words).length > 0;
			if (!isBegun && (/\d/.test(word) || !(await this.#knownFor(word)).repairOf(word))) unknown.add(word);
		}
		return respace(query, {
			isUnknown: (word) => unknown.has(word),
			isKnown: (word) => known.has(word),
			compounds: known.compounds,
		});
	}

	/** What an unknown word may have been meant for: the beginning of a word, a slip, a form of one or a word of the same root. */
	async #mend(term: Term, last: boolean, verbatim: boolean, repairs: Map<string, string>): Promise<TermResults> {
		const known = await this.#knownFor(term.word);
		const completions = last ? completionsOf(term.word, known.words) : [];
		if (completions.length > 0) return { ...(await this.#findAll(completions)), trust: GUESSED.some };
		if (verbatim) return NOTHING;
		const repaired = known.repairOf(term.word);
		if (repaired) {
			repairs.set(term.word, repaired);
			return { ...(await this.#findWord(repaired)), trust: trustIn(term.word) };
		}
		const { forms } = this.#lexicon;
		const form = await this.#find({
			stems: [...withProclitics(term.word).map((word) => stem(word, forms)), ...shorterStems(term.stems[0]!)],
		});
		if (form.results.size > 0) return { ...form, trust: GUESSED.long };
		return { ...(await this.#findAll(relatedTo(term.word, known.words))), trust: GUESSED.related };
	}

	#findWord(word: string): Promise<TermResults> {
		return this.#find({ stems: withoutProclitics(word).map((form) => stem(form, this.#lexicon.forms)) });
	}

	/** What several words found, that of the first before that of the others. */
	async #findAll(words: readonly string[]): Promise<TermResults> {
		const found = await Promise.all(words.map((word) => this.#findWord(word)));
		const { stem } = found[0] ?? NOTHING;
		return { ...NOTHING, stem, results: new Map(found.reverse().flatMap(({ results }) => [...results])) };
	}

	/** The known words of the language that a text is written in. */
	#knownFor(text: string): Promise<KnownWords> {
		const locale = languageOf(text) ?? this.#locale;
		const known =
			this.#known.get(locale) ??
			this.#files.json(`known.${locale}`).then((list) => new KnownWords(list as string, locale, this.#lexicon));
		this.#known.set(locale, known);
		return known;
	}

	#hit({ page, parts }: RankedPage, found: readonly TermResults[]): SearchHit {
		const { slug, title } = this.#map.pages[page]!;
		const stems = new Set(found.map(({ stem }) => stem));
		const subject = this.#records.findIndex((record) => record.page === page && record.role === 'subject');
		const number = parts[0] ?? subject;
		const resultsOf = (wanted: number) => found.flatMap(({ results }) => results.get(wanted)?.result ?? []);
		const results = resultsOf(number);
		const fallback = results.length > 0 ? results : resultsOf(subject);
		return {
			path: pathOf(slug, this.#records[number]?.anchor),
			title,
			locale: this.#locale,
			kind: kindOf(slug),
			...(fallback.length > 0
				? { details: () => detailsOf(fallback, (written) => this.#isWanted(written, stems)) }
				: {}),
		};
	}

	#isWanted(written: string, wanted: ReadonlySet<string>): boolean {
		return termsOf(written, this.#lexicon).some(({ stems }) => stems.some((stem) => wanted.has(stem)));
	}

	/** The same pages in the other language. */
	async #twins(answers: readonly RankedPage[]): Promise<SearchHit[]> {
		const locale = otherLocale(this.#locale);
		this.#twin ??= this.#files.json(`map.${locale}`) as Promise<GuideMap>;
		const { pages } = await this.#twin;
		return answers.flatMap(({ page }) => {
			const twin = pages.find(({ slug }) => slug === this.#map.pages[page]!.slug);
			return twin ? [{ path: pathOf(twin.slug, ''), title: twin.title, locale, kind: kindOf(twin.slug) }] : [];
		});
	}
}

function lengthOf(query: string, terms: readonly Term[]): keyof typeof LEAST_SHARE {
	if (terms.length === 1) return 'oneWord';
	if (wordsOf(query).length >= QUESTION_WORDS) return 'question';
	return terms.length < MANY_WORDS ? 'fewWords' : 'manyWords';
}

const pathOf = (slug: string, anchor = ''): string =>
	`${slug === '' ? '' : `${slug}/`}${anchor === '' ? '' : `#${anchor}`}`;

async function detailsOf(
	results: readonly PagefindResult[],
	isWanted: (written: string) => boolean
): Promise<HitDetails> {
	const data = await results[0]!.data();
	const [sub] = [...data.sub_results].sort((a, b) => b.locations.length - a.locations.length);
	return {
		heading: sub?.anchor?.text ?? data.meta['title'] ?? '',
		anchor: sub?.anchor?.id ?? '',
		excerpt: markWords(parseExcerpt(sub?.excerpt ?? data.excerpt), isWanted),
	};
}

/** The query as it was answered. */
const replaceWords = (query: string, repairs: ReadonlyMap<string, string>): string =>
	query
		.split(/([^\p{L}\p{N}\p{M}\p{Cf}'’]+)/u)
		.map((written) => [...repairs].find(([word]) => foldedIs(written, word))?.[1] ?? written)
		.join('');

const foldedIs = (written: string, word: string) => termWords(written).includes(word);
const termWords = (written: string) =>
	termsOf(written, { stop: new Set(), forms: {}, phrases: new Map() }).map(({ word }) => word);
