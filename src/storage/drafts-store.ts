import type { Responses } from '../domain/answers.ts';
import type { RecordDetails } from '../domain/record-details.ts';
import { emptyDrafts, parseDrafts, type Draft, type DraftsFile } from './drafts-file.ts';
import { readText, writeText, type StorageFailure, type StorageLike } from './safe-storage.ts';

export type { Draft } from './drafts-file.ts';

/** The key that holds all drafts. */
export const DRAFTS_KEY = 'mizan:drafts';
/** How many damaged contents are kept before the store stops writing. */
const MAX_ASIDE = 9;

/** What went wrong. Nothing is lost by any of it. */
export type DraftsProblem =
	| StorageFailure
	/** Part of the stored text makes no sense. All of it is kept under `keptAs`; `null` if that failed, and then nothing is written. */
	| { kind: 'damaged'; keptAs: string | null }
	/** Written by a newer page; left alone. */
	| { kind: 'newer-version'; version: number }
	/** Another tab has saved this draft since it was read; `theirs` is what it saved. */
	| { kind: 'changed-elsewhere'; theirs: Draft }
	/** Another tab has removed this draft. */
	| { kind: 'removed-elsewhere' };

export interface LoadedDrafts {
	/** Last saved first. */
	drafts: Draft[];
	problem: DraftsProblem | null;
}

/** What a save changes; what is not named stays. */
export type DraftChanges = Partial<Pick<Draft, 'name' | 'responses' | 'details'>> & Pick<Draft, 'savedAt'>;
/** What tells one state of a draft from another. */
export type DraftState = Pick<Draft, 'id' | 'revision' | 'savedAt'>;

export type SaveResult = { ok: true; draft: Draft } | { ok: false; problem: DraftsProblem };
export type RemoveResult = { ok: true } | { ok: false; problem: DraftsProblem };

/** Named drafts on the reader's device. No method throws; every write reads first, so other tabs' drafts survive. */
export class DraftsStore {
	readonly #storage: StorageLike | null;
	readonly #key: string;

	/** @param storage `null` if the device has none to offer, see `deviceStorage`. */
	constructor(storage: StorageLike | null, key = DRAFTS_KEY) {
		this.#storage = storage;
		this.#key = key;
	}

	/** All drafts that can be read, and what stood in the way of the others. */
	load(): LoadedDrafts {
		const { file, problem } = this.#read();
		return { drafts: file.drafts.sort((a, b) => b.revision - a.revision), problem };
	}

	/** Adds a draft. @param savedAt See {@link Draft.savedAt}. */
	create(name: string, responses: Responses, savedAt: string, details?: RecordDetails): SaveResult {
		const opened = this.#open();
		if (!opened.ok) return opened;
		return this.#put(opened.file, { id: freeId(opened.file), name, savedAt, responses, details });
	}

	/**
	 * Saves changes to a draft that was loaded, created or saved before.
	 *
	 * @param base The draft as the store last gave it: it tells whether another tab has been there since.
	 * @param options.overwrite Saves even if another tab has changed or removed it. Only after asking the reader.
	 * @returns The draft with its new revision, the base of the next save.
	 */
	save(base: Draft, changes: DraftChanges, options: { overwrite?: boolean } = {}): SaveResult {
		const opened = this.#open();
		if (!opened.ok) return opened;
		const problem = options.overwrite ? null : conflict(opened.file, base);
		return problem ? { ok: false, problem } : this.#put(opened.file, merged(base, changes));
	}

	/** Removes a draft, unless another tab has changed it since. One that is gone already is no problem. */
	remove(draft: DraftState, options: { overwrite?: boolean } = {}): RemoveResult {
		const opened = this.#open();
		if (!opened.ok) return opened;
		const problem = options.overwrite ? null : conflict(opened.file, draft);
		if (problem?.kind === 'removed-elsewhere') return { ok: true };
		if (problem) return { ok: false, problem };
		return this.#write({
			...opened.file,
			revision: opened.file.revision + 1,
			drafts: opened.file.drafts.filter(({ id }) => id !== draft.id),
		});
	}

	/** Whether another tab has changed or removed a draft since it was read; `null` if not. For the page's `storage` event. */
	findConflict(draft: DraftState): DraftsProblem | null {
		const opened = this.#open();
		return opened.ok ? conflict(opened.file, draft) : opened.problem;
	}

	#read(): { file: DraftsFile; problem: DraftsProblem | null } {
		const read = readText(this.#storage, this.#key);
		if (!read.ok) return { file: emptyDrafts(), problem: read.problem };
		if (read.text === null) return { file: emptyDrafts(), problem: null };
		const parsed = parseDrafts(read.text);
		if (!parsed.ok) return { file: emptyDrafts(), problem: { kind: 'newer-version', version: parsed.version } };
		return {
			file: parsed.file,
			problem: parsed.isDamaged ? { kind: 'damaged', keptAs: this.#keepAside(read.text) } : null,
		};
	}

	/** The stored drafts, if it is safe to write over them. */
	#open(): { ok: true; file: DraftsFile } | { ok: false; problem: DraftsProblem } {
		const { file, problem } = this.#read();
		const isSafe = problem === null || (problem.kind === 'damaged' && problem.keptAs !== null);
		return isSafe ? { ok: true, file } : { ok: false, problem };
	}

	#put(file: DraftsFile, draft: Omit<Draft, 'revision'>): SaveResult {
		const revision = file.revision + 1;
		const { id, name, savedAt, responses, details } = draft;
		const saved: Draft = { id, name, savedAt, revision, responses, ...(details ? { details } : {}) };
		const written = this.#write({
			...file,
			revision,
			drafts: [...file.drafts.filter((other) => other.id !== id), saved],
		});
		return written.ok ? { ok: true, draft: saved } : written;
	}

	#write(file: DraftsFile): RemoveResult {
		return writeText(this.#storage, this.#key, JSON.stringify(file));
	}

	/** Copies a damaged text to a key of its own, once. @returns The key; `null` if there is no room for it. */
	#keepAside(text: string): string | null {
		for (let number = 1; number <= MAX_ASIDE; number++) {
			const key = `${this.#key}:aside-${number}`;
			const kept = readText(this.#storage, key);
			if (!kept.ok) return null;
			if (kept.text === text) return key;
			if (kept.text === null) return writeText(this.#storage, key, text).ok ? key : null;
		}
		return null;
	}
}

const merged = (base: Draft, { name, responses, details, savedAt }: DraftChanges): Draft => ({
	...base,
	name: name ?? base.name,
	responses: responses ?? base.responses,
	details: details ?? base.details,
	savedAt,
});

/** Named after the next revision, which no earlier draft can have had, not even one that was removed. */
function freeId({ revision, drafts }: DraftsFile): string {
	let number = revision + 1;
	while (drafts.some(({ id }) => id === `d${number}`)) number++;
	return `d${number}`;
}

/** The revision alone would not do: it starts again after the reader has cleared the site's data in one of two tabs. */
function conflict({ drafts }: DraftsFile, { id, revision, savedAt }: DraftState): DraftsProblem | null {
	const theirs = drafts.find((draft) => draft.id === id);
	if (!theirs) return { kind: 'removed-elsewhere' };
	return theirs.revision === revision && theirs.savedAt === savedAt ? null : { kind: 'changed-elsewhere', theirs };
}
