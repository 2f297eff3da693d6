import { PARTED_NUMBER } from './fold.ts';

/** A piece of an excerpt, and whether it is what was searched for. */
export interface ExcerptPart {
	text: string;
	marked: boolean;
}

/** Stands, with a space after it, where one written word counts as two in the index: “end-to-end”. Never shown. */
export const SEAM = '\u2060';
const SEAMS = new RegExp(`${SEAM}(</mark>)?(?: |$)`, 'g');

const ENTITIES: Record<string, string> = {
	'&lt;': '<',
	'&gt;': '>',
	'&amp;': '&',
	'&quot;': '"',
	'&#39;': "'",
	'&#x27;': "'",
};

/** Pagefind's excerpt is escaped HTML with `<mark>`; as parts it can be shown without parsing HTML. */
export function parseExcerpt(html: string): ExcerptPart[] {
	return html
		.replace(SEAMS, '$1')
		.split(/(<mark>.*?<\/mark>)/g)
		.filter(Boolean)
		.map((part) => ({
			text: part
				.replace(/<\/?mark>/g, '')
				.replace(/&(?:lt|gt|amp|quot|#39|#x27);/g, (entity) => ENTITIES[entity] ?? entity),
			marked: part.startsWith('<mark>'),
		}));
}

const WRITTEN = new RegExp(`(${PARTED_NUMBER}|[^\\s\\p{P}]+)`, 'u');

/** An excerpt in which every written word that is wanted is marked, and none beside: Pagefind marks those of one word at a time. */
export function markWords(parts: readonly ExcerptPart[], isWanted: (written: string) => boolean): ExcerptPart[] {
	const text = parts.map((part) => part.text).join('');
	const marked: ExcerptPart[] = [];
	for (const piece of text.split(WRITTEN).filter(Boolean)) {
		const wanted = /[\p{L}\p{N}]/u.test(piece) && isWanted(piece);
		const last = marked.at(-1);
		if (last && last.marked === wanted) last.text += piece;
		else marked.push({ text: piece, marked: wanted });
	}
	return marked;
}
