import { describe, expect, test } from 'vitest';
import {
	forgetSearches,
	readRecentSearches,
	rememberSearch,
	RECENT_SEARCHES_KEY,
} from '../../../src/storage/recent-searches.ts';

function memory(): Pick<Storage, 'getItem' | 'setItem'> {
	const kept = new Map<string, string>();
	return { getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => void kept.set(key, value) };
}

describe('recent searches', () => {
	test('keeps the latest six, each once', () => {
		const storage = memory();
		for (const query of ['a', 'b', 'c', 'd', 'e', 'f', 'g', ' b ', '']) rememberSearch(storage, query);
		expect(readRecentSearches(storage)).toEqual(['b', 'g', 'f', 'e', 'd', 'c']);
	});
	test('forgets them', () => {
		const storage = memory();
		rememberSearch(storage, 'a');
		forgetSearches(storage);
		expect(readRecentSearches(storage)).toEqual([]);
	});
	test.each([['{'], ['{"a":1}'], ['[1,null]'], ['null']])('reads the hand-edited %s as none', (text) => {
		const storage = memory();
		storage.setItem(RECENT_SEARCHES_KEY, text);
		expect(readRecentSearches(storage)).toEqual([]);
	});
	test('does without storage', () => {
		rememberSearch(null, 'a');
		expect(readRecentSearches(null)).toEqual([]);
	});
});
