import type { DecisionModel } from '../domain/model.ts';
import { isSame } from '../islands/draft-keeper.ts';
import { readCurrentDraft, writeCurrentDraft } from '../storage/current-draft.ts';
import { DraftsStore } from '../storage/drafts-store.ts';
import type { StorageLike } from '../storage/safe-storage.ts';
import { encodeShare } from '../storage/share-codec.ts';
import { decodeShare } from '../storage/share-decoder.ts';

/*
 * Firefox gives each file of a folder a storage of its own: the record would not know the answers of the checklist. The link between
 * the two therefore carries them in its fragment, as a shared link does, and never further than this disk.
 */

/** The open draft’s answers as a fragment, notes and all; `''` if there is none. */
export function draftFragment(storage: StorageLike | null, model: DecisionModel): string {
	const draft = openDraft(storage);
	return draft ? `#${encodeShare(model, draft.responses, { notes: true }).fragment}` : '';
}

/** Takes the answers that an address carries into the open draft, or into a first one. */
export function takeDraft(
	storage: StorageLike | null,
	model: DecisionModel,
	fragment: string,
	{ name, now }: { name: string; now: string }
): void {
	const result = decodeShare(model, fragment);
	if (!result.ok) return;
	const store = new DraftsStore(storage);
	const draft = openDraft(storage);
	if (draft && isSame(draft.responses, result.responses)) return;
	const saved = draft
		? store.save(draft, { responses: result.responses, savedAt: now })
		: store.create(name, result.responses, now);
	if (saved.ok) writeCurrentDraft(storage, saved.draft.id);
}

function openDraft(storage: StorageLike | null) {
	const { drafts } = new DraftsStore(storage).load();
	const id = readCurrentDraft(storage);
	return drafts.find((draft) => draft.id === id) ?? drafts[0];
}
