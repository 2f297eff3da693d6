import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Responses } from '../../../src/domain/answers.ts';
import { DRAFTS_KEY, DraftsStore, type Draft, type SaveResult } from '../../../src/storage/drafts-store.ts';
import { answering } from '../domain/fixtures.ts';
import { FakeStorage } from './fake-storage.ts';

const shop: Responses = {
	...answering({ sector: 'shop' }),
	marks: { free: { mark: 'applies', weight: 2, note: 'نعم' } },
};
const bank = answering({ sector: 'bank' });
const ASIDE = `${DRAFTS_KEY}:aside-1`;

let storage: FakeStorage;
let store: DraftsStore;
beforeEach(() => {
	storage = new FakeStorage();
	store = new DraftsStore(storage);
});

function saved(result: SaveResult): Draft {
	if (!result.ok) throw new Error(result.problem.kind);
	return result.draft;
}
const names = (from = store) => from.load().drafts.map(({ name }) => name);

describe('several drafts', () => {
	test('are kept, last saved first', () => {
		const first = saved(store.create('Our shop', shop, '2026-11-24T08:00'));
		saved(store.create('مصرف', bank, '2026-11-24T09:00'));
		expect(names()).toEqual(['مصرف', 'Our shop']);
		saved(store.save(first, { responses: bank, savedAt: '2026-11-24T10:00' }));
		expect(names()).toEqual(['Our shop', 'مصرف']);
		expect(new DraftsStore(storage).load()).toEqual({
			drafts: [
				{ id: 'd1', name: 'Our shop', savedAt: '2026-11-24T10:00', revision: 3, responses: bank },
				{ id: 'd2', name: 'مصرف', savedAt: '2026-11-24T09:00', revision: 2, responses: bank },
			],
			problem: null,
		});
	});

	test('keep their answers when only the name changes', () => {
		const draft = saved(store.create('A', shop, ''));
		expect(saved(store.save(draft, { name: 'B', savedAt: '' }))).toMatchObject({
			id: draft.id,
			name: 'B',
			responses: shop,
		});
	});

	test('are removed one by one, and an id is never used again', () => {
		const first = saved(store.create('A', shop, ''));
		const second = saved(store.create('B', shop, ''));
		expect(store.remove(second)).toEqual({ ok: true });
		expect(store.remove(second)).toEqual({ ok: true });
		expect(names()).toEqual(['A']);
		expect(saved(store.create('C', shop, '')).id).not.toBe(second.id);
		expect(store.load().drafts.at(-1)).toEqual(first);
	});

	test('come back as they were, whatever is in them', () => {
		const anyNote = fc.string({ unit: 'grapheme' });
		fc.assert(
			fc.property(fc.array(fc.tuple(fc.string(), anyNote), { maxLength: 5 }), (list) => {
				const fresh = new FakeStorage();
				const writer = new DraftsStore(fresh);
				const drafts = list.map(([name, note]) =>
					saved(writer.create(name, { ...bank, marks: { free: { mark: 'not-sure', weight: 0, note } } }, ''))
				);
				expect(new DraftsStore(fresh).load()).toEqual({ drafts: drafts.reverse(), problem: null });
			})
		);
	});
});

describe('another tab', () => {
	test('is noticed when it has saved the same draft, and overwritten only on request', () => {
		const mine = saved(store.create('A', shop, '1'));
		const theirs = saved(new DraftsStore(storage).save(mine, { responses: bank, savedAt: '2' }));
		const problem = { kind: 'changed-elsewhere', theirs };
		expect(store.findConflict(mine)).toEqual(problem);
		expect(store.save(mine, { savedAt: '3' })).toEqual({ ok: false, problem });
		expect(store.remove(mine)).toEqual({ ok: false, problem });
		expect(store.load().drafts).toEqual([theirs]);
		const after = saved(store.save(mine, { savedAt: '3' }, { overwrite: true }));
		expect(store.load().drafts).toEqual([after]);
		expect(store.findConflict(after)).toBeNull();
	});

	test('may save other drafts meanwhile', () => {
		const mine = saved(store.create('A', shop, ''));
		saved(new DraftsStore(storage).create('B', bank, ''));
		expect(store.save(mine, { savedAt: '' }).ok).toBe(true);
		expect(names()).toEqual(['A', 'B']);
	});

	test('is noticed when it has removed the draft, which can be saved all the same', () => {
		const mine = saved(store.create('A', shop, ''));
		new DraftsStore(storage).remove(mine);
		expect(store.save(mine, { savedAt: '' })).toEqual({ ok: false, problem: { kind: 'removed-elsewhere' } });
		expect(saved(store.save(mine, { savedAt: '' }, { overwrite: true }))).toMatchObject({
			id: mine.id,
			responses: shop,
		});
	});

	test('is noticed even after the site’s data was cleared and counting began again', () => {
		const mine = saved(store.create('A', shop, '08:00'));
		storage.items.clear();
		const theirs = saved(new DraftsStore(storage).create('B', bank, '09:00'));
		expect([theirs.id, theirs.revision]).toEqual([mine.id, mine.revision]);
		expect(store.save(mine, { savedAt: '10:00' })).toEqual({
			ok: false,
			problem: { kind: 'changed-elsewhere', theirs },
		});
	});
});

describe('a device that does not keep', () => {
	test.each([
		['full', 'full'],
		['refused', 'unavailable'],
		['silent', 'unavailable'],
	] as const)('is reported: %s', (fault, kind) => {
		const before = saved(store.create('A', shop, ''));
		storage.fault = fault;
		expect(store.create('B', shop, '')).toEqual({ ok: false, problem: { kind } });
		expect(store.save(before, { responses: bank, savedAt: '' })).toEqual({ ok: false, problem: { kind } });
		expect(store.remove(before)).toEqual({ ok: false, problem: { kind } });
		storage.fault = null;
		expect(store.load()).toEqual({ drafts: [before], problem: null });
	});

	test('is reported when there is none', () => {
		const nowhere = new DraftsStore(null);
		expect(nowhere.load()).toEqual({ drafts: [], problem: { kind: 'unavailable' } });
		expect(nowhere.create('A', shop, '')).toEqual({ ok: false, problem: { kind: 'unavailable' } });
	});
});

describe('damaged content', () => {
	test.each([
		'',
		'nonsense',
		'[]',
		'{}',
		'{"version":"1"}',
		'{"version":1}',
		'{"version":1,"revision":-1,"drafts":[]}',
	])('is kept aside, and work goes on: `%s`', (text) => {
		storage.items.set(DRAFTS_KEY, text);
		expect(store.load()).toEqual({ drafts: [], problem: { kind: 'damaged', keptAs: ASIDE } });
		expect(store.create('A', shop, '').ok).toBe(true);
		expect(storage.items.get(ASIDE)).toBe(text);
		expect(store.load()).toMatchObject({ drafts: [{ name: 'A' }], problem: null });
	});

	test('costs only what is damaged', () => {
		const good = saved(store.create('A', shop, ''));
		const file = JSON.parse(storage.items.get(DRAFTS_KEY) ?? '') as { drafts: unknown[] };
		file.drafts.push(
			{
				id: 'd9',
				name: 'B',
				savedAt: '',
				revision: 9,
				responses: { answers: { sector: 'shop', size: ['small'] }, marks: {} },
			},
			{ id: 7 },
			good
		);
		const text = JSON.stringify(file);
		storage.items.set(DRAFTS_KEY, text);
		const { drafts, problem } = store.load();
		expect(drafts.map(({ name, responses }) => [name, responses.answers])).toEqual([
			['B', { size: ['small'] }],
			['A', shop.answers],
		]);
		expect(problem).toEqual({ kind: 'damaged', keptAs: ASIDE });
		expect(storage.items.get(ASIDE)).toBe(text);
		expect(saved(store.create('C', shop, '')).revision).toBe(10);
	});

	test('is kept aside once, each in its own place', () => {
		for (const text of ['one', 'one', 'two']) {
			storage.items.set(DRAFTS_KEY, text);
			store.load();
			store.load();
		}
		expect([...storage.items]).toEqual([
			[DRAFTS_KEY, 'two'],
			[ASIDE, 'one'],
			[`${DRAFTS_KEY}:aside-2`, 'two'],
		]);
	});

	test('is not written over where it cannot be kept aside', () => {
		storage.items.set(DRAFTS_KEY, 'nonsense');
		storage.locked.add(ASIDE);
		const problem = { kind: 'damaged', keptAs: null };
		expect(store.load()).toEqual({ drafts: [], problem });
		expect(store.create('A', shop, '')).toEqual({ ok: false, problem });
		expect(storage.items.get(DRAFTS_KEY)).toBe('nonsense');
	});

	test('of a newer page is left alone', () => {
		const text = '{"version":2,"shelves":[]}';
		storage.items.set(DRAFTS_KEY, text);
		const problem = { kind: 'newer-version', version: 2 };
		expect(store.load()).toEqual({ drafts: [], problem });
		expect(store.create('A', shop, '')).toEqual({ ok: false, problem });
		expect([...storage.items]).toEqual([[DRAFTS_KEY, text]]);
	});

	test('never makes it throw, and is never lost', () => {
		const anyDraft = fc.record(
			{
				id: fc.anything(),
				name: fc.anything(),
				savedAt: fc.anything(),
				revision: fc.anything(),
				responses: fc.anything(),
			},
			{ requiredKeys: [] }
		);
		const anyFile = fc.record({
			version: fc.constantFrom(0, 1, 2, null),
			revision: fc.anything(),
			drafts: fc.oneof(fc.array(anyDraft), fc.anything()),
		});
		fc.assert(
			fc.property(
				fc.oneof(
					fc.string(),
					fc.json(),
					anyFile.map((file) => serialised(file))
				),
				(text) => {
					const fresh = new FakeStorage();
					fresh.items.set(DRAFTS_KEY, text);
					const damagedStore = new DraftsStore(fresh);
					const { problem } = damagedStore.load();
					damagedStore.create('A', shop, '');
					if (problem) expect([...fresh.items.values()]).toContain(text);
				}
			),
			{ numRuns: 500 }
		);
	});
});

/** JSON of anything that has one. */
function serialised(value: unknown): string {
	try {
		return JSON.stringify(value);
	} catch {
		return '';
	}
}

describe('details of a record', () => {
	const details = { title: 'قرار', deciders: ['A', 'B'], date: '2026-11-24' };

	test('are kept with the draft, and stay when only the answers change', () => {
		const draft = saved(store.create('A', shop, '', details));
		expect(draft.details).toEqual(details);
		const later = saved(store.save(draft, { responses: bank, savedAt: '1' }));
		expect(later.details).toEqual(details);
		expect(new DraftsStore(storage).load().drafts[0]).toEqual(later);
		expect(saved(store.save(later, { details: {}, savedAt: '2' })).details).toEqual({});
	});

	test('are absent from drafts that have none, as before', () => {
		saved(store.create('A', shop, ''));
		expect(storage.items.get(DRAFTS_KEY)).not.toContain('details');
		expect(store.load()).toMatchObject({ problem: null });
	});

	test('are left out where they are damaged, and the text is kept aside', () => {
		saved(store.create('A', shop, '', details));
		const text = storage.items.get(DRAFTS_KEY)!.replace('2026-11-24', '2026-99-99');
		storage.items.set(DRAFTS_KEY, text);
		const { drafts, problem } = store.load();
		expect(drafts[0]?.details).toEqual({ title: 'قرار', deciders: ['A', 'B'] });
		expect(drafts[0]?.responses).toEqual(shop);
		expect(problem).toEqual({ kind: 'damaged', keptAs: ASIDE });
		expect(storage.items.get(ASIDE)).toBe(text);
	});
});
