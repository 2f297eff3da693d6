import { LOCALES, otherLocale } from '../../i18n/locales.ts';
import type { Page } from '../content.ts';
import { sectionsOf, TOP } from '../sections.ts';
import type { Finding, Rule } from '../rule.ts';

export const olderSection: Rule = {
	id: 'older-section',
	why: 'A section that changed in one language only says something else in the other.',
	arabic: 'القسم الذي تغيّر في لغة واحدة صار يقول في الأخرى شيئًا آخر.',
	severity: 'warning',
	check: ({ pages, inStep }) => {
		const byKey = new Map(pages.map((page) => [`${page.locale}/${page.slug}`, page]));
		return pages.flatMap((page): Finding[] => {
			const twin = byKey.get(`${otherLocale(page.locale)}/${page.slug}`);
			// A page without its twin is reported as such.
			if (!twin) return [];
			const seen = inStep[page.slug]?.sections;
			if (seen) return sectionFindings(page, twin, seen);
			// A new page is said once, not once for each of its sections.
			if (page.locale !== LOCALES[0]) return [];
			return [
				{
					at: { file: page.file, line: 1, column: 1 },
					message: `Expected the page to have been seen beside ${twin.file}, found no record of it.`,
					remedy: `Make both say the same, then run \`npm run check -- --accept-translation ${page.slug}\`.`,
				},
			];
		});
	},
};

function sectionFindings(page: Page, twin: Page, seen: Readonly<Record<string, readonly [string, string]>>): Finding[] {
	const twinHash = new Map(sectionsOf(twin).map(({ id, hash }) => [id, hash]));
	const [mine, theirs] = page.locale === 'ar' ? ([0, 1] as const) : ([1, 0] as const);
	const remedy = `Make both say the same, then run \`npm run check -- --accept-translation ${page.slug}\`.`;
	return sectionsOf(page).flatMap(({ id, at, hash }): Finding[] => {
		const twinNow = twinHash.get(id);
		if (twinNow === undefined) return [];
		const then = seen[id];
		const name = id === TOP ? 'the title, description and opening' : `\`#${id}\``;
		// Reported on both pages, unless it is known which of them lags behind.
		if (!then)
			return [
				{ at, message: `Expected ${name} to have been seen beside ${twin.file}, found no record of it.`, remedy },
			];
		if (twinNow === then[theirs]) return [];
		const how = hash === then[mine] ? 'only the other has changed' : 'both have changed';
		return [
			{
				at,
				message: `Expected ${name} to say the same as ${twin.file}, found that ${how} since they were last seen together.`,
				remedy,
			},
		];
	});
}
