import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { beforeAll, expect, test } from 'vitest';
import { checkContent, type ReportedProblem } from '../../../src/editorial/check.ts';
import { RULES } from '../../../src/editorial/rules/index.ts';
import { formatProblem } from '../../../src/schemas/yaml-file.ts';
import { add, replace, TODAY, writeContent } from './fixture.ts';

interface Planted {
	rule: string;
	found: string;
	text: string;
}
const planted = parse(readFileSync('tests/fixtures/arabic/planted-errors.yaml', 'utf8')) as Planted[];
const wordRules = RULES.filter(({ id }) => planted.some(({ rule }) => rule === id));

const FIRST_LINE = 5;
let problems: ReportedProblem[];
beforeAll(() => {
	// One page with all sentences: the dictionary is read once.
	problems = problemsOf(planted.map(({ text }) => text));
});

/** What the rules of words say of an Arabic page with these sentences, one on every second line. */
function problemsOf(sentences: readonly string[]): ReportedProblem[] {
	const parent = mkdtempSync(join(tmpdir(), 'mizan-planted-'));
	const root = writeContent(
		parent,
		replace(
			'data/glossary.yaml',
			'avoid: { ar: [], en: [] }',
			'avoid: { ar: [التشفير من النهاية إلى النهاية], en: [] }'
		),
		add('docs/ar/planted.mdx', `---\ntitle: نص\n---\n\n${sentences.join('\n\n')}\n`)
	);
	const found = checkContent(root, { rules: wordRules, today: TODAY, only: [`${root}/docs/ar/planted.mdx`] });
	rmSync(parent, { recursive: true });
	return found;
}

test('has more than thirty planted errors', () => {
	expect(planted.length).toBeGreaterThan(30);
});

test.each(planted.map((one, index) => [one.text, one, index] as const))(
	'finds the error in “%s”',
	(_text, one, index) => {
		const line = FIRST_LINE + 2 * index;
		const found = problems.filter(({ rule, at }) => rule === one.rule && at.line === line);
		expect(found.map(({ at }) => one.text.slice(at.column - 1).startsWith(one.found))).toContain(true);
	}
);

test('finds nothing in the same sentences put right', () => {
	const right = [
		'تُحفظ الرسائل في مكان واحد، ولكل مؤسسة سياسة مكتوبة.',
		'من يقرأ الرسائل؟ لا رسم على التطبيق؛ أما المنصة (وهي مدفوعة) فخدمة أخرى.',
		'تسمّيه الشركة «رسالة الخدمة» في شروطها… ثم تغيّر اسمه.',
		'ارتفع السعر 12% في 2026، وأول 1,000 رسالة مجانية، والحد 24:00 يوم 15 رجب 1448 هـ.',
		'تصل الرسالة إلى جهاز المتلقي، لكن لا يكلّف ذلك أي شيء.',
		'يجوز استخدام التطبيق والاتصال به، وإنتاج نسخة منه، وتلك استراتيجية أو إستراتيجية.',
		'يقدّم Telegram و Signal مكالمات، وتقول WhatsApp’s terms خلاف ذلك.',
		'| لا تقدير | ? | غير معروف |',
		'علامتا الاقتباس «…» في العربية و“…” في الإنجليزية.',
	];
	expect(problemsOf(right).map(formatProblem)).toEqual([]);
});

test('raises no false alarm on the pages and the data of the guide', () => {
	const report = checkContent('content', { rules: wordRules.filter(({ slow }) => !slow), today: TODAY });
	expect(report.map(formatProblem)).toEqual([]);
});
