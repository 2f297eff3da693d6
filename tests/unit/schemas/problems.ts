import type { z } from 'zod';
import { formatProblem, readYaml, schemaProblems } from '../../../src/schemas/yaml-file.ts';

/** What an editor reads of one entry that should hold to `schema`, in the order in which the problems were found. */
export function problemsOf(schema: z.ZodType, yaml: string): string {
	const file = readYaml('entry.yaml', yaml);
	const issues = file.data === undefined ? [] : (schema.safeParse(file.data).error?.issues ?? []);
	return [...file.problems, ...schemaProblems(file, issues)].map(formatProblem).join('\n\n');
}
