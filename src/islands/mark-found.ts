import { PARTED_NUMBER, wordsOf } from '../search/fold.ts';
import { stem, withoutProclitics } from '../search/stem.ts';

/** Words of one or two letters are marked nowhere: they stand everywhere. */
const SHORTEST = 3;
const MOST_MARKS = 200;
const LEFT_ALONE = 'script, style, svg, template, textarea, select, [hidden], mark';

const WRITTEN = new RegExp(`(${PARTED_NUMBER}|[\\p{L}\\p{N}\\p{M}]+)`, 'u');

/** Every form that two words may share: a word is marked where any of its own is wanted. */
const formsOf = (word: string) => withoutProclitics(word).map((form) => stem(form, {}));

/** Marks in `root` the words that led here. Escape takes the marks away again. */
export function markFound(root: Element, query: string): void {
	const wanted = new Set(
		wordsOf(query)
			.filter((word) => word.length >= SHORTEST)
			.flatMap(formsOf)
	);
	const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
	const texts: Text[] = [];
	while (walker.nextNode())
		if (!walker.currentNode.parentElement?.closest(LEFT_ALONE)) texts.push(walker.currentNode as Text);
	const marks: HTMLElement[] = [];
	for (const text of texts) {
		if (marks.length >= MOST_MARKS) break;
		const pieces = text.data.split(WRITTEN);
		const isWanted = pieces.map(
			(piece, index) => index % 2 === 1 && wordsOf(piece).some((word) => formsOf(word).some((form) => wanted.has(form)))
		);
		if (!isWanted.includes(true)) continue;
		text.replaceWith(
			...pieces.map((piece, index) => {
				if (!isWanted[index]) return piece;
				const mark = document.createElement('mark');
				mark.className = 'found';
				mark.textContent = piece;
				marks.push(mark);
				return mark;
			})
		);
	}
	document.addEventListener('keydown', function clear(event) {
		if (event.key !== 'Escape') return;
		document.removeEventListener('keydown', clear);
		for (const mark of marks) {
			const parent = mark.parentNode;
			mark.replaceWith(...mark.childNodes);
			parent?.normalize();
		}
	});
}
