import type { Locale } from '../../i18n/locales.ts';
import type { ReportedProblem } from '../check.ts';
import { rulePage } from './words.ts';

/** More than this is a list that nobody reads; the annotations beside the lines have the rest. */
const LISTED = 10;

const WORDS = {
	en: {
		thanks: 'Thank you for this change.',
		clean: 'The check found nothing to put right.',
		errors: 'Please put these right before it can be merged:',
		warnings: 'Please look at these; they do not stop the merge:',
		more: (count: number) => `… and ${count} more, beside their lines.`,
		help: 'Each name leads to a page that explains it. You can edit the files here in the browser; the check runs again by itself.',
		source:
			'This changes data, and its description names no source. Please add the address of the document that shows it.',
	},
	ar: {
		thanks: 'شكرًا على هذا التعديل.',
		clean: 'لم يجد التدقيق ما يحتاج إلى تصحيح.',
		errors: 'يلزم تصحيح هذه المواضع قبل الدمج:',
		warnings: 'نرجو النظر في هذه المواضع، وهي لا تمنع الدمج:',
		more: (count: number) => `… وبقيت مواضع أخرى عددها ${count}، تجدها بجانب أسطرها.`,
		help: 'يقود كل اسم إلى صفحة تشرحه. ويمكنك تعديل الملفات هنا في المتصفح، ثم يُعاد التدقيق من تلقاء نفسه.',
		source: 'في هذا التعديل بيانات، ولا يذكر وصفه مصدرًا. نرجو إضافة عنوان الوثيقة التي تدل عليه.',
	},
};

/** What a pull request changes, and what is said of it. */
export interface Review {
	problems: readonly ReportedProblem[];
	/** Files that it changes. */
	changed: readonly string[];
	/** Its description, as its author wrote it. */
	description: string;
	/** Address of the repository's files at this commit, for links: `https://…/blob/abc`. */
	files: string;
	/** Markdown of `npm run diff:verdicts`. */
	verdicts: string;
}

/** The language of a change: Arabic if it touches more Arabic pages than English ones. */
export function languageOf(changed: readonly string[]): Locale {
	const count = (locale: Locale) => changed.filter((file) => file.startsWith(`content/docs/${locale}/`)).length;
	return count('ar') > count('en') ? 'ar' : 'en';
}

/** True if a change of claims or sources says nowhere what shows it. */
export const lacksSource = ({ changed, description }: Pick<Review, 'changed' | 'description'>): boolean =>
	changed.some((file) => /^content\/data\/(?:claims|sources|alternatives)\//.test(file)) &&
	!/https?:\/\/\S+/.test(description);

/** One friendly comment on a pull request, in the language of the change. */
export function reviewComment(review: Review): string {
	const { problems, changed, files, verdicts } = review;
	const locale = languageOf(changed);
	const words = WORDS[locale];
	const list = (severity: 'error' | 'warning', title: string) => {
		const found = problems.filter((problem) => problem.severity === severity);
		if (found.length === 0) return [];
		const items = found
			.slice(0, LISTED)
			.map(
				({ at, rule, message }) =>
					`- [\`${at.file}:${at.line}\`](${files}/${at.file}#L${at.line}) [${rule}](${files}/${rulePage(rule)}): ${message}`
			);
		return [title, [...items, ...(found.length > LISTED ? [words.more(found.length - LISTED)] : [])].join('\n')];
	};
	const parts = [
		words.thanks,
		...(lacksSource(review) ? [words.source] : []),
		...(problems.length === 0 ? [words.clean] : []),
		...list('error', words.errors),
		...list('warning', words.warnings),
		...(problems.length > 0 ? [words.help] : []),
	];
	const body = parts.join('\n\n');
	return `${locale === 'ar' ? `<div dir="rtl">\n\n${body}\n\n</div>` : body}\n\n${verdicts.trim()}\n`;
}
