import type { Problem } from '../schemas/yaml-file.ts';
import { loadContent } from './content.ts';
import { RULES } from './rules/index.ts';

/**
 * Checks all content against every rule.
 *
 * @param root The content folder.
 * @returns All problems of one run, by file and line.
 */
export function checkContent(root: string): Problem[] {
	const { content, problems } = loadContent(root);
	const found = RULES.flatMap((rule) => rule.check(content).map((finding): Problem => ({ rule: rule.id, ...finding })));
	return [...problems, ...found].sort(
		(a, b) =>
			a.at.file.localeCompare(b.at.file, 'en') ||
			a.at.line - b.at.line ||
			a.at.column - b.at.column ||
			a.rule.localeCompare(b.rule, 'en')
	);
}
