import { expect, test } from 'vitest';
import { draftFragment, takeDraft } from '../../../src/offline/carry-draft.ts';
import { DraftsStore } from '../../../src/storage/drafts-store.ts';
import { siteWords } from '../islands/page-data.ts';
import { FakeStorage } from '../storage/fake-storage.ts';

const { model } = siteWords('en').data;
const [question] = model.questions;
const answer = (number: number) => ({ answers: { [question!.id]: [question!.options[number]!.id] }, marks: {} });
const drafts = (storage: FakeStorage) => new DraftsStore(storage).load().drafts;
const AS = { name: 'Record', now: '2026-11-28T10:00:00.000Z' };

/** What the checklist’s file of the copy keeps, where each file has a storage of its own. */
function checklist(number: number): string {
	const storage = new FakeStorage();
	new DraftsStore(storage).create('Mine', answer(number), AS.now);
	return draftFragment(storage, model);
}

test('carries the answers of the checklist to a record that knows none', () => {
	const record = new FakeStorage();
	takeDraft(record, model, checklist(0), AS);
	expect(drafts(record)).toMatchObject([{ name: 'Record', responses: answer(0) }]);
});

test('carries changed answers into the same draft, and leaves the record’s own details', () => {
	const record = new FakeStorage();
	new DraftsStore(record).create('Ours', answer(0), AS.now, { organisation: 'A' });
	takeDraft(record, model, checklist(1), AS);
	expect(drafts(record)).toMatchObject([{ name: 'Ours', responses: answer(1), details: { organisation: 'A' } }]);
});

test('changes nothing where the answers are the same, or the address carries none', () => {
	const record = new FakeStorage();
	new DraftsStore(record).create('Ours', answer(0), AS.now);
	const before = new Map(record.items);
	for (const fragment of [checklist(0), '', '#heading', '#v=1&a=zz&k=damaged']) takeDraft(record, model, fragment, AS);
	expect(record.items.get('mizan:drafts')).toBe(before.get('mizan:drafts'));
});

test('carries nothing where nothing was answered or nothing can be kept', () => {
	expect(draftFragment(new FakeStorage(), model)).toBe('');
	expect(draftFragment(null, model)).toBe('');
	expect(() => takeDraft(null, model, checklist(0), AS)).not.toThrow();
});
