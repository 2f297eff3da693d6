import { mdxToMdast } from 'satteri';
import type { Position, Problem } from '../schemas/yaml-file.ts';

/** An attribute of a component or element; `…` of a spread has no name, and code has no text. */
interface Attribute {
	name: string | undefined;
	/** Its text; `null` if it has none (`<A b>`), `undefined` if it is code. */
	value: string | null | undefined;
}

/** A node of a page, as the parser of the build sees it: entities are decoded, references are followed by no one. */
export interface PageNode {
	type: string;
	/** Name of a component or element. */
	name: string | undefined;
	/** Text, code or an import. */
	value: string;
	/** Address of a link, an image or a definition. */
	url: string | undefined;
	attributes: Attribute[];
	/** What a heading is given in braces: `{#id}`. */
	properties: Record<string, unknown>;
	at: Position;
}

interface Mdast {
	type: string;
	name?: string | null;
	value?: string;
	url?: string;
	attributes?: { type: string; name?: string; value?: unknown }[];
	data?: { hProperties?: Record<string, unknown> };
	position?: { start: { line: number; column: number } };
	children?: Mdast[];
}

/**
 * Parses a page with the parser of the build.
 *
 * @returns Every node in order of appearance, or what the parser could not read.
 */
export function pageTree(file: string, text: string): { nodes: PageNode[]; problems: Problem[] } {
	try {
		const root = mdxToMdast(text, { position: true, features: { headingAttributes: true } }) as Mdast;
		return { nodes: flatten(root, { file, line: 1, column: 1 }), problems: [] };
	} catch (error) {
		const [, line = '1', column = '1', what = 'a page that cannot be read'] =
			/^(\d+):(\d+): (.*)$/s.exec(error instanceof Error ? error.message : String(error)) ?? [];
		return {
			nodes: [],
			problems: [
				{
					at: { file, line: Number(line), column: Number(column) },
					rule: 'page-syntax',
					message: `Expected a page that can be read, found: ${what}`,
					remedy: 'Close what is open; write `\\<` and `\\{` for the characters themselves.',
				},
			],
		};
	}
}

function flatten(node: Mdast, above: Position): PageNode[] {
	const at = node.position ? { file: above.file, ...startOf(node.position) } : above;
	const own: PageNode = {
		type: node.type,
		name: node.name ?? undefined,
		value: node.value ?? '',
		url: node.url,
		attributes: (node.attributes ?? []).map(({ type, name, value = null }) => ({
			name: type === 'mdxJsxAttribute' ? name : undefined,
			value: value === null || typeof value === 'string' ? value : undefined,
		})),
		properties: node.data?.hProperties ?? {},
		at,
	};
	return [own, ...(node.children ?? []).flatMap((child) => flatten(child, at))];
}

const startOf = ({ start: { line, column } }: NonNullable<Mdast['position']>) => ({ line, column });

/** True for a component or an element. */
export const isJsx = ({ type }: PageNode) => type === 'mdxJsxFlowElement' || type === 'mdxJsxTextElement';
