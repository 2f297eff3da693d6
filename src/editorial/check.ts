import type { Problem } from '../schemas/yaml-file.ts';
import { loadContent, type Content } from './content.ts';
import type { Exception, Fix, Rule, Severity } from './rule.ts';
import { RULES } from './rules/index.ts';

/** A problem as it is reported. */
export interface ReportedProblem extends Problem {
	severity: Severity;
	fix?: Fix;
}

export interface CheckOptions {
	/** Today, `YYYY-MM-DD`; without it nothing is too old. */
	today?: string;
	rules?: readonly Rule[];
	/** Report on these files and their twins alone; paths as in the messages. */
	only?: readonly string[];
}

/** The rules that need no dictionary: they run with every build. */
export const QUICK_RULES: readonly Rule[] = RULES.filter(({ slow }) => !slow);

/**
 * Checks all content against every rule.
 *
 * @param root The content folder.
 * @returns All problems of one run, by file and line.
 */
export function checkContent(root: string, { today, rules = RULES, only }: CheckOptions = {}): ReportedProblem[] {
	const { content, problems } = loadContent(root, today);
	const wanted = only && withTwins(only);
	const isWanted = (file: string) => wanted?.has(file) ?? true;
	const looked: Content = wanted ? { ...content, prose: content.prose.filter(({ file }) => isWanted(file)) } : content;
	const found = rules.flatMap((rule) => applyRule(rule, looked, isWanted));
	return [...problems.map((problem): ReportedProblem => ({ ...problem, severity: 'error' })), ...found]
		.filter(({ at }) => isWanted(at.file))
		.sort(
			(a, b) =>
				a.at.file.localeCompare(b.at.file, 'en') ||
				a.at.line - b.at.line ||
				a.at.column - b.at.column ||
				a.rule.localeCompare(b.rule, 'en')
		);
}

/** A page is always looked at with its twin: half of what can be wrong with one is reported on the other. */
const withTwins = (files: readonly string[]) =>
	new Set(
		files.flatMap((file) => [file, file.replace('/docs/ar/', '/docs/en/'), file.replace('/docs/en/', '/docs/ar/')])
	);

function applyRule(rule: Rule, content: Content, isWanted: (file: string) => boolean): ReportedProblem[] {
	const { id, severity = 'error', exceptions = [] } = rule;
	const fired = new Set<Exception>();
	const found = rule.check(content).flatMap((finding): ReportedProblem[] => {
		const exception = exceptions.find(
			({ file, message }) => file === finding.at.file && finding.message.includes(message)
		);
		if (exception) fired.add(exception);
		return exception ? [] : [{ rule: id, severity, ...finding }];
	});
	const idle = exceptions.filter((exception) => !fired.has(exception) && isWanted(exception.file));
	return [
		...found,
		...idle.map(({ file, message }): ReportedProblem => ({
			rule: 'unused-exception',
			severity: 'error',
			at: { file, line: 1, column: 1 },
			message: `Expected \`${message}\`, for which the rule \`${id}\` makes an exception here, found nothing of the kind.`,
			remedy: `Remove the exception from src/editorial/rules/${id}.ts.`,
		})),
	];
}
