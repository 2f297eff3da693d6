import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { DomUtils, parseDocument } from 'htmlparser2';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkedOutCommit } from '../../src/postbuild/commit.ts';
import { makeBooks, type Book } from '../../src/postbuild/epub/make-books.ts';
import { LOCALES } from '../../src/i18n/locales.ts';
import { loadData } from '../../src/schemas/data-files.ts';
import { DOWNLOADS } from '../../src/schemas/downloads.ts';
import { epubProblems } from '../../src/tasks/epubcheck.ts';

const ORDER = { folder: 'dist', base: '/', date: '2026-11-28', commit: 'a'.repeat(40) };
const SITE = 'https://guide.test/';
let books: Book[] = [];
let folder = '';
beforeAll(() => {
	books = makeBooks({ ...ORDER, site: undefined });
	folder = mkdtempSync(join(tmpdir(), 'mizan-books-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** The text files of a book, by path. */
const filesOf = (book: Book): Record<string, string> =>
	Object.fromEntries(
		Object.entries(unzipSync(book.content))
			.filter(([path]) => /\.(?:xhtml|opf|svg|css)$/.test(path))
			.map(([path, bytes]) => [path, strFromU8(bytes)])
	);
const bookOf = (locale: string) => books.find((book) => book.locale === locale)!;
const parse = (xml: string) => parseDocument(xml, { xmlMode: true });
const attribute = (xml: string, name: string) =>
	DomUtils.findAll((node) => node.attribs[name] !== undefined, parse(xml).children).map((node) => node.attribs[name]!);

describe.each(LOCALES)('the book in %s', (locale) => {
	test('has no error and no warning in EPUBCheck', { timeout: 120_000 }, () => {
		const file = join(folder, `${locale}.epub`);
		writeFileSync(file, bookOf(locale).content);
		expect(epubProblems(file)).toEqual([]);
	});

	test('reads in the order of the sections, without the tools', () => {
		const [opf = ''] = Object.entries(filesOf(bookOf(locale))).flatMap(([path, text]) =>
			path.endsWith('.opf') ? text : []
		);
		const order = [...opf.matchAll(/<itemref idref="f-([^"]+)-xhtml"/g)].map(([, id]) => id);
		const left = new Set(['decide/record', 'search', 'offline', 'about/status']);
		const pages = loadData('content/data', 'sections').entries.flatMap(({ data }) => data.pages);
		const chapters = pages.filter((page) => !left.has(page)).map((page) => page.replaceAll('/', '-'));
		expect(order).toEqual(['cover', 'title', 'contents', 'index', ...chapters]);
	});

	test('leads every number to a note, every note back, and no link into nothing', () => {
		const files = filesOf(bookOf(locale));
		const idsIn = new Map(Object.entries(files).map(([path, text]) => [path, new Set(attribute(text, 'id'))]));
		let notes = 0;
		for (const [path, text] of Object.entries(files)) {
			if (!path.endsWith('.xhtml')) continue;
			const { children } = parse(text);
			expect(idsIn.get(path)?.size, `${path} repeats an id`).toBe(attribute(text, 'id').length);
			for (const href of attribute(text, 'href')) {
				if (/^(?:https?|mailto):/.test(href)) continue;
				const [file = '', id] = href.split('#');
				const target = idsIn.get(file === '' ? path : `book/${file}`);
				expect(target !== undefined && (!id || target.has(id)), `${path}: ${href}`).toBe(true);
			}
			for (const note of DomUtils.findAll((node) => node.attribs['epub:type'] === 'endnote', children)) {
				notes++;
				const back = DomUtils.findAll((node) => node.attribs['role'] === 'doc-backlink', note.children);
				expect(back.length, `${path}: ${note.attribs['id']} has no way back`).toBeGreaterThan(0);
			}
		}
		expect(notes).toBeGreaterThan(300);
	});

	test('has nothing to press, no script and no foreign file', () => {
		for (const [path, text] of Object.entries(filesOf(bookOf(locale)))) {
			expect(text, path).not.toMatch(/<(?:button|input|select|textarea|form|script|iframe|link rel="(?!stylesheet"))/);
			expect(attribute(text, 'src'), path).toEqual([]);
		}
	});

	test('has the questions, reasons and rules of the decision, and the whole comparison', () => {
		const files = filesOf(bookOf(locale));
		for (const { data } of loadData('content/data', 'questions').entries)
			expect(files['book/decide.xhtml']).toContain(data.text[locale].replaceAll('&', '&amp;'));
		for (const { data } of loadData('content/data', 'criteria').entries)
			expect(files['book/compare.xhtml']).toContain(data.name[locale]);
		expect(files['book/about-verdict.xhtml']).toContain('<code dir="ltr">ban-uae-finance-chat</code>');
	});
});

test('leads to the site for what is left out, where the site can be reached', { timeout: 60_000 }, () => {
	const [book] = makeBooks({ ...ORDER, site: SITE });
	const links = Object.values(filesOf(book!)).flatMap((text) => attribute(text, 'href'));
	expect(links).toContain(`${SITE}data/v1/dataset.json`);
	expect(links.filter((href) => href.includes('localhost'))).toEqual([]);
});

test('is in the built site, and the same bytes each time', { timeout: 60_000 }, () => {
	// The commit may be a later one than that of the build; the title page and the package alone name it.
	const made = makeBooks({ ...ORDER, ...checkedOutCommit(), site: undefined });
	for (const { locale, content } of made) {
		const built = unzipSync(readFileSync(`dist/downloads/${DOWNLOADS[`book-${locale}`]}`));
		const again = unzipSync(content);
		expect(Object.keys(built)).toEqual(Object.keys(again));
		for (const path of Object.keys(built).filter((name) => /\.xhtml$/.test(name) && !/title|cover/.test(name)))
			expect(strFromU8(built[path]!) === strFromU8(again[path]!), path).toBe(true);
	}
	const hex = (all: Book[]) => all.map(({ content }) => Buffer.from(content).toString('base64'));
	expect(hex(makeBooks({ ...ORDER, site: undefined }))).toEqual(hex(books));
});
