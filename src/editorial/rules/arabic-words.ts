import { ARABIC, findInProse } from '../find-in-prose.ts';
import type { Rule } from '../rule.ts';

/** Words that are often misspelt, and how they are spelt. */
const WORDS: Readonly<Record<string, string>> = {
	الى: 'إلى',
	لاكن: 'لكن',
	شئ: 'شيء',
	شيئ: 'شيء',
	هاذا: 'هذا',
	هاذه: 'هذه',
	ذالك: 'ذلك',
	كذالك: 'كذلك',
	هاؤلاء: 'هؤلاء',
	إنشاءالله: 'إن شاء الله',
	انشاءالله: 'إن شاء الله',
	انشاء: 'إنشاء',
	مسؤل: 'مسؤول',
	مسئول: 'مسؤول',
	شئون: 'شؤون',
	جدًآ: 'جدًا',
	جداُ: 'جدًا',
	أيضآ: 'أيضًا',
	ايضا: 'أيضًا',
	او: 'أو',
	اذا: 'إذا',
	اكثر: 'أكثر',
	ان: 'أن',
	اي: 'أي',
	الان: 'الآن',
	الأن: 'الآن',
	إسم: 'اسم',
	إبن: 'ابن',
	إثنان: 'اثنان',
	إثنين: 'اثنين',
	امكانية: 'إمكانية',
	اللذي: 'الذي',
	اللتي: 'التي',
	بإستمرار: 'باستمرار',
};

/** Verbal nouns that begin with a hamza of joining, which is not written: استخدام, اتصال, انتقال. */
const JOINING =
	/إ(?=(?:ستخ|ستع|ستف|ستم|ستث|ستق|ستج|ستح|ستش|ستن|ستب|ستر(?!ات)|تصا|تفا|تجا|تها|جتم|جته|حتي|حتف|حتم|حتو|ختي|ختر|ختص|ختل|ختب|رتب|رتف|شتر|شتب|عتب|عتم|عتر|عتق|فتر|فتت|قتص|قتر|قتن|كتش|كتس|كتم|لتز|لتح|متث|متل|متن|متي|نتق|نتظ|نتش|نته|نتب|نتم|نتخ|نتس|نضم|نقط|نقس|نطل|نسح|نخف|نهي|نحر)[ا-ي])/;
/** A final ه for ة in words of this field. */
const FEMININE =
	/^(?:[وفبلك]*(?:ال|لل)?)(?:لغ|خدم|مؤسس|شرك|رسال|سياس|خصوصي|منص|حماي|عربي|إنجليزي|رسمي|تجاري|محادث|مجموع|طريق|معلوم|نسخ|مكالم|موافق|مصادق|إضافي|احتياطي|تكلف|صفح|قائم|إداري|داخلي|خارجي)ه$/;
const PREFIX = /^[وف]?[بلك]?/;

export const arabicWords: Rule = {
	id: 'arabic-words',
	why: 'These slips are the first thing an Arabic reader sees, and most dictionaries let some of them pass.',
	arabic: 'أخطاء إملائية شائعة، أكثرها في الهمزة والتاء المربوطة، وهي أول ما يلفت القارئ.',
	fixes: true,
	example: { locale: 'ar', bad: 'يجوز إستخدام التطبيق في العمل.', good: 'يجوز استخدام التطبيق في العمل.' },
	check: (content) =>
		findInProse(content, {
			locale: 'ar',
			pattern: new RegExp(`[${ARABIC}]+`, 'g'),
			say: (found) => {
				const right = corrected(found);
				return right === undefined
					? undefined
					: { message: `Expected \`${right}\`, found \`${found}\`.`, remedy: `Write \`${right}\`.`, fix: right };
			},
		}),
};

/** The right spelling of a word that is known to be misspelt. */
function corrected(word: string): string | undefined {
	const known = WORDS[word];
	if (known !== undefined) return known;
	const prefix = PREFIX.exec(word)?.[0] ?? '';
	const rest = WORDS[word.slice(prefix.length)];
	if (prefix !== '' && rest !== undefined && word.length - prefix.length > 2) return prefix + rest;
	const bare = word.replace(/^[وفبلك]*(?:ال|لل|ل)?/, '');
	if (bare.startsWith('إ') && JOINING.test(bare))
		return word.slice(0, word.length - bare.length) + bare.replace('إ', 'ا');
	return FEMININE.test(word) ? word.replace(/ه$/, 'ة') : undefined;
}
