import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LOCALES, type Locale } from '../../i18n/locales.ts';
import { readPage } from '../read-page.ts';
import { makeBook } from './make-book.ts';

/** What the books of all languages are made from. */
export interface BooksOrder {
	/** The built pages. */
	folder: string;
	base: string;
	site?: string | undefined;
	date: string | null;
	commit: string | null;
}

/** One book, ready to be written. */
export interface Book {
	locale: Locale;
	content: Uint8Array;
}

/** The pages that carry the data, and with them its version. */
const DATA_PAGE = 'decide/index.html';

/** The guide as a book in each language. */
export function makeBooks(order: BooksOrder): Book[] {
	return LOCALES.map((locale) => {
		const page = join(order.folder, locale, DATA_PAGE);
		const dataVersion = (existsSync(page) && readPage(readFileSync(page, 'utf8')).dataVersion) || null;
		return { locale, content: makeBook({ ...order, site: order.site, locale, dataVersion, content: 'content' }) };
	});
}
