/** Places the parts of a diagram in three columns: questions, rules, and what the rules act on. Pure arithmetic, no words. */

/** Distance between two rules, in pixels: a finger fits on each. */
const RULE_PITCH = 28;
const LINE_HEIGHT = 19;
/** Between two texts of a column. */
const TEXT_GAP = 12;
/** Room above the first and below the last part. */
const MARGIN = 14;

export interface MapNode {
	id: string;
	/** The text, broken into lines. */
	lines: string[];
}
export interface MapRule {
	id: string;
	/** Ids of its questions; the first decides where it stands. */
	from: string[];
	/** Ids of what it acts on. */
	to: string[];
}
export type Placed<T> = T & {
	/** Its middle. */
	y: number;
};
export interface RuleMapLayout<R extends MapRule> {
	height: number;
	questions: Placed<MapNode>[];
	rules: Placed<R>[];
	targets: Placed<MapNode>[];
}

/** Breaks a text into lines of at most `width` characters; a longer word has a line of its own. */
export function wrapText(text: string, width: number): string[] {
	const lines: string[] = [];
	for (const word of text.split(' ')) {
		const longer = `${lines.at(-1) ?? ''} ${word}`;
		if (lines.length > 0 && longer.length <= width) lines[lines.length - 1] = longer;
		else lines.push(word);
	}
	return lines;
}

/**
 * Rules stand in the order of their first questions, and what they act on in the order of the mean place of its rules, so that few
 * lines cross. Each column is spread over the height of the tallest.
 */
export function layOutRules<R extends MapRule>(
	questions: readonly MapNode[],
	rules: readonly R[],
	targets: readonly MapNode[]
): RuleMapLayout<R> {
	const placeOf = new Map(questions.map(({ id }, index) => [id, index]));
	const sorted = [...rules].sort((a, b) => (placeOf.get(a.from[0] ?? '') ?? 0) - (placeOf.get(b.from[0] ?? '') ?? 0));
	const meanPlace = (id: string) => {
		const places = sorted.flatMap(({ to }, index) => (to.includes(id) ? index : []));
		return places.reduce((sum, place) => sum + place, 0) / Math.max(1, places.length);
	};
	const ordered = [...targets].sort((a, b) => meanPlace(a.id) - meanPlace(b.id));
	const heightOf = (nodes: readonly MapNode[]) =>
		nodes.reduce((sum, { lines }) => sum + lines.length * LINE_HEIGHT + TEXT_GAP, 0);
	const inner = Math.max(heightOf(questions), heightOf(ordered), sorted.length * RULE_PITCH);
	const pitch = inner / Math.max(1, sorted.length);
	return {
		height: Math.round(inner + 2 * MARGIN),
		questions: spread(questions, inner, heightOf(questions)),
		rules: sorted.map((rule, index) => ({ ...rule, y: Math.round(MARGIN + (index + 0.5) * pitch) })),
		targets: spread(ordered, inner, heightOf(ordered)),
	};
}

function spread(nodes: readonly MapNode[], available: number, needed: number): Placed<MapNode>[] {
	const extra = (available - needed) / Math.max(1, nodes.length);
	let top = MARGIN;
	return nodes.map((node) => {
		const height = node.lines.length * LINE_HEIGHT + TEXT_GAP + extra;
		const y = Math.round(top + height / 2);
		top += height;
		return { ...node, y };
	});
}

/** Baselines of the lines of a text whose middle is at `y`. */
export const baselines = ({ lines, y }: Placed<MapNode>): { text: string; y: number }[] =>
	lines.map((text, index) => ({ text, y: Math.round(y + (index - (lines.length - 1) / 2) * LINE_HEIGHT + 5) }));
