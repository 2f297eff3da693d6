import { createHash } from 'node:crypto';
import type { Position } from '../schemas/yaml-file.ts';
import type { Page } from './content.ts';
import { BLANK, onlyProse } from './prose.ts';

/** What stands before the first heading, with the title and the description of the page. */
export const TOP = '_top';

/** A section of a page, from its heading to the next one of any level. */
export interface Section {
	id: string;
	at: Position;
	/** Changes with the words of the section, not with white space, markup, link targets or evidence marks. */
	hash: string;
}

/** The sections of a page; a heading without an id begins none, and is reported as such. */
export function sectionsOf(page: Page): Section[] {
	const { title = '', description = '' } = (page.frontmatter.data ?? {}) as { title?: string; description?: string };
	const starts = page.headings.map(({ at }) => offsetOfLine(page, at.line));
	const text = (index: number) => page.body.slice(starts[index], starts[index + 1]);
	return [
		{
			id: TOP,
			at: { file: page.file, line: 1, column: 1 },
			hash: hashOf(`${title}\n${description}\n${page.body.slice(0, starts[0])}`),
		},
		...page.headings.flatMap(({ id, at }, index) => (id === undefined ? [] : [{ id, at, hash: hashOf(text(index)) }])),
	];
}

const hashOf = (text: string) =>
	createHash('sha256')
		.update(onlyProse(text).normalize('NFC').replaceAll(BLANK, ' ').replace(/\s+/g, ' ').trim())
		.digest('hex')
		.slice(0, 12);

function offsetOfLine({ source, bodyStart }: Page, line: number): number {
	let offset = 0;
	for (let count = 1; count < line; count++) offset = source.indexOf('\n', offset) + 1;
	return offset - bodyStart;
}
