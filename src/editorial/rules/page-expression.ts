import { isJsx } from '../page-tree.ts';
import type { Finding, Rule } from '../rule.ts';

/** What may stand in braces: a comment, a number, or text without a place to put code into it. */
const HARMLESS = /^\s*(?:\/\*(?:(?!\*\/)[^])*\*\/|-?\d+(?:\.\d+)?|'[^'\\\n]*'|"[^"\\\n]*")?\s*$/;

export const pageExpression: Rule = {
	id: 'page-expression',
	why: 'What stands in braces is code: it runs where the site is built.',
	arabic: 'ما بين القوسين المعقوفين شيفرة تعمل حيث يُبنى الموقع.',
	check: ({ pages }) =>
		pages.flatMap(({ nodes }) =>
			nodes.flatMap((node): Finding[] => {
				const { type, value, at } = node;
				if ((type === 'mdxFlowExpression' || type === 'mdxTextExpression') && !HARMLESS.test(value))
					return [finding(`{${value}}`, at)];
				if (!isJsx(node)) return [];
				return node.attributes.flatMap((attribute) => {
					if (attribute.name !== undefined && attribute.value !== undefined) return [];
					return [finding(attribute.name === undefined ? '{...}' : `${attribute.name}={…}`, at)];
				});
			})
		),
};

const finding = (code: string, at: Finding['at']): Finding => ({
	at,
	message: `Expected text, found the code \`${code.slice(0, 80)}\`.`,
	remedy: 'Write the words themselves; put the value of an attribute in quotation marks; write `\\{` for a brace.',
});
