import { claimsOfPage } from '../domain/citations.ts';
import type { PageStatus } from '../schemas/page-status.ts';
import type { Content, Page } from './content.ts';
import { recordOf } from './step-record.ts';

/** The status of every page that there is in both languages, in the order of the Arabic ones. */
export function pageStatuses({ pages, dataset, inStep }: Pick<Content, 'pages' | 'dataset' | 'inStep'>): PageStatus[] {
	const english = new Map(pages.flatMap((page) => (page.locale === 'en' ? [[page.slug, page]] : [])));
	const claimById = new Map(dataset.claims.map(({ data }) => [data.id, data]));
	const ofStatement = new Map(dataset.articleClaims.map(({ data }) => [data.number, data.claims]));
	return pages.flatMap((ar): PageStatus[] => {
		const en = english.get(ar.slug);
		if (ar.locale !== 'ar' || !en) return [];
		const now = Object.entries(recordOf(ar, en));
		const then = inStep[ar.slug];
		const claims = claimsOfPage(ar.body, (number) => ofStatement.get(number) ?? []).flatMap(
			(id) => claimById.get(id) ?? []
		);
		return [
			{
				slug: ar.slug,
				title: { ar: titleOf(ar), en: titleOf(en) },
				sections: now.length,
				inStep: now.filter(([id, pair]) => then?.sections[id]?.join() === pair.join()).length,
				seen: then?.seen ?? null,
				claims: claims.length,
				unsourced: claims.filter(({ sources }) => sources.length === 0).length,
				oldestVerified: claims.map(({ lastVerified }) => lastVerified).sort()[0] ?? null,
			},
		];
	});
}

const titleOf = ({ frontmatter, slug }: Page) =>
	(frontmatter.data as { title?: string } | null | undefined)?.title ?? slug;
