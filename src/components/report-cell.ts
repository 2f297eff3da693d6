/** Ways to report what a cell says. Nothing is sent until the reader sends it. */
import type { Locale } from '../i18n/locales.ts';
import { isSourced, type ComparisonCell } from '../domain/comparison.ts';
import { alternativeById, criterionById, need, sourceById } from './data.ts';

/** The words of a report, with their `{{names}}`. */
export interface ReportWords {
	title: string;
	wrong: string;
	source: string;
	notSourced: string;
}

/**
 * Addresses that open a prefilled report: what the cell says, claim by claim with its sources, and the language of the page.
 *
 * @param repository Address of the repository; without it there is no issue to open.
 */
export function reportLinks(
	cell: ComparisonCell,
	locale: Locale,
	words: ReportWords,
	repository: string | undefined
): { issue: string | undefined; mail: string } {
	const alternative = need(alternativeById, 'alternative', cell.alternative).name[locale];
	const criterion = need(criterionById, 'criterion', cell.criterion).name[locale];
	const title = words.title.replace('{{name}}', alternative).replace('{{criterion}}', criterion);
	const claims = cell.claims.map((claim) => {
		const urls = claim.sources.map((id) => need(sourceById, 'source', id).url);
		return `- ${claim.id}: ${claim.value[locale]} (${isSourced(claim) ? urls.join(' ') : words.notSourced})`;
	});
	const body = [
		`${cell.alternative} / ${cell.criterion} / ${locale}`,
		...(claims.length > 0 ? claims : [`- ${words.notSourced}`]),
		'',
		words.wrong,
		'',
		words.source,
		'',
	].join('\n');
	return {
		issue: repository && `${repository}/issues/new?${new URLSearchParams({ title, body })}`,
		// A mail program reads `+` as itself, not as a space.
		mail: `mailto:?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(body)}`,
	};
}
