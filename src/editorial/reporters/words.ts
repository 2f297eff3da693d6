import type { ReportedProblem } from '../check.ts';

/** The page that explains a rule. */
export const rulePage = (rule: string): string => `docs/rules/${rule}.md`;

const several = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`;

/** “2 problems and 1 warning”. */
export function counted(problems: readonly ReportedProblem[]): string {
	const warnings = problems.filter(({ severity }) => severity === 'warning').length;
	const errors = problems.length - warnings;
	const parts = [errors > 0 && several(errors, 'problem'), warnings > 0 && several(warnings, 'warning')];
	return parts.filter(Boolean).join(' and ') || 'no problems';
}
