import { ARTICLE_CLAIMS } from '../../schemas/claim.ts';
import { LOCALES } from '../../i18n/locales.ts';
import type { Finding, Rule } from '../rule.ts';

const DATA_FILE = 'content/data/article-claims.yaml';

export const articleCoverage: Rule = {
	id: 'article-coverage',
	why: 'The guide promises to answer for every statement of the 2021 article, on the page that deals with it.',
	arabic: 'وعد الدليل أن يجيب عن كل قول في مقال 2021 في الصفحة التي تتناوله.',
	check: ({ dataset, refused, pages }) => {
		const findings: Finding[] = [];
		const byNumber = new Map(dataset.articleClaims.map((entry) => [entry.data.number, entry]));
		for (let number = 1; number <= ARTICLE_CLAIMS; number++) {
			const entry = byNumber.get(number);
			if (!entry && (refused.articleClaims.files || refused.articleClaims.ids.has(number))) continue;
			if (!entry) {
				findings.push({
					at: { file: dataset.articleClaims[0]?.at.file ?? DATA_FILE, line: 1, column: 1 },
					message: `Expected all ${ARTICLE_CLAIMS} statements of the article, found none with number ${number}.`,
					remedy: `Add the entry with \`number: ${number}\`.`,
				});
				continue;
			}
			for (const locale of LOCALES) {
				const shown = pages.some(
					(page) =>
						page.locale === locale &&
						page.slug === entry.data.page &&
						page.references.some(({ component, id }) => component === 'Correction' && Number(id) === number)
				);
				if (shown) continue;
				findings.push({
					at: entry.positionOf(['page']),
					message: `Expected statement ${number} on the page \`${locale}/${entry.data.page}\`, found no \`<Correction claim="${number}" />\` there.`,
					remedy: 'Show the statement on that page, or name the page that shows it.',
				});
			}
		}
		return findings;
	},
};
