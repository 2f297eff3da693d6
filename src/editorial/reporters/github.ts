import type { ReportedProblem } from '../check.ts';
import { rulePage } from './words.ts';

/** Workflow commands that put each problem beside its line in a pull request. @see https://docs.github.com/actions/reference/workflow-commands-for-github-actions */
export const formatAnnotations = (problems: readonly ReportedProblem[]): string => problems.map(annotation).join('\n');

const annotation = ({ severity, at, rule, message, remedy }: ReportedProblem) =>
	`::${severity} file=${property(at.file)},line=${at.line},col=${at.column},title=${property(rule)}::${data(
		`${message}\n${remedy}\n${rulePage(rule)}`
	)}`;

const data = (text: string) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const property = (text: string) => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
