import { nearest } from '../nearest.ts';
import type { Finding, Rule } from '../rule.ts';

/** Ids that components give to what they print, beside the headings of the page. */
const COMPONENT_FRAGMENT =
	/^(_top|evidence|counterpoint|not-sourced|claim-|source-|term-|article-claim-|consideration-|rule-|rubrics|rubric-|case-|criterion-|main-|channels-)/;

export const internalLink: Rule = {
	id: 'internal-link',
	why: 'A link must lead somewhere, in the language the reader is reading.',
	arabic: 'لا بد أن يقود الرابط إلى موضع قائم، باللغة التي يقرأ بها القارئ.',
	check: ({ pages }) => {
		const byPath = new Map(
			pages.map((page) => [`/${page.locale}/${page.slug === 'index' ? '' : `${page.slug}/`}`, page])
		);
		return pages.flatMap((page) =>
			page.links.flatMap(({ href, at }): Finding[] => {
				if (/^(https?:|mailto:)/.test(href)) return [];
				const [path = '', fragment] = href.split('#');
				if (path !== '' && !path.startsWith('/'))
					return [
						{
							at,
							message: `Expected a link from the root such as \`/${page.locale}/for/cost/\`, found \`${href}\`.`,
							remedy: 'Write the whole path, with a slash at both ends.',
						},
					];
				const target = path === '' ? page : byPath.get(path);
				if (!target) {
					const guess = nearest(
						path,
						[...byPath].flatMap(([known, { locale }]) => (locale === page.locale ? known : []))
					);
					return [
						{
							at,
							message: `Expected a link to a page of the guide, found \`${href}\`.`,
							remedy: guess ? `Did you mean \`${guess}\`?` : 'Correct the path, or add the page.',
						},
					];
				}
				if (target.locale !== page.locale)
					return [
						{
							at,
							message: `Expected a link under \`/${page.locale}/\`, found \`${href}\`: readers would land in another language.`,
							remedy: `Use \`${href.replace(/^\/\w+/, `/${page.locale}`)}\`.`,
						},
					];
				const ids = target.headings.flatMap(({ id }) => id ?? []);
				if (fragment && !COMPONENT_FRAGMENT.test(fragment) && !ids.includes(fragment))
					return [
						{
							at,
							message: `Expected the id of a section of ${target.file}, found \`#${fragment}\`.`,
							remedy:
								ids.length > 0
									? `Use one of: ${ids.map((id) => `\`#${id}\``).join(', ')}.`
									: `Remove \`#${fragment}\`: the page has no sections.`,
						},
					];
				return [];
			})
		);
	},
};
