import { LOCALES, type Locale } from '../i18n/locales.ts';
import type { Position, YamlFile } from '../schemas/yaml-file.ts';
import type { Page } from './content.ts';

/** Stands for every character that is not prose, so that the prose keeps its offsets. */
export const BLANK = '\uFFFC';

/** A text that readers see, as its file has it. */
export interface Prose {
	locale: Locale;
	/** Where it comes from: the body of a page, its title and description, an entry of the data, or the interface. */
	kind: 'body' | 'frontmatter' | 'data' | 'interface';
	file: string;
	/** Keys that lead to it in a YAML file. */
	path: readonly string[];
	/** The text; what is not prose (code, markup, addresses) is blank. */
	text: string;
	/** Where it begins in the file. */
	start: number;
	/** Position of an offset in the text. */
	at: (offset: number) => Position;
}

/** Code, imports, comments, tags, link targets and heading ids. */
const NOT_PROSE =
	/^```[^]*?^```|(?<!`)(`+)(?!`)[^\n]+?(?<!`)\1(?!`)|^import .*$|\{\/\*[^]*?\*\/\}|<\/?[A-Za-z][^>]*>|\]\([^)\n]*\)|\{#[^}\s]*\}|\{\{\w+\}\}/gm;

const blank = (text: string) => text.replace(/[^\n]/g, BLANK);

/** The text with everything blank that is not prose. */
export const onlyProse = (text: string): string => text.replace(NOT_PROSE, blank);

/** The prose of a page: its title and description, and its body. */
export function pageProse(page: Page): Prose[] {
	const { locale, file, source, bodyStart, body, frontmatter } = page;
	const at = positionsIn(file, source);
	// The YAML starts on the second line of the page.
	const yamlStart = source.indexOf('\n') + 1;
	return [
		...frontmatter.texts().map(({ path, source: written, offset }): Prose => {
			const start = yamlStart + offset;
			return { locale, kind: 'frontmatter', file, path, text: unquoted(written), start, at: (to) => at(start + to) };
		}),
		{ locale, kind: 'body', file, path: [], text: onlyProse(body), start: bodyStart, at: (to) => at(bodyStart + to) },
	];
}

/** The bilingual texts of a data file. Synonyms and words to avoid are no prose: some are wrong on purpose. */
export function dataProse({ file, source, texts }: YamlFile): Prose[] {
	const at = positionsIn(file, source);
	return texts().flatMap(({ path, source: written, offset }): Prose[] => {
		const locale = LOCALES.find((one) => one === path.at(-1));
		if (!locale) return [];
		return [{ locale, kind: 'data', file, path, text: unquoted(written), start: offset, at: (to) => at(offset + to) }];
	});
}

/** The strings of the interface. */
export function stringsProse({ file, source, texts }: YamlFile, locale: Locale): Prose[] {
	const at = positionsIn(file, source);
	return texts().map(({ path, source: written, offset }) => ({
		locale,
		kind: 'interface',
		file,
		path,
		text: unquoted(written),
		start: offset,
		at: (to) => at(offset + to),
	}));
}

/** A YAML text without its own quotation marks, at its old offsets. */
function unquoted(written: string): string {
	const quote = written[0];
	const inside =
		written.length > 1 && (quote === '"' || quote === "'") && written.endsWith(quote)
			? BLANK + written.slice(1, -1) + BLANK
			: // The first line of a block only says how it is to be read.
				written.replace(/^[|>][^\n]*/, blank);
	return onlyProse(quote === "'" ? inside.replaceAll("''", `’${BLANK}`) : inside);
}

/** Finds line and column of an offset in a text. */
export function positionsIn(file: string, text: string): (offset: number) => Position {
	let starts: number[] | undefined;
	return (offset) => {
		starts ??= [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
		let line = starts.findLastIndex((start) => start <= offset);
		line = Math.max(line, 0);
		return { file, line: line + 1, column: offset - (starts[line] ?? 0) + 1 };
	};
}
