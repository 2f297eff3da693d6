import type { Responses } from '../domain/answers.ts';
import { readCurrentDraft, writeCurrentDraft } from '../storage/current-draft.ts';
import type { Draft, DraftChanges, DraftsProblem, DraftsStore } from '../storage/drafts-store.ts';
import type { StorageLike } from '../storage/safe-storage.ts';

type ChangedElsewhere = Extract<DraftsProblem, { kind: 'changed-elsewhere' }>;

/** Keeps the drafts and knows which one is open. Nothing here throws; what goes wrong is in the answer. */
export class DraftKeeper {
	readonly #store: DraftsStore;
	readonly #storage: StorageLike | null;
	/** The open draft as the store last gave it; `null` until the first answer is given. */
	current: Draft | null = null;
	/** All drafts, last saved first. */
	drafts: Draft[] = [];

	constructor(store: DraftsStore, storage: StorageLike | null) {
		this.#store = store;
		this.#storage = storage;
	}

	/** Reads the drafts and opens the one that was open last, else the one saved last. */
	open(): DraftsProblem | null {
		const { drafts, problem } = this.#store.load();
		const id = readCurrentDraft(this.#storage);
		this.drafts = drafts;
		this.#setCurrent(drafts.find((draft) => draft.id === id) ?? drafts[0] ?? null);
		return problem;
	}

	/** Reads the list again; the open draft stays as it is. */
	refresh(): void {
		this.drafts = this.#store.load().drafts;
	}

	/** Saves responses into the open draft, or into a first one with this name. */
	save(responses: Responses, name: string, now: string): DraftsProblem | null {
		return this.current ? this.#save({ responses, savedAt: now }) : this.create(name, responses, now);
	}

	create(name: string, responses: Responses, now: string): DraftsProblem | null {
		return this.#accept(this.#store.create(name, responses, now));
	}

	rename(name: string, now: string): DraftsProblem | null {
		return this.current ? this.#save({ name, savedAt: now }) : null;
	}

	/** Removes the open draft and opens the next one. */
	remove(): DraftsProblem | null {
		if (!this.current) return null;
		const result = this.#store.remove(this.current);
		if (!result.ok) return result.problem;
		this.leave();
		return null;
	}

	/** Opens the draft that was saved last in place of the present one, which the store no longer has. */
	leave(): void {
		this.refresh();
		this.#setCurrent(this.drafts.find(({ id }) => id !== this.current?.id) ?? null);
	}

	/** Opens another draft as it is stored now. @returns Whether it is still there. */
	switchTo(id: string): boolean {
		this.refresh();
		const found = this.drafts.find((draft) => draft.id === id);
		if (found) this.#setCurrent(found);
		return found !== undefined;
	}

	/** Takes what another tab has saved. */
	adopt(theirs: Draft): void {
		this.#setCurrent(theirs);
		this.refresh();
	}

	/** Whether another tab has changed the open draft’s answers, or removed it. */
	findConflict(): DraftsProblem | null {
		const problem = this.current ? this.#store.findConflict(this.current) : null;
		if (!this.#isHarmless(problem)) return problem;
		this.current = problem.theirs;
		return null;
	}

	#save(changes: DraftChanges): DraftsProblem | null {
		let result = this.#store.save(this.current!, changes);
		if (!result.ok && this.#isHarmless(result.problem)) result = this.#store.save(result.problem.theirs, changes);
		return this.#accept(result);
	}

	/** Whether the other tab changed only what goes along with the answers: the name, or the details of the record. */
	#isHarmless(problem: DraftsProblem | null): problem is ChangedElsewhere {
		return problem?.kind === 'changed-elsewhere' && isSame(problem.theirs.responses, this.current!.responses);
	}

	#accept(result: ReturnType<DraftsStore['save']>): DraftsProblem | null {
		if (!result.ok) return result.problem;
		this.#setCurrent(result.draft);
		this.refresh();
		return null;
	}

	#setCurrent(draft: Draft | null): void {
		this.current = draft;
		if (draft && readCurrentDraft(this.#storage) !== draft.id) writeCurrentDraft(this.#storage, draft.id);
	}
}

/** Whether two sets of responses say the same; the order of keys does not count. */
export const isSame = (a: Responses, b: Responses): boolean => canonical(a) === canonical(b);

const canonical = ({ answers, marks }: Responses): string =>
	JSON.stringify([
		Object.entries(answers).sort(byKey),
		Object.entries(marks)
			.map(([id, { mark, weight, note }]) => [id, mark, weight, note ?? ''] as const)
			.sort(byKey),
	]);

const byKey = ([a]: readonly [string, ...unknown[]], [b]: readonly [string, ...unknown[]]): number => (a < b ? -1 : 1);
