import type { Finding, Rule } from '../rule.ts';
import { ARABIC, findInProse } from '../find-in-prose.ts';

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');

export const glossaryWording: Rule = {
	id: 'glossary-wording',
	why: 'One thing with two names reads as two things; the glossary holds the one translation of each term.',
	arabic: 'الشيء الواحد باسمين يُقرأ شيئين، فلكل مصطلح ترجمة واحدة هي التي في المسرد.',
	severity: 'warning',
	example: {
		locale: 'ar',
		bad: 'تستعمل الخدمة التشفير من النهاية إلى النهاية.',
		good: 'تستعمل الخدمة التشفير من طرف إلى طرف.',
	},
	check: (content) =>
		content.dataset.glossary.flatMap(({ data }) =>
			(['ar', 'en'] as const).flatMap((locale) =>
				data.avoid[locale].flatMap((wrong): Finding[] =>
					findInProse(content, {
						locale,
						pattern:
							locale === 'ar'
								? new RegExp(`(?<![${ARABIC}])${escaped(wrong)}(?![${ARABIC}])`, 'g')
								: new RegExp(`(?<![\\w-])${escaped(wrong)}(?![\\w-])`, 'gi'),
						say: (found, { file }) =>
							// The entry itself may say what is not meant.
							file.endsWith('/glossary.yaml')
								? undefined
								: {
										message: `Expected \`${data.term[locale]}\`, found \`${found}\`.`,
										remedy: `Use the wording of the glossary (\`${data.id}\`).`,
									},
					})
				)
			)
		),
};
