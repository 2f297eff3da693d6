import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hasArabic, splitLatinRuns } from '../../../src/i18n/isolate.ts';
import { isolated, visualOrder } from './visual-order.ts';

const latinRuns = (text: string) => splitLatinRuns(text).flatMap((run) => (run.latin ? [run.text] : []));

describe('splitLatinRuns', () => {
	test.each([
		['لا لاتيني هنا، بل 25 رقمًا.', []],
		['', []],
		['واتساب (WhatsApp) 2.24.1؟', ['WhatsApp']],
		['يكلّف WhatsApp Business مالًا.', ['WhatsApp Business']],
		['تعمل Signal وTelegram معًا.', ['Signal', 'Telegram']],
		['Signal و Telegram: أيهما؟', ['Signal', 'Telegram']],
		['حكم المحكمة C-97/23 P نهائي.', ['C-97/23 P']],
		['مفتاح AES-256، ثم TLS 1.2.', ['AES-256', 'TLS 1.2']],
		['شهادة ISO/IEC 27001:2022 و27017', ['ISO/IEC 27001:2022']],
		['مكتب Holland & Knight في 2024', ['Holland & Knight']],
		['مجلس AT&T وأذرعه', ['AT&T']],
		['اشتراك 360dialog الشهري', ['360dialog']],
		['رمز 2FA، وموقع 9to5Mac، وشركة 8x8.', ['2FA', '9to5Mac', '8x8']],
		['نافذة 24-hour للرد', ['24-hour']],
		['العنوان @user:server في Matrix', ['@user:server', 'Matrix']],
		['سعرها 3 USD أو USD 3', ['USD', 'USD 3']],
		['في 100 GB، لا أكثر', ['GB']],
		['نما Signal 25% في 2026', ['Signal']],
		['في Microsoft 365 و iOS 11.3', ['Microsoft 365', 'iOS 11.3']],
		['«Wi-Fi» و“Cloud API”.', ['Wi-Fi', 'Cloud API']],
		['لغة C++؟ نعم.', ['C++']],
		['Meta’s Business Suite!', ['Meta’s Business Suite']],
		['شركة Telefónica و Ørsted.', ['Telefónica', 'Ørsted']],
		['WhatsApp, Signal; Telegram...', ['WhatsApp', 'Signal', 'Telegram']],
		['راسل info@example.com.', ['info@example.com']],
		['صفحة wa.me/20100: لا', ['wa.me/20100']],
		['WhatsApp\u00a0Business للشركات', ['WhatsApp\u00a0Business']],
	])('finds the Latin runs of “%s”', (text, expected) => {
		expect(latinRuns(text)).toEqual(expected);
	});

	test('gives the text back when its pieces are joined', () => {
		const word = fc.constantFrom(
			'واتساب',
			'Signal',
			'C-97/23',
			'P',
			'2.24.1',
			'&',
			'@',
			'(',
			')',
			'؟',
			': ',
			' ',
			'\n'
		);
		const text = fc.oneof(
			fc.string({ unit: 'grapheme' }),
			fc.array(word).map((words) => words.join(''))
		);
		fc.assert(
			fc.property(text, (text) => {
				const runs = splitLatinRuns(text);
				expect(runs.map((run) => run.text).join('')).toBe(text);
				expect(runs.filter((run) => run.text === '' || /[A-Za-zÀ-ɏ]/.test(run.text) !== run.latin)).toEqual([]);
			})
		);
	});

	test('finds a run whole when it stands alone', () => {
		const parts = fc.array(fc.stringMatching(/^[A-Za-z]{1,6}[0-9]{0,3}$/), { minLength: 1, maxLength: 4 });
		fc.assert(
			fc.property(parts, fc.constantFrom(' ', '-', '/', '.', ' & '), (parts, joint) => {
				const name = parts.join(joint);
				expect(latinRuns(name)).toEqual([name]);
				expect(latinRuns(`كلمة ${name}، ثم (${name}).`)).toEqual([name, name]);
			})
		);
	});
});

describe('an isolated run on an Arabic line', () => {
	// From the left edge to the right: an Arabic sentence runs the other way, so what follows a name stands to its left.
	test.each([
		['واتساب (WhatsApp) 2.24.1؟', '؟2.24.1 (WhatsApp) '],
		['متى صدر Signal 7.1؟', '؟Signal 7.1 '],
		['صدر حكم المحكمة C-97/23 P، وهو نهائي.', ' ،C-97/23 P '],
		['انتهت القضية C-97/23 P.', '.C-97/23 P '],
		['Signal و Telegram: أيهما أصلح؟', ' :Telegram و Signal'],
		['هل تكفي WhatsApp؟', '؟WhatsApp '],
		['هل تكفي WhatsApp!', '!WhatsApp '],
		['هل تكفي WhatsApp...', '...WhatsApp '],
		['يشترط AES-256 (لا أقل).', ' AES-256 '],
		['قال مكتب Holland & Knight: نعم.', ' :Holland & Knight '],
		['اشتراك 360dialog: شهري.', ' :360dialog '],
		['فعّل 2FA، ثم انتظر.', ' ،2FA '],
		['المعرّف @user:server، مثلًا.', ' ،@user:server '],
		['في iOS 18 (سبتمبر 2024)، ظهر.', ') iOS 18 '],
		['شهادة ISO/IEC 27001:2022، و 27017.', ' ،ISO/IEC 27001:2022 '],
		['المنصة (WhatsApp Business Platform)، لا التطبيق.', ' ،(WhatsApp Business Platform) '],
		['يكتبها C++؟', '؟C++ '],
		['«Signal»، 2026.', '.2026 ،«Signal»'],
	])('keeps its order and the place of what follows in “%s”', (sentence, expected) => {
		const line = visualOrder(isolated(sentence));
		expect(line).toContain(expected);
		for (const run of latinRuns(sentence)) expect(line).toContain(run);
	});

	// Without isolates, a name takes the figures and the punctuation beside it along to its own direction.
	test.each([
		['في WhatsApp، 3 مليارات مستخدم', ' WhatsApp، 3 ', ' 3 ،WhatsApp '],
		['الإصدار WhatsApp (2.24.1)؟', '؟WhatsApp (2.24.1) ', '؟(2.24.1) WhatsApp '],
		['منها Signal، Telegram، 2026.', '.Signal، Telegram، 2026 ', '.2026 ،Telegram ،Signal '],
		['نما Signal 25% هذا العام', ' Signal 25% ', ' %25 Signal '],
		['المعرّف @user:server، مثلًا', ' ،user:server@ ', ' ،@user:server '],
		['لغة C++؟', '؟++C ', '؟C++ '],
	])('is set right in “%s”', (sentence, wrong, right) => {
		expect(visualOrder(sentence)).toContain(wrong);
		expect(visualOrder(isolated(sentence))).toContain(right);
	});

	test('stays whole in any sentence', () => {
		const latin = fc.constantFrom(
			'WhatsApp Business',
			'C-97/23 P',
			'AES-256',
			'360dialog',
			'C++',
			'AT&T',
			'@user:server'
		);
		const rest = fc.constantFrom('واتساب', '، ', '؟', '. ', ' (', ') ', ': ', ' 2.24.1 ', '«', '»', '…', ' 50% ', '!');
		fc.assert(
			fc.property(fc.array(fc.tuple(rest, latin, rest), { minLength: 1, maxLength: 5 }), (parts) => {
				const sentence = `قال${parts.map(([before, run, after]) => ` ${before}${run}${after}`).join('')}`;
				const line = visualOrder(isolated(sentence));
				expect(latinRuns(sentence).filter((run) => !line.includes(run))).toEqual([]);
			})
		);
	});
});

test.each([
	['واتساب', true],
	['WhatsApp واتساب', true],
	['WhatsApp 2.24.1؟', false],
	['٢٠٢٦', false],
	['', false],
])('tells whether “%s” holds an Arabic letter', (text, expected) => {
	expect(hasArabic(text)).toBe(expected);
});
