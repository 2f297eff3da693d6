import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DataKind, Dataset } from '../schemas/data-files.ts';
import type { Position } from '../schemas/yaml-file.ts';
import type { Page } from './content.ts';

const FILE = 'published.yaml';

/** Data whose ids stand in addresses, shared links, saved decisions and the published data set. */
export const PUBLISHED_KINDS = [
	'alternatives',
	'cases',
	'claims',
	'considerations',
	'corrections',
	'criteria',
	'glossary',
	'questions',
	'rules',
	'sources',
] as const satisfies readonly DataKind[];

/** An id that somebody may have kept. */
export interface PublishedId {
	/** `claims/cost-consumer`, `pages/for/cost`, `pages/for/cost#fees`. */
	name: string;
	/** Where it is no longer used: what stands in its place, by name, or why nothing does. */
	instead: string | undefined;
	at: Position;
	/** Offset of its line in the register. */
	start: number;
}

/** The register of everything that was ever published under an id. */
export interface PublishedIds {
	file: string;
	source: string;
	ids: PublishedId[];
}

/** One line of the register: `- name`, or `- name: what stands in its place`. */
const LINE = /^- ([^\s:]+)(?:: (.+))?$/gm;

/** Reads `content/published.yaml`; `undefined` where nothing was published yet. */
export function readPublishedIds(root: string): PublishedIds | undefined {
	const path = join(root, FILE);
	if (!existsSync(path)) return undefined;
	const file = path.replaceAll('\\', '/');
	const source = readFileSync(path, 'utf8');
	const ids = [...source.matchAll(LINE)].map((match): PublishedId => ({
		name: match[1] ?? '',
		instead: match[2]?.replace(/^(["'])(.*)\1$/, '$2'),
		at: { file, line: source.slice(0, match.index).split('\n').length, column: 3 },
		start: match.index,
	}));
	return { file, source, ids };
}

/** Every id that the content uses now, with where it stands. */
export function idsInUse(dataset: Dataset, pages: readonly Page[]): Map<string, Position> {
	const inUse = new Map<string, Position>();
	for (const kind of PUBLISHED_KINDS)
		for (const { data, positionOf } of dataset[kind]) inUse.set(`${kind}/${data.id}`, positionOf(['id']));
	for (const { slug, locale, file, headings } of pages) {
		// Both languages have the same pages and sections; another rule sees to that.
		if (locale !== 'ar') continue;
		inUse.set(`pages/${slug}`, { file, line: 1, column: 1 });
		for (const { id, at } of headings) if (id) inUse.set(`pages/${slug}#${id}`, at);
	}
	return inUse;
}
