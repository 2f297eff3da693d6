import { describe, expect, test } from 'vitest';
import { fold } from '../../../src/search/fold.ts';
import { completionsOf, halvesOf, repairOf, respace, slipsBetween } from '../../../src/search/repair.ts';
import { stem } from '../../../src/search/stem.ts';

const KNOWN = ['virtual', 'privacy', 'list', 'encrypted', 'price', 'calculated', 'التشفير', 'محامون', 'مجاني'].map(
	fold
);
const repair = (word: string) => repairOf(fold(word), KNOWN, (other) => stem(other, {}));

describe('repairOf', () => {
	test.each([
		['virtul', 'virtual'],
		['vitrual', 'virtual'],
		['encrpytion', 'encrypted'],
		['التشفبر', 'التشفير'],
		['المحمون', 'محامون'],
		['lsit', 'list'],
	])('takes %s for %s', (typed, meant) => {
		expect(repair(typed)).toBe(fold(meant));
	});

	test.each([['lint'], ['rice'], ['gold'], ['guitar'], ['كبسة'], ['pr'], ['codetermination']])(
		'leaves %s alone',
		(typed) => {
			expect(repair(typed)).toBeUndefined();
		}
	);
});

describe('completionsOf', () => {
	test('completes a beginning, with or without the article', () => {
		expect(completionsOf('encry', KNOWN)).toEqual(['encrypted']);
		expect(completionsOf(fold('تشفي'), KNOWN)).toEqual([fold('التشفير')]);
	});
	test('waits for three letters', () => {
		expect(completionsOf('pr', KNOWN)).toEqual([]);
	});
});

describe('slipsBetween', () => {
	test.each([
		['same', 'same', 0],
		['cost', 'cots', 0.9],
		['cost', 'cast', 1],
		['cost', 'costs', 1],
		['cost', 'free', 3],
	])('counts those between %s and %s', (a, b, slips) => {
		expect(slipsBetween(a, b, 2)).toBe(slips);
		expect(slipsBetween(b, a, 2)).toBe(slips);
	});
});

describe('respace', () => {
	const KNOWN_HERE = new Set([
		'cloud',
		'api',
		'microsoft',
		'offline',
		'حمايه',
		'البيانات',
		'work',
		'place',
		'hour',
		'wcag',
	]);
	const UNKNOWN = new Set([
		'cloudapi',
		'micro',
		'soft',
		'airgapped',
		'24hour',
		'wcag2',
		'log4j',
		'حمايهالبيانات',
		'apicloudy',
	]);
	const asTheSite = (query: string) =>
		respace(query, {
			isUnknown: (word) => UNKNOWN.has(word),
			isKnown: (word) => KNOWN_HERE.has(word),
			compounds: new Map([['airgapped', 'air gapped']]),
		});

	test.each([
		['the “CloudAPI”?', 'the “cloud api”?'],
		['micro soft!', 'microsoft!'],
		['Micro soft teams', 'microsoft teams'],
		['off-line', 'offline'],
		['airgapped server', 'air gapped server'],
		['24hour window', '24 hour window'],
		['WCAG2.2', 'wcag 2.2'],
		['حماية البيانات وحمايةالبيانات', 'حماية البيانات وحمايةالبيانات'],
		['حمايةالبيانات', 'حمايه البيانات'],
	])('writes “%s” as the site does', (query, written) => {
		expect(asTheSite(query)).toBe(written);
	});

	test.each([['work place'], ['work-place'], ['apicloudy'], ['log4j'], ['-cost'], ['micro, soft'], ['-'], ['']])(
		'leaves “%s” alone',
		(query) => {
			expect(asTheSite(query)).toBe(query);
		}
	);

	test('takes no word of fewer than three letters for a half', () => {
		expect(halvesOf('acloudy', (word) => ['a', 'cloudy'].includes(word))).toBeUndefined();
	});
});
