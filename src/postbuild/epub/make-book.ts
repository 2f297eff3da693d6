import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { directionOf, type Locale } from '../../i18n/locales.ts';
import { loadData } from '../../schemas/data-files.ts';
import { packBook } from './archive.ts';
import { coverDrawing, titlePage, type Edition } from './front-matter.ts';
import { resolveLink, type LinkMap, type Target } from './links.ts';
import { contentsDocument, packageDocument, type BookFile, type ContentsEntry } from './package-files.ts';
import { readPageContent, type PageContent } from './read-chapter.ts';
import { renderChapter, type Surroundings } from './render-chapter.ts';
import { BOOK_STYLE } from './style.ts';
import { bookWords } from './words.ts';
import { element, escapeText, xhtmlDocument } from './xhtml.ts';

/** What a book is made from. */
export interface BookOrder extends Edition {
	/** The built pages, before or after they are sealed. */
	folder: string;
	/** Where editors write: `content`. */
	content: string;
	/** Path of the site under its origin, with a slash at both ends. */
	base: string;
}

/** Pages that are a tool or speak of the site of today, and have nothing to read in a book. */
const LEFT_OUT_PAGES = new Set(['decide/record', 'search', 'offline', 'about/status']);
/** Sections that show what a book cannot: the rules as drawings, which stand in words below. */
const LEFT_OUT_SECTIONS = new Set(['rule-map']);
/** The page whose tool becomes a list to read. */
const CHECKLIST_PAGE = 'decide';
const XHTML = 'application/xhtml+xml';

interface Chapter {
	slug: string;
	file: string;
	page: PageContent;
}

const fileOf = (slug: string) => `${slug.replaceAll('/', '-')}.xhtml`;

/** Address of a page below the base. */
const addressOf = (locale: Locale, slug: string) => `${locale}/${slug === 'index' ? '' : `${slug}/`}`;

/** The book of one language, as the bytes of an EPUB 3. */
export function makeBook(order: BookOrder): Uint8Array {
	const { folder, locale, base } = order;
	const dir = directionOf(locale);
	const words = bookWords(join(order.content, 'i18n'), locale);

	const sections = loadData(join(order.content, 'data'), 'sections').entries.map(({ data }) => ({
		name: data.name[locale],
		chapters: data.pages.flatMap((slug) => readChapter(folder, locale, slug) ?? []),
	}));
	const front = readChapter(folder, locale, 'index');
	const chapters = [...(front ? [front] : []), ...sections.flatMap((section) => section.chapters)];

	const surroundings = { backLabel: words('book.back'), leftOut: LEFT_OUT_SECTIONS };
	// Once to learn which ids there are and which are linked to, and once with the links that these allow.
	const drafts = chapters.map((chapter) => ({ ...chapter, ...draftOf(chapter.page, surroundings) }));
	const targets = new Map(drafts.map((draft): [string, Target] => [addressOf(locale, draft.slug), draft]));
	const map: LinkMap = { base, site: order.site, targets };
	const linked = new Set<string>();
	for (const draft of drafts)
		for (const href of draft.links) {
			const target = resolveLink(href, draft, map);
			if (target !== undefined) linked.add(target.startsWith('#') ? draft.file + target : target);
		}
	const bodyOf = (draft: (typeof drafts)[number]): string => {
		const { body } = renderChapter(draft.page, {
			...surroundings,
			link: (href) => resolveLink(href, draft, map),
			isLinked: (id) => linked.has(`${draft.file}#${id}`),
		});
		if (draft.slug !== CHECKLIST_PAGE) return body;
		return body.replace('</h1>', `</h1>${element('p', {}, escapeText(words('book.tools')))}`);
	};
	const document = (title: string, body: string, bodyType?: string) =>
		xhtmlDocument({ lang: locale, dir, title, body, ...(bodyType ? { bodyType } : {}) });

	const title = words('site.title');
	const cover = coverDrawing(order, words);
	const contents: ContentsEntry[] = [
		...(front ? [{ title: front.page.title, file: front.file }] : []),
		...sections.flatMap(({ name, chapters: [first, ...others] }): ContentsEntry[] =>
			first === undefined
				? []
				: [{ title: name, chapters: [first, ...others].map(({ file, page }) => ({ title: page.title, file })) }]
		),
	];
	const landmarks = [
		{ type: 'toc', title: words('book.contents'), file: 'contents.xhtml#toc' },
		...(chapters[0] ? [{ type: 'bodymatter', title: words('book.start'), file: chapters[0].file }] : []),
	];
	const files: BookFile[] = [
		{
			path: 'cover.xhtml',
			content: document(title, element('div', { class: 'cover' }, cover), 'cover'),
			type: XHTML,
			properties: 'svg',
			inSpine: true,
		},
		{
			path: 'title.xhtml',
			content: document(title, titlePage(order, words), 'frontmatter'),
			type: XHTML,
			inSpine: true,
		},
		{
			path: 'contents.xhtml',
			content: contentsDocument(order, dir, words, contents, landmarks),
			type: XHTML,
			properties: 'nav',
			inSpine: true,
		},
		...drafts.map((chapter) => ({
			path: chapter.file,
			content: document(chapter.page.title, bodyOf(chapter), 'bodymatter'),
			type: XHTML,
			inSpine: true,
		})),
		{ path: 'cover.svg', content: cover, type: 'image/svg+xml', properties: 'cover-image' },
		{ path: 'book.css', content: BOOK_STYLE, type: 'text/css' },
		...fontFiles(folder),
	];
	const description = front?.page.description ?? '';
	const opf = packageDocument(order, dir, words, description, files);
	return packBook([...files, { path: 'package.opf', content: opf, type: 'application/oebps-package+xml' }], order.date);
}

/** The ids of a chapter, and where it would like to lead. */
function draftOf(page: PageContent, surroundings: Omit<Surroundings, 'link'>) {
	const links: string[] = [];
	const { ids } = renderChapter(page, { ...surroundings, link: (href) => void links.push(href) });
	return { ids, links };
}

function readChapter(folder: string, locale: Locale, slug: string): Chapter | undefined {
	if (LEFT_OUT_PAGES.has(slug)) return undefined;
	const path = join(folder, addressOf(locale, slug), 'index.html');
	if (!existsSync(path))
		throw new RangeError(`Expected the page ${path} for the book, found none. Build the site first.`);
	return { slug, file: fileOf(slug), page: readPageContent(readFileSync(path, 'utf8')) };
}

/** The Arabic face, since not every reader has one, with its licence. */
function fontFiles(folder: string): BookFile[] {
	const [face] = globSync('fonts/mizan-naskh.*.woff2', { cwd: folder });
	if (face === undefined) throw new RangeError(`Expected the Arabic face in ${join(folder, 'fonts')}, found none.`);
	return [
		{ path: 'naskh.woff2', content: readFileSync(join(folder, face)), type: 'font/woff2' },
		{ path: 'naskh-licence.txt', content: readFileSync(join(folder, 'fonts/LICENSE.txt')), type: 'text/plain' },
	];
}
