import type { Responses } from '../domain/answers.ts';
import { readDetails, type RecordDetails } from '../domain/record-details.ts';
import { isRecord, readResponses } from './read-responses.ts';

/** Version of the stored form. */
export const DRAFTS_VERSION = 1;

/** One named set of responses. */
export interface Draft {
	/** Stable, made by the store. */
	id: string;
	/** The reader's own name for it. */
	name: string;
	/** When it was last saved, as the page told it; shown, never computed with. */
	savedAt: string;
	/** The store's counter when it was last saved; tells whether another tab has saved it since. */
	revision: number;
	responses: Responses;
	/** What its decision record says besides. Absent in drafts that never came so far. */
	details?: RecordDetails;
}

/** All drafts, as they are stored under one key. */
export interface DraftsFile {
	version: typeof DRAFTS_VERSION;
	/** Goes up with every write. */
	revision: number;
	drafts: Draft[];
}

export type ParsedDrafts = { ok: true; file: DraftsFile; isDamaged: boolean } | { ok: false; version: number };

/** Nothing stored yet. */
export const emptyDrafts = (): DraftsFile => ({ version: DRAFTS_VERSION, revision: 0, drafts: [] });

/**
 * Reads stored drafts. What is damaged is left out and said so; a newer version is not read at all. Never throws.
 */
export function parseDrafts(text: string): ParsedDrafts {
	const value = parseJson(text);
	if (!isRecord(value) || typeof value['version'] !== 'number')
		return { ok: true, file: emptyDrafts(), isDamaged: true };
	if (value['version'] > DRAFTS_VERSION) return { ok: false, version: value['version'] };
	const { revision, drafts } = value;
	let isDamaged = value['version'] !== DRAFTS_VERSION || !isCount(revision) || !Array.isArray(drafts);
	const byId = new Map<string, Draft>();
	for (const entry of Array.isArray(drafts) ? (drafts as unknown[]) : []) {
		const read = readDraft(entry);
		if (read && !byId.has(read.draft.id)) byId.set(read.draft.id, read.draft);
		if (!read || read.isDamaged || byId.get(read.draft.id) !== read.draft) isDamaged = true;
	}
	const read = [...byId.values()];
	const highest = Math.max(isCount(revision) ? revision : 0, ...read.map((draft) => draft.revision));
	return { ok: true, file: { version: DRAFTS_VERSION, revision: highest, drafts: read }, isDamaged };
}

function readDraft(value: unknown): { draft: Draft; isDamaged: boolean } | null {
	if (!isRecord(value)) return null;
	const { id, name, savedAt, revision } = value;
	if (typeof id !== 'string' || typeof name !== 'string' || !isCount(revision)) return null;
	const { responses, damaged } = readResponses(value['responses']);
	const read = value['details'] === undefined ? null : readDetails(value['details']);
	const hasDate = typeof savedAt === 'string';
	return {
		draft: {
			id,
			name,
			savedAt: hasDate ? savedAt : '',
			revision,
			responses,
			...(read ? { details: read.details } : {}),
		},
		isDamaged: damaged > 0 || (read?.damaged ?? 0) > 0 || !hasDate,
	};
}

/** A whole number that can still be counted up. */
const isCount = (value: unknown): value is number =>
	Number.isSafeInteger(value) && (value as number) >= 0 && (value as number) < Number.MAX_SAFE_INTEGER;

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}
