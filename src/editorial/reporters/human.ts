import { formatProblem } from '../../schemas/yaml-file.ts';
import type { ReportedProblem } from '../check.ts';
import { counted, rulePage } from './words.ts';

/** All problems for a terminal, and how many there are. */
export function formatReport(problems: readonly ReportedProblem[]): string {
	return `${problems.map(format).join('\n\n')}\n\n${counted(problems)} in the content.`;
}

const format = (problem: ReportedProblem) =>
	`${formatProblem(problem).replace('\n', problem.severity === 'warning' ? ' (warning)\n' : '\n')}\n  → ${rulePage(problem.rule)}`;
