import type { PluralForms } from '../i18n/plural.ts';
import { KINDS, type Kind } from '../search/guide-map.ts';

/** For those who make the strings. */
export { KINDS };

/** The search's words, in the page's language. */
export interface SearchStrings {
	title: string;
	placeholder: string;
	close: string;
	hint: string;
	loading: string;
	none: string;
	failed: string;
	count: PluralForms;
	results: string;
	filter: string;
	filters: Record<'all' | Kind, string>;
	repaired: string;
	instead: string;
	nearest: string;
	glossary: string;
	otherLanguage: string;
	recent: string;
	clearRecent: string;
	allResults: string;
	keys: string;
	submit: string;
}
