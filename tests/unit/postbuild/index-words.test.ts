import { describe, expect, test } from 'vitest';
import { Indexer } from '../../../src/postbuild/index-words.ts';
import { fold } from '../../../src/search/fold.ts';
import { readLexicon } from '../../../src/search/lexicon.ts';

const indexerOf = (...texts: string[]) => {
	const indexer = new Indexer(readLexicon({ stop: fold('في هي بها'), also: {} }));
	for (const text of texts) indexer.learn(text);
	return indexer;
};

describe('the stem that an Arabic word is indexed under', () => {
	test('is cut of a proclitic where the rest is a word of the site', () => {
		expect(indexerOf('تشفير الرسائل').tokensOf('بتشفير')).toEqual(['تشفير']);
		expect(indexerOf('رسائل').tokensOf('بريد')).toEqual(['بريد']);
	});

	test('keeps a first letter that stands behind an article elsewhere', () => {
		expect(indexerOf('لاية').tokensOf('ولاية')).not.toEqual(indexerOf('لاية', 'الولايات').tokensOf('ولاية'));
		expect(indexerOf('لاية', 'الولايات').tokensOf('ولاية')).toEqual(indexerOf().tokensOf('الولايات'));
	});

	test('is never cut down to a word that says nothing', () => {
		expect(indexerOf('بها').tokensOf('كتبها')).toEqual(['كتب']);
	});
});

test('gives each of several numbers in one written word its place', () => {
	expect(indexerOf().tokensOf('200,000-300,000 and 1,000/day')).toEqual(['200000', '300000', 'and', '1000', 'day']);
});

test('knows the compounds of a text, but those that are written as one word as well', () => {
	const text = 'air-gapped and S/MIME, tele-medicine and telemedicine, 24-hour, a-b-c-d, self-hosted';
	expect(indexerOf(text).compounds()).toEqual(['air-gapped', 's-mime', 'self-hosted']);
});
