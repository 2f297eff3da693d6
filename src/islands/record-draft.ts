import type { Responses } from '../domain/answers.ts';
import type { RecordDetails } from '../domain/record-details.ts';
import { readCurrentDraft, writeCurrentDraft } from '../storage/current-draft.ts';
import { DraftsStore, type Draft, type DraftsProblem } from '../storage/drafts-store.ts';
import type { StorageLike } from '../storage/safe-storage.ts';

/** The draft that a record is made from: the one open in the checklist, else the one saved last. Nothing here throws. */
export class RecordDraft {
	readonly #storage: StorageLike | null;
	readonly #store: DraftsStore;
	/** `null` if there is none. */
	current: Draft | null = null;

	constructor(storage: StorageLike | null) {
		this.#storage = storage;
		this.#store = new DraftsStore(storage);
	}

	/** Reads the draft as it is stored now. */
	open(): DraftsProblem | null {
		const { drafts, problem } = this.#store.load();
		const id = readCurrentDraft(this.#storage);
		this.current = drafts.find((draft) => draft.id === id) ?? drafts[0] ?? null;
		return problem;
	}

	/**
	 * Saves the details, which only this page writes: if another tab has changed the answers meanwhile, they are taken and the
	 * details go with them.
	 */
	save(details: RecordDetails, savedAt: string): DraftsProblem | null {
		if (!this.current) return null;
		const base = { ...this.current, details };
		this.current = base;
		let result = this.#store.save(base, { details, savedAt });
		if (!result.ok && result.problem.kind === 'changed-elsewhere')
			result = this.#store.save(result.problem.theirs, { details, savedAt });
		if (!result.ok) return result.problem;
		this.current = result.draft;
		return null;
	}

	/** Adds a draft and opens it. If it cannot be kept it is open all the same, until the page is left. */
	add(name: string, responses: Responses, details: RecordDetails, savedAt: string): DraftsProblem | null {
		const result = this.#store.create(name, responses, savedAt, details);
		if (!result.ok) {
			this.current = { id: '', name, savedAt, revision: 0, responses, details };
			return result.problem;
		}
		this.current = result.draft;
		writeCurrentDraft(this.#storage, result.draft.id);
		return null;
	}
}
