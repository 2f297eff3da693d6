import { Parser } from 'htmlparser2';
import { splitLatinRuns } from '../i18n/isolate.ts';

/** Elements whose text is not prose, or is isolated already. */
const LEFT_ALONE = new Set([
	'bdi',
	'code',
	'kbd',
	'noscript',
	'option',
	'pre',
	'script',
	'style',
	'svg',
	'template',
	'textarea',
	'title',
]);

/** A run that this element already keeps apart needs no second isolate. */
const isIsolated = (attributes: Record<string, string>) => 'dir' in attributes || attributes['lang'] === 'en';

/**
 * Wraps each Latin run in the Arabic text of an HTML page in `<bdi>`, so that a name, a version or an abbreviation never drags
 * the punctuation or figures beside it to its own side. Everything else of the page stays as it is, byte for byte.
 *
 * @param html A whole page. Only the parts under `lang="ar"` change.
 */
export function isolateLatin(html: string): string {
	if (!html.includes('lang="ar"')) return html;
	const pieces: string[] = [];
	let copied = 0;
	/** One entry for each open element: its language, and whether its text is left alone. */
	const open: { arabic: boolean; skip: boolean }[] = [{ arabic: false, skip: false }];
	const parser = new Parser(
		{
			onopentag(name, attributes) {
				const parent = open.at(-1)!;
				const lang = attributes['lang'];
				open.push({
					arabic: lang === undefined ? parent.arabic : lang === 'ar',
					skip: parent.skip
						? name !== 'body'
						: LEFT_ALONE.has(name) || (name !== 'html' && name !== 'main' && name !== 'body' && isIsolated(attributes)),
				});
			},
			onclosetag() {
				open.pop();
			},
			ontext() {
				const { arabic, skip } = open.at(-1)!;
				if (!arabic || skip) return;
				const text = html.slice(parser.startIndex, parser.endIndex + 1);
				const isolated = isolateText(text);
				if (isolated === text) return;
				pieces.push(html.slice(copied, parser.startIndex), isolated);
				copied = parser.endIndex + 1;
			},
		},
		// Entities stay as written; `isolateText` reads them.
		{ decodeEntities: false }
	);
	parser.end(html);
	return pieces.join('') + html.slice(copied);
}

/** One character as a reader sees it: an entity or a letter. */
const CHARACTER = /&(?:#\d+|#x[\da-f]+|\w+);|[^]/gi;

/** The entities that may stand inside a run (“Holland &amp; Knight”). No other holds a letter, so it ends one. */
const JOINING_ENTITIES: Readonly<Record<string, string>> = {
	'&amp;': '&',
	'&#38;': '&',
	'&#x26;': '&',
	'&apos;': "'",
	'&#39;': "'",
	'&#x27;': "'",
	'&nbsp;': '\u00a0',
	'&#160;': '\u00a0',
	'&#xa0;': '\u00a0',
};
/** Stands for every other entity: one character that no run holds. */
const OTHER_ENTITY = '\ufffc';

function isolateText(source: string): string {
	const characters = source.match(CHARACTER) ?? [];
	const seen = characters
		.map((character) =>
			character.length === 1 ? character : (JOINING_ENTITIES[character.toLowerCase()] ?? OTHER_ENTITY)
		)
		.join('');
	let start = 0;
	return splitLatinRuns(seen)
		.map(({ text, latin }) => {
			const written = characters.slice(start, (start += text.length)).join('');
			return latin ? `<bdi>${written}</bdi>` : written;
		})
		.join('');
}
