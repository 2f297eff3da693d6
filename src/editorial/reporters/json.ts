import type { ReportedProblem } from '../check.ts';
import { rulePage } from './words.ts';

/** All problems for another program. */
export const formatJson = (problems: readonly ReportedProblem[]): string =>
	JSON.stringify(
		{
			version: 1,
			problems: problems.map(({ at, rule, severity, message, remedy, fix }) => ({
				...at,
				rule,
				severity,
				message,
				remedy,
				documentation: rulePage(rule),
				fixable: fix !== undefined,
			})),
		},
		null,
		'\t'
	);
