import { describe, expect, test } from 'vitest';
import { buildRecord } from '../../../src/record/decision-record.ts';
import { layOut } from '../../../src/record/layout.ts';
import type { Section } from '../../../src/record/document.ts';
import { RECORD_WORD_KEYS } from '../../../src/schemas/record-strings.ts';
import { data, input, unsure, words } from './fixtures.ts';

describe('a record', () => {
	const record = buildRecord(input);

	test('judges both purposes that the answers name', () => {
		expect(record.verdicts.map(({ purpose, outcome }) => [purpose, outcome])).toEqual([
			['customers', 'clear'],
			['inside', 'clear'],
		]);
	});

	test('says by which rule an option is ruled out, and on what evidence', () => {
		const [pigeon] = record.verdicts[0]!.options.filter(({ id }) => id === 'pigeon');
		expect(pigeon?.ruledOutBy.map(({ rule }) => rule)).toEqual(['clinics-need-privacy']);
		expect(pigeon?.ruledOutBy[0]?.evidence.map((number) => record.evidence[number - 1]?.claim)).toEqual([
			'law',
			'pigeon-privacy',
		]);
	});

	test('numbers its evidence from 1 without gaps, each claim once', () => {
		expect(record.evidence.map(({ number }) => number)).toEqual(record.evidence.map((_, index) => index + 1));
		expect(new Set(record.evidence.map(({ claim }) => claim)).size).toBe(record.evidence.length);
	});

	test('takes its date from the argument and its review from the date, unless the details say otherwise', () => {
		expect([record.date, record.reviewDate]).toEqual(['2026-11-24', '2027-05-23']);
		const { date, reviewDate } = buildRecord(unsure);
		expect([date, reviewDate]).toEqual(['2026-01-01', '2026-06-30']);
	});

	test('keeps what is not known apart from what is: open must-haves name their questions', () => {
		const { mustHaves, safeguards, situation } = buildRecord(unsure);
		expect(mustHaves.map(({ rule, questions }) => [rule, questions.map(({ id }) => id)])).toEqual([
			['banks-keep-no-pigeons', ['sector']],
			['clinics-need-privacy', ['sector']],
		]);
		expect(safeguards.map(({ rule, products }) => [rule, products.map(({ id }) => id)])).toEqual([
			['seal-the-letter', ['pigeon']],
		]);
		expect(situation.map(({ state }) => state)).toEqual(['answered', 'not-sure', 'answered']);
	});

	test('says beside the outcome what may still rule the winner out, and that it has safeguards', () => {
		const marks = { 'feathers-are-free': { mark: 'applies', weight: 3 } } as const;
		const record = buildRecord({
			...unsure,
			responses: { answers: { audience: ['customers'], data: ['orders'] }, marks },
		});
		const verdict = layOut(record, words).sections.find(({ id }) => id === 'outcome')!.parts[0]!;
		const lines = verdict.items.map(({ label, text }) => `${label?.en ?? ''} ${text.en}`);
		expect(lines).toMatchInlineSnapshot(`
			[
			  "Outcome: Best fit: Pigeon Post. It may still be ruled out by 2.1.1, 2.1.2. The safeguards for it are named below.",
			  "Open questions that may still rule an option out: “Which sector?”",
			  "Options left, best first, with their fit from 0 to 1: Pigeon Post, 0.7 to 0.7; Courier, 0.55 to 0.55; Semaphore, 0 to 0.6",
			  "Pigeon Post: Use with safeguards; may still be ruled out by 2.1.1, 2.1.2",
			]
		`);
	});

	test('leaves out what the model does not know', () => {
		const known = buildRecord(unsure);
		const more = {
			...unsure.responses,
			answers: { ...unsure.responses.answers, moon: ['full'] },
			marks: { tide: { mark: 'applies', weight: 3 } } as const,
		};
		expect(buildRecord({ ...unsure, responses: more })).toEqual(known);
	});

	test('says why there is no verdict', () => {
		const none = buildRecord({ ...unsure, data: { ...data, model: { ...data.model, rules: [] } } });
		expect(none.verdicts[0]).toMatchObject({
			outcome: 'no-weights',
			headline: { winner: null, advice: [] },
			flips: [],
		});
	});

	test('is the same every time', () => {
		expect(buildRecord(input)).toEqual(record);
	});
});

describe('a record laid out', () => {
	const document = layOut(buildRecord(input), words);
	const walk = (section: Section): Section[] => [section, ...section.parts.flatMap(walk)];

	test('has every word in both languages', () => {
		for (const locale of ['ar', 'en'] as const)
			expect(RECORD_WORD_KEYS.filter((key) => !words[locale][key])).toEqual([]);
		expect(JSON.stringify([document, layOut(buildRecord(unsure), words)])).not.toMatch(/\{\{|undefined/);
	});

	test('gives every line and heading a number of its own', () => {
		const numbers = document.sections
			.flatMap(walk)
			.flatMap(({ number, items }) => [number, ...items.map((item) => item.number)]);
		expect(new Set(numbers).size).toBe(numbers.length);
	});

	test('refers to must-haves by the numbers they have', () => {
		const mustHave = document.sections[1]!.parts[0]!.items[0]!;
		const ruledOut = document.sections[4]!.parts[0]!.items[0]!;
		expect(ruledOut.text.en).toContain(mustHave.number);
	});
});
