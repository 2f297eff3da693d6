/** The worked cases of the guide, computed; and what the page on the verdict says by hand. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compareCase } from '../../../src/domain/case-check.ts';
import { fitOf } from '../../../src/domain/fit.ts';
import { toDecisionModel } from '../../../src/domain/model.ts';
import { outcomeOf, OVERLAP_MARGIN, rankCandidates } from '../../../src/domain/ranking.ts';
import { decide } from '../../../src/domain/verdict.ts';
import type { CriterionWeight } from '../../../src/domain/weights.ts';
import { loadDataset, type DataKind, type Dataset } from '../../../src/schemas/data-files.ts';
import { encodeShare, MAX_SHARE_LENGTH } from '../../../src/storage/share-codec.ts';
import { decodeShare } from '../../../src/storage/share-decoder.ts';

const { dataset } = loadDataset('content/data');
const all = <K extends DataKind>(kind: K) => (dataset[kind]).map(({ data }) => data) as Dataset[K][number]['data'][];
const model = toDecisionModel({
	questions: all('questions'),
	considerations: all('considerations'),
	rules: all('rules'),
	alternatives: all('alternatives'),
	criteria: all('criteria'),
	claims: all('claims'),
});
const cases = all('cases');

test('has the five cases that the guide promises', () => {
	expect(cases.map(({ id }) => id)).toEqual([
		'hospital-riyadh',
		'shop-cairo-five-staff',
		'uae-bank',
		'eu-ngo-internal-team',
		'jeddah-delivery-chatbot',
	]);
});

describe.each(cases.map((one) => [one.id, one] as const))('%s', (_id, one) => {
	test('comes out as expected, for every purpose that it asks about', () => {
		const verdicts = decide(model, one);
		expect(verdicts.map(({ purpose }) => purpose).sort()).toEqual(Object.keys(one.expected).sort());
		for (const verdict of verdicts) {
			const checks = compareCase(one.expected[verdict.purpose]!, verdict);
			expect(checks.filter(({ same }) => !same)).toEqual([]);
			expect(checks.map(({ field }) => field)).toContain('advice');
		}
	});

	test('answers every question', () => {
		expect(Object.keys(one.answers).sort()).toEqual(model.questions.map(({ id }) => id).sort());
	});

	test('fits into a share link that opens as the same case', () => {
		const { fragment, leftOut } = encodeShare(model, one);
		expect(leftOut).toEqual([]);
		expect(fragment.length).toBeLessThan(MAX_SHARE_LENGTH);
		expect(decodeShare(model, `#${fragment}`)).toMatchObject({ responses: { answers: one.answers, marks: one.marks } });
	});
});

describe('the example that is worked by hand', () => {
	const weigh = (weights: Record<string, number>): CriterionWeight[] =>
		Object.entries(weights).map(([criterion, weight]) => ({
			criterion,
			low: weight,
			high: weight,
			setBy: 'reader',
			considerations: [],
			rules: [],
		}));
	const ratings = (table: Record<string, number>) =>
		Object.fromEntries(Object.entries(table).map(([criterion, rating]) => [criterion, { rating, claims: ['any'] }]));
	const a = ratings({ reach: 4, cost: 3 });
	const b = ratings({ reach: 1, cost: 4, encryption: 4 });
	const round = (value: number) => Math.round(value * 100) / 100;
	const compare = (encryption: number) => {
		const weights = weigh({ reach: 3, cost: 2, encryption });
		const [fitA, fitB] = [fitOf(a, weights)!, fitOf(b, weights)!];
		return {
			a: [fitA.low, fitA.midpoint, fitA.high].map(round),
			b: [fitB.low, fitB.high].map(round),
			reachesAbove: round(fitB.high - fitA.low),
			outcome: outcomeOf(rankCandidates([{ id: 'a', fit: fitA }, { id: 'b', fit: fitB }])),
		};
	};

	test('gives the numbers that both pages print', () => {
		expect(compare(1)).toMatchObject({ a: [0.75, 0.83, 0.92], b: [0.63, 0.63], outcome: 'clear' });
		expect(compare(3)).toEqual({ a: [0.56, 0.75, 0.94], b: [0.72, 0.72], reachesAbove: 0.16, outcome: 'too-close' });
		expect(OVERLAP_MARGIN).toBeLessThan(0.16);
		for (const locale of ['ar', 'en']) {
			const page = readFileSync(`content/docs/${locale}/about/verdict.mdx`, 'utf8');
			for (const printed of ['0.75', '0.83', '0.92', '0.63', '0.56', '0.94', '0.72', '0.16']) expect(page).toContain(printed);
		}
	});
});

test('no page repeats a margin or threshold by hand', () => {
	for (const locale of ['ar', 'en']) {
		const page = readFileSync(`content/docs/${locale}/about/verdict.mdx`, 'utf8');
		expect(page.match(/(?<![\d.])(0\.1|0\.10|0\.03|0\.4|0\.40|0\.55|50%)(?!\d)/g)).toBeNull();
	}
});
