import type { Locale } from '../i18n/locales.ts';

/** Texts of this many records go into one script: few files, and none that is long to read. */
const RECORDS_IN_SCRIPT = 100;
/** Pagefind knows our languages under codes that it has no stemmer for. */
const LOCALE_OF_CODE: Readonly<Record<string, Locale>> = { ar: 'ar', en: 'en', qaa: 'ar', qab: 'en' };

/**
 * Which script of the copy on a disk carries a file of the search: what every search needs, the index of a language, or the texts of
 * some of its records.
 *
 * @param path Inside `pagefind/`: `index/qaa_02608f3.pf_index`.
 */
export function carriedScriptOf(path: string): string {
	if (path === 'pagefind.js') return 'search/pagefind';
	const code = /^(?:fragment\/|index\/|[a-z]+\.)(ar|en|qaa|qab)(?![a-z])/.exec(path)?.[1] ?? '';
	const locale = LOCALE_OF_CODE[code];
	if (!locale) return 'search/start';
	if (path.startsWith('index/')) return `search/${locale}/words`;
	const record = /^fragment\/.*-(\d+)\.\w+$/.exec(path)?.[1];
	return record === undefined
		? `search/${locale}/start`
		: `search/${locale}/texts-${Math.floor(Number(record) / RECORDS_IN_SCRIPT)}`;
}

/** True for a file that is carried as text; the others go in base64. */
export const isCarriedAsText = (path: string): boolean => path.endsWith('.json') || path.startsWith('fragment/');
