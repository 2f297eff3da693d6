import { describe, expect, test } from 'vitest';
import { DraftKeeper, isSame } from '../../../src/islands/draft-keeper.ts';
import { CURRENT_DRAFT_KEY } from '../../../src/storage/current-draft.ts';
import { DRAFTS_KEY, DraftsStore } from '../../../src/storage/drafts-store.ts';
import { FakeStorage } from '../storage/fake-storage.ts';

const SMALL = { answers: { size: ['up-to-5'] }, marks: {} };
const LARGE = { answers: { size: ['over-500'] }, marks: {} };
const open = (storage: FakeStorage) => {
	const keeper = new DraftKeeper(new DraftsStore(storage), storage);
	return { keeper, problem: keeper.open() };
};

test('makes a first draft with the first answer, and finds it again', () => {
	const storage = new FakeStorage();
	const { keeper } = open(storage);
	expect(storage.items.size).toBe(0);
	expect(keeper.save(SMALL, 'Mine', 't1')).toBeNull();
	expect(keeper.save(LARGE, 'ignored', 't2')).toBeNull();
	const again = open(storage).keeper;
	expect(again.current).toMatchObject({ name: 'Mine', responses: LARGE });
	expect(storage.items.get(CURRENT_DRAFT_KEY)).toBe(again.current?.id);
});

test('switches, renames and removes', () => {
	const storage = new FakeStorage();
	const { keeper } = open(storage);
	keeper.save(SMALL, 'One', 't1');
	const one = keeper.current!.id;
	keeper.create('Two', LARGE, 't2');
	expect(keeper.drafts.map(({ name }) => name)).toEqual(['Two', 'One']);
	expect(keeper.switchTo(one)).toBe(true);
	expect(keeper.switchTo('gone')).toBe(false);
	keeper.rename('First', 't3');
	expect(open(storage).keeper.current).toMatchObject({ id: one, name: 'First', responses: SMALL });
	expect(keeper.remove()).toBeNull();
	expect(keeper.current?.name).toBe('Two');
	keeper.remove();
	expect([keeper.current, keeper.drafts]).toEqual([null, []]);
});

describe('faults', () => {
	test('a refusal is told, and nothing throws', () => {
		const storage = new FakeStorage();
		storage.fault = 'refused';
		const { keeper, problem } = open(storage);
		expect(problem).toEqual({ kind: 'unavailable' });
		expect(keeper.save(SMALL, 'Mine', 't')).toEqual({ kind: 'unavailable' });
		expect(keeper.current).toBeNull();
	});
	test('a full storage keeps what was saved before', () => {
		const storage = new FakeStorage();
		const { keeper } = open(storage);
		keeper.save(SMALL, 'Mine', 't1');
		storage.fault = 'full';
		expect(keeper.save(LARGE, 'Mine', 't2')).toEqual({ kind: 'full' });
		storage.fault = null;
		expect(open(storage).keeper.current?.responses).toEqual(SMALL);
		expect(keeper.save(LARGE, 'Mine', 't3')).toBeNull();
	});
	test('a hand-edited text is kept aside and told', () => {
		const storage = new FakeStorage();
		storage.items.set(DRAFTS_KEY, '{ nonsense');
		const { keeper, problem } = open(storage);
		expect(problem).toEqual({ kind: 'damaged', keptAs: `${DRAFTS_KEY}:aside-1` });
		expect(keeper.save(SMALL, 'Mine', 't')).toBeNull();
	});
	test('two tabs: the second to save is told what the first saved', () => {
		const storage = new FakeStorage();
		const first = open(storage).keeper;
		first.save(SMALL, 'Mine', 't1');
		const second = open(storage).keeper;
		first.save(LARGE, 'Mine', 't2');
		const problem = second.save(SMALL, 'Mine', 't3');
		expect(problem).toMatchObject({ kind: 'changed-elsewhere', theirs: { responses: LARGE } });
		if (problem?.kind === 'changed-elsewhere') second.adopt(problem.theirs);
		expect(second.save(SMALL, 'Mine', 't4')).toBeNull();
	});
	test('two tabs: what the other saved beside the answers is kept, and nothing to report', () => {
		const storage = new FakeStorage();
		const checklist = open(storage).keeper;
		checklist.save(SMALL, 'Mine', 't1');
		const record = new DraftsStore(storage);
		const describe = (title: string, savedAt: string) =>
			record.save(record.load().drafts[0]!, { details: { title }, savedAt });
		describe('First', 't2');
		expect(checklist.findConflict()).toBeNull();
		describe('Second', 't3');
		expect(checklist.save(LARGE, 'Mine', 't4')).toBeNull();
		expect(checklist.rename('Ours', 't5')).toBeNull();
		expect(record.load().drafts).toMatchObject([{ name: 'Ours', responses: LARGE, details: { title: 'Second' } }]);
	});
	test('two tabs: a draft that the other removed can be left', () => {
		const storage = new FakeStorage();
		const first = open(storage).keeper;
		first.save(SMALL, 'Mine', 't1');
		const second = open(storage).keeper;
		first.remove();
		expect(second.findConflict()).toEqual({ kind: 'removed-elsewhere' });
		second.leave();
		expect(second.current).toBeNull();
	});
});

test('responses are the same whatever the order of their keys', () => {
	const a = { answers: { x: ['1'], y: ['2'] }, marks: { m: { mark: 'applies', weight: 2 } as const } };
	const b = { answers: { y: ['2'], x: ['1'] }, marks: { m: { weight: 2, mark: 'applies', note: '' } as const } };
	expect(isSame(a, b)).toBe(true);
	expect(isSame(a, { ...a, answers: {} })).toBe(false);
});
