import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pageTree, type PageNode } from './page-tree.ts';
import { blankCode, findReferences, type Reference } from '../domain/citations.ts';
import { LOCALES, type Locale } from '../i18n/locales.ts';
import { loadDataset, type DataKind, type Dataset, type Refused } from '../schemas/data-files.ts';
import { readYaml, type Position, type Problem, type YamlFile } from '../schemas/yaml-file.ts';
import { readPublishedIds, type PublishedIds } from './published-ids.ts';
import { dataProse, pageProse, stringsProse, type Prose } from './prose.ts';
import { readStepRecord, type StepRecord } from './step-record.ts';
import { readWordLists, type WordList } from './word-list.ts';

/** A heading of a page and the id that the author gave it. */
export interface Heading {
	/** 2 or 3: the title of the page is level 1, and a heading of that level in the body is a mistake. */
	level: number;
	text: string;
	id: string | undefined;
	at: Position;
}

/** A link that a page writes in Markdown. */
export interface PageLink {
	href: string;
	at: Position;
}

/** A page as its author wrote it. */
export interface Page {
	locale: Locale;
	/** Path inside its language: `for/cost`; `index` for the front page. */
	slug: string;
	file: string;
	frontmatter: YamlFile;
	/** The whole file. */
	source: string;
	/** The text below the front matter. */
	body: string;
	/** Offset of the body in the file. */
	bodyStart: number;
	headings: Heading[];
	links: PageLink[];
	references: (Reference & { at: Position })[];
	/** Everything on the page as the build parses it; empty if it cannot be parsed. */
	nodes: PageNode[];
	/** What the parser could not read. */
	problems: Problem[];
	/** Position of an offset in the body. */
	positionOf: (offset: number) => Position;
}

/** Everything the rules look at. */
export interface Content {
	dataset: Dataset;
	/** Data that could not be used. It is reported already: a rule that misses an entry looks here first. */
	refused: Record<DataKind, Refused>;
	pages: Page[];
	/** Flat interface strings of each language, as files that know their lines. */
	strings: Record<Locale, YamlFile>;
	/** Files among the pages that are none. */
	strays: string[];
	/** The drawings that come with the guide: of the content, and of `public/` beside it. */
	drawings: { file: string; text: string }[];
	/** The files of the data. */
	data: YamlFile[];
	/** Every text that readers see, in both languages. */
	prose: Prose[];
	/** What each pair of sections said when somebody last saw both. */
	inStep: StepRecord;
	/** What was published under an id; `undefined` where there is no register. */
	published: PublishedIds | undefined;
	/** Words that the dictionaries do not know and the guide uses. */
	words: Record<Locale, WordList>;
	/** Today, `YYYY-MM-DD`; without it nothing is too old. */
	today: string | undefined;
}

/**
 * Reads all content under `root` (the `content` folder).
 *
 * @returns The content, and what was wrong already in reading it (syntax and schema).
 */
export function loadContent(root: string, today?: string): { content: Content; problems: Problem[] } {
	const { dataset, refused, problems, read } = loadDataset(join(root, 'data'));
	const strings = Object.fromEntries(
		LOCALES.map((locale) => {
			const path = join(root, 'i18n', `${locale}.yaml`);
			return [locale, readYaml(posix(path), readFileSync(path, 'utf8'))];
		})
	) as Record<Locale, YamlFile>;
	const pages = LOCALES.flatMap((locale) =>
		globSync(`docs/${locale}/**/*.mdx`, { cwd: root })
			.sort()
			.map((name) => readPage(root, locale, name))
	);
	return {
		content: {
			dataset,
			refused,
			pages,
			strings,
			strays: findStrays(root),
			drawings: findDrawings(root),
			data: read,
			prose: [
				...pages.flatMap(pageProse),
				...read.flatMap(dataProse),
				...LOCALES.flatMap((locale) => stringsProse(strings[locale], locale)),
			],
			inStep: readStepRecord(root),
			published: readPublishedIds(root),
			words: readWordLists(root),
			today,
		},
		problems: [
			...problems,
			...pages.flatMap((page) => [...page.frontmatter.problems, ...page.problems]),
			...LOCALES.flatMap((locale) => strings[locale].problems),
		],
	};
}

const findStrays = (root: string) =>
	globSync('docs/**/*.*', { cwd: root })
		.map(posix)
		.filter(
			(path) =>
				!LOCALES.some((locale) => path.startsWith(`docs/${locale}/`)) ||
				!/\/[^_/][^/]*\.(?:mdx|png|jpg|webp|svg)$/.test(path)
		)
		.map((path) => posix(join(root, path)))
		.sort();

const findDrawings = (root: string) =>
	[join(root, '**/*.svg'), join(root, '../public/**/*.svg')]
		.flatMap((pattern) => globSync(pattern))
		.sort()
		.map((path) => ({ file: posix(path), text: readFileSync(path, 'utf8') }));

const posix = (path: string) => path.replaceAll('\\', '/');
const HEADING = /^(#{1,6})\s+(.*?)(?:\s*\{#([^}\s]+)\})?\s*$/;
const LINK = /\]\(([^)\s]+)(?:\s+"[^"]*")?\)/g;

function readPage(root: string, locale: Locale, name: string): Page {
	const file = posix(join(root, name));
	const text = readFileSync(join(root, name), 'utf8');
	const fence = /^---\r?\n([\s\S]*?)\r?\n---\r?\n?/.exec(text);
	const yaml = fence?.[1] ?? '';
	const bodyStart = fence?.[0].length ?? 0;
	const firstLine = (fence?.[0].match(/\n/g) ?? []).length + 1;
	const body = text.slice(bodyStart);
	const positionOf = (offset: number): Position => {
		const before = body.slice(0, offset);
		return {
			file,
			line: firstLine + (before.match(/\n/g) ?? []).length,
			column: offset - (before.lastIndexOf('\n') + 1) + 1,
		};
	};

	const headings: Heading[] = [];
	let offset = 0;
	let inCode = false;
	for (const line of body.split('\n')) {
		if (line.startsWith('```')) inCode = !inCode;
		const match = inCode ? null : HEADING.exec(line);
		if (match)
			headings.push({ level: match[1]?.length ?? 2, text: match[2] ?? '', id: match[3], at: positionOf(offset) });
		offset += line.length + 1;
	}
	const inner = readYaml(file, yaml);
	return {
		locale,
		slug: posix(name)
			.replace(/^docs\/\w+\//, '')
			.replace(/\.mdx$/, ''),
		file,
		frontmatter: {
			...inner,
			// The YAML starts on the second line of the page.
			positionOf: (path) => ({ ...inner.positionOf(path), line: inner.positionOf(path).line + 1 }),
			problems: inner.problems.map((problem) => ({ ...problem, at: { ...problem.at, line: problem.at.line + 1 } })),
		},
		source: text,
		body,
		bodyStart,
		headings,
		links: [...blankCode(body).matchAll(LINK)].map((match) => ({
			href: match[1] ?? '',
			at: positionOf(match.index + 2),
		})),
		...pageTree(file, text),
		references: findReferences(body).map((reference) => ({ ...reference, at: positionOf(reference.offset) })),
		positionOf,
	};
}
