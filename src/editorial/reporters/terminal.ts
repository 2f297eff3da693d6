import { formatProblem, type Problem } from '../../schemas/yaml-file.ts';

/** All problems for a terminal, and how many there are. */
export function formatReport(problems: readonly Problem[]): string {
	const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
	return `${problems.map(formatProblem).join('\n\n')}\n\n${count} in the content.`;
}
