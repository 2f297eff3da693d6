import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Responses } from '../../../src/domain/answers.ts';
import type { FullData } from '../../../src/domain/decision-data.ts';
import type { RecordDetails } from '../../../src/domain/record-details.ts';
import type { Locale } from '../../../src/i18n/locales.ts';
import { buildRecord, type RecordInput } from '../../../src/record/decision-record.ts';
import { layOut } from '../../../src/record/layout.ts';
import { toCsv } from '../../../src/record/to-csv.ts';
import { toJson } from '../../../src/record/to-json.ts';
import { toMarkdown, type Languages } from '../../../src/record/to-markdown.ts';
import { recordWords, type RecordVocabulary } from '../../../src/record/words.ts';
import { model } from '../domain/fixtures.ts';

const strings = (locale: Locale) =>
	parse(readFileSync(`content/i18n/${locale}.yaml`, 'utf8')) as Record<string, unknown>;
/** The words of the site, as the page hands them in. */
export const words: RecordVocabulary = { ar: recordWords(strings('ar')), en: recordWords(strings('en')) };

const both = (ar: string, en: string) => ({ ar, en });
const claim = (ar: string, en: string, sources: FullData['claims'][string]['sources'] = []) => ({
	statement: both(`${ar} هكذا قيل.`, `${en}, it is said.`),
	value: both(ar, en),
	sources,
	confidence: 'medium' as const,
	lastVerified: '2026-03-01',
});

/** Words for the three channels of the domain's fixtures: the golden files must not change with every claim of the guide. */
export const data: FullData = {
	dataVersion: '0123456789',
	model: {
		...model,
		considerations: model.considerations.map((entry) => ({ ...entry })),
	},
	texts: {
		questions: {
			audience: {
				text: both('مع من تتراسل؟', 'Who do you write to?'),
				options: {
					customers: both('العملاء', 'Customers'),
					inside: both('الزملاء', 'Colleagues'),
					both: both('الفئتان', 'Both'),
				},
			},
			sector: {
				text: both('ما قطاعك؟', 'Which sector?'),
				options: { bank: both('مصرف', 'A bank'), clinic: both('عيادة', 'A clinic'), shop: both('متجر', 'A shop') },
			},
			data: {
				text: both('ماذا تحمل الرسائل؟', 'What do messages carry?'),
				options: {
					health: both('بيانات صحية', 'Health data'),
					money: both('مبالغ', 'Sums'),
					orders: both('طلبات', 'Orders'),
				},
			},
		},
		considerations: {
			'feathers-are-free': { title: both('الريش بلا ثمن', 'Feathers are free'), side: 'for' },
			'anyone-can-catch-it': { title: both('قد يمسكه أي أحد', 'Anyone can catch it'), side: 'against' },
			'known-everywhere': { title: both('معروف في كل مكان', 'Known everywhere'), side: 'for' },
		},
		rules: {
			'banks-keep-no-pigeons': both('لا تُبقي المصارف حمامًا.', 'Banks keep no pigeons.'),
			'clinics-need-privacy': both('على العيادات أن تصون السر.', 'Clinics must keep secrets.'),
			'seal-the-letter': both('اختم الرسالة بالشمع.', 'Seal the letter with wax.'),
		},
		alternatives: {
			pigeon: both('الحمام الزاجل', 'Pigeon Post'),
			courier: both('الساعي', 'Courier'),
			semaphore: both('الإشارة', 'Semaphore'),
		},
		criteria: {
			cost: { name: both('التكلفة', 'Cost'), group: 'all' },
			privacy: { name: both('الخصوصية', 'Privacy'), group: 'all' },
			reach: { name: both('الانتشار', 'Reach'), group: 'all' },
		},
		groups: { all: both('كل المعايير', 'All criteria') },
	},
	claims: {
		law: claim('نص القانون على ذلك', 'The law says so', [
			{ title: 'Law of Letters | Part 2', publisher: 'Gazette', url: 'https://example.org/law?a=1|2', date: '2025-06' },
			{ title: 'قانون الرسائل', publisher: 'الجريدة', url: 'https://example.org/ar', date: 'unknown' },
		]),
		'pigeon-cost': claim('حفنة حبوب', 'A handful of grain', [
			{ title: 'Feeding *birds*', publisher: 'Almanac', url: 'https://example.org/grain', date: '2026-01-15' },
		]),
		'pigeon-privacy': claim('يُقرأ من غير فتح', 'Read without opening'),
		'pigeon-reach': claim('حيث يطير', 'Wherever it flies'),
		'courier-cost': claim('أجرة يوم', 'A day’s wages'),
		'courier-privacy': claim('يد أمينة', 'A trusted hand'),
		'courier-reach': claim('حيث تصل الطرق', 'Wherever roads go'),
		'semaphore-privacy': claim('يراه الجميع', 'Seen by all'),
		'semaphore-reach': claim('من تل إلى تل', 'From hill to hill'),
	},
};

/** A clinic that writes to both, with a note that tries every trick. */
export const responses: Responses = {
	answers: { audience: ['both'], sector: ['clinic'], data: ['health', 'money'] },
	marks: {
		'anyone-can-catch-it': {
			mark: 'applies',
			weight: 3,
			note: '=HYPERLINK("https://evil.example","x")\n| a | <img src=x onerror=alert(1)> **b** [c](javascript:d) \u202egnp.exe',
		},
		'feathers-are-free': { mark: 'does-not', weight: 0 },
	},
};

export const details: RecordDetails = {
	title: 'الرسائل في عيادتنا: Letters & parcels #1 #',
	organisation: 'عيادة <b>النيل</b>',
	status: 'accepted',
	date: '2026-11-24',
	deciders: ['ليلى حسن، المديرة', '@John "J" Smith, IT'],
	decision: 'نستخدم الساعي.\nالحمام للتهنئة فقط.',
	conditions: '+1 ختم على كل رسالة',
	dissent: '- يرى قسم المالية أن الأجرة عالية',
	reviewDate: '2027-05-23',
};

export const input: RecordInput = {
	data,
	responses,
	details,
	today: '2026-01-01',
	shareLink: 'https://example.org/ar/decide/#v=1&a=a-b.s-c&k=x',
};

/** One that is not sure of much: open must-haves, a safeguard, no details and so no date of its own. */
export const unsure: RecordInput = {
	...input,
	responses: { answers: { audience: ['customers'], sector: ['not-sure'], data: ['orders'] }, marks: {} },
	details: {},
};

export const LANGUAGE_CHOICES: Record<string, Languages> = { ar: ['ar'], en: ['en'], both: ['en', 'ar'] };

/** Every form in every choice of languages: file name → content. */
export function writeAll(name: string, from: RecordInput): Record<string, string> {
	const record = buildRecord(from);
	const document = layOut(record, words);
	const source = {
		schema: 'https://example.org/data/decision-record.schema.json',
		responses: from.responses,
		details: from.details,
	};
	return Object.fromEntries(
		Object.entries(LANGUAGE_CHOICES).flatMap(([choice, languages]) => [
			[`${name}.${choice}.md`, toMarkdown(document, words, languages)],
			[`${name}.${choice}.json`, toJson(record, source, languages)],
			[`${name}.${choice}.csv`, toCsv(document, words, languages)],
		])
	);
}
