import { blankCode } from '../../domain/citations.ts';
import { hasArabic } from '../../i18n/isolate.ts';
import type { Finding, Rule } from '../rule.ts';

const MARKDOWN = /!\[([^\]]*)\]\([^)]*\)/g;
const TAG = /<(?:img|Image|Picture)\b[^>]*>/g;
const FILE_NAME = /\.(?:png|jpe?g|svg|webp|avif|gif)$|^(?:image|picture|photo|صورة)$/i;

export const altText: Rule = {
	id: 'alt-text',
	why: 'Who cannot see the picture hears its alternative text, in the language of the page, or nothing.',
	arabic: 'من لا يرى الصورة يسمع نصها البديل بلغة الصفحة، أو لا يسمع شيئًا.',
	example: { locale: 'en', bad: '![](/mark.svg)', good: '![A balance, level](/mark.svg)' },
	check: ({ pages }) =>
		pages.flatMap(({ body, locale, positionOf }) => {
			const text = blankCode(body);
			const pictures = [
				...[...text.matchAll(MARKDOWN)].map((match) => ({ offset: match.index, alt: match[1] ?? '' })),
				...[...text.matchAll(TAG)].map((match) => ({
					offset: match.index,
					alt: /\salt="([^"]*)"/.exec(match[0])?.[1] ?? '',
				})),
			];
			return pictures.flatMap(({ offset, alt }): Finding[] => {
				const language = locale === 'ar' ? 'Arabic' : 'English';
				const bad = alt.trim() === '' || FILE_NAME.test(alt.trim()) || hasArabic(alt) !== (locale === 'ar');
				return bad
					? [
							{
								at: positionOf(offset),
								message: `Expected a picture described in ${language}, found ${alt.trim() === '' ? 'no description' : `\`${alt}\``}.`,
								remedy: 'Say in a few words what the picture tells the reader.',
							},
						]
					: [];
			});
		}),
};
