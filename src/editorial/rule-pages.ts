import type { Rule } from './rule.ts';
import { RULES } from './rules/index.ts';

/** What is found before any rule looks: it has pages too. */
const READING: readonly Omit<Rule, 'check'>[] = [
	{
		id: 'yaml-syntax',
		why: 'A file that cannot be read hides everything in it.',
		arabic:
			'الملف الذي لا يُقرأ يُخفي كل ما فيه. أكثر الأسباب شيوعًا: مسافة ناقصة في أول السطر، أو نقطتان رأسيتان في نص بلا علامتي اقتباس.',
		example: { locale: 'en', bad: 'title: Cost: what you pay', good: "title: 'Cost: what you pay'" },
	},
	{
		id: 'schema',
		why: 'A field that is missing, misspelt or of another kind would be shown wrongly or not at all; the schema in `src/schemas` says what each one holds.',
		arabic:
			'الحقل الناقص أو المكتوب خطأً لا يظهر، أو يظهر على غير وجهه. وتشرح الملفات في `src/schemas` ما يوضع في كل حقل.',
		example: { locale: 'en', bad: 'confidence: certain', good: 'confidence: high' },
	},
	{
		id: 'unused-exception',
		why: 'An exception that silences nothing would silence the next mistake in its place.',
		arabic: 'الاستثناء الذي لم يعد له موضع يُسكت الخطأ القادم في مكانه.',
	},
];

/** Everything that a message can name, in order. */
const EXPLAINED: readonly Omit<Rule, 'check'>[] = [...READING, ...RULES];

/** The pages of `docs/rules`, by file name. */
export function rulePages(): Map<string, string> {
	return new Map([['README.md', index()], ...EXPLAINED.map((rule) => [`${rule.id}.md`, page(rule)] as const)]);
}

function index(): string {
	const rows = EXPLAINED.map((rule) => `- [\`${rule.id}\`](${rule.id}.md) (${kind(rule)}): ${rule.why}`);
	return `# What \`npm run check\` looks for

Every message names one of these. An error stops a pull request; a warning is for a person to judge. These pages are written by
\`npm run rules\` from \`src/editorial/rules\`.

${rows.join('\n')}
`;
}

const kind = ({ severity = 'error', fixes }: Omit<Rule, 'check'>) =>
	fixes ? `${severity}, \`--fix\` puts some of it right` : severity;

function page(rule: Omit<Rule, 'check'>): string {
	const { id, why, arabic, example, exceptions = [] } = rule;
	const parts = [`# \`${id}\``, `Level: ${kind(rule)}.`, why];
	if (arabic) parts.push('<div dir="rtl" lang="ar">', arabic, '</div>');
	if (example)
		parts.push(
			'Not this:',
			`\`\`\`text\n${example.bad.replace(/\p{Cf}/gu, (hidden) => `[U+${hidden.codePointAt(0)!.toString(16).toUpperCase()}]`)}\n\`\`\``,
			'But this:',
			`\`\`\`text\n${example.good}\n\`\`\``
		);
	if (exceptions.length > 0)
		parts.push('Exceptions:', exceptions.map(({ file, reason }) => `- \`${file}\`: ${reason}`).join('\n'));
	if (!READING.some((one) => one.id === id))
		parts.push(`The rule is in [\`src/editorial/rules/${id}.ts\`](../../src/editorial/rules/${id}.ts).`);
	return `${parts.join('\n\n')}\n`;
}
