import { pluralForms } from '../i18n/plural.ts';
import { KINDS, type SearchStrings } from '../islands/search-strings.ts';

/** What the search box and the search page need of the interface strings. */
export function searchStrings(t: App.Locals['t']): SearchStrings {
	const filters = Object.fromEntries((['all', ...KINDS] as const).map((kind) => [kind, t(`search.filter.${kind}`)]));
	return {
		title: t('search.title'),
		placeholder: t('search.placeholder'),
		close: t('search.close'),
		hint: t('search.hint'),
		loading: t('search.loading'),
		none: t('search.none'),
		// `astro dev` has no index: it is made from the built pages.
		failed: t(import.meta.env.DEV ? 'search.needsBuild' : 'search.failed'),
		count: pluralForms(t.all(), 'search.count'),
		results: t('search.results'),
		filter: t('search.filter'),
		filters: filters as SearchStrings['filters'],
		repaired: t('search.repaired'),
		instead: t('search.instead'),
		nearest: t('search.nearest'),
		glossary: t('search.glossary'),
		otherLanguage: t('search.otherLanguage'),
		recent: t('search.recent'),
		clearRecent: t('search.recent.clear'),
		allResults: t('search.allResults'),
		keys: t('search.keys'),
		submit: t('search.submit'),
	};
}
