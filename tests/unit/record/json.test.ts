import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Mark, Responses } from '../../../src/domain/answers.ts';
import type { RecordDetails } from '../../../src/domain/record-details.ts';
import { buildRecord } from '../../../src/record/decision-record.ts';
import { fromJson } from '../../../src/record/from-json.ts';
import { toJson } from '../../../src/record/to-json.ts';
import type { Languages } from '../../../src/record/to-markdown.ts';
import { DecisionRecordFileSchema } from '../../../src/schemas/decision-record.ts';
import { readResponses } from '../../../src/storage/read-responses.ts';
import { data, details, input, LANGUAGE_CHOICES, responses, unsure } from './fixtures.ts';

const schema = 'https://example.org/data/decision-record.schema.json';
const write = (given: Responses, own: RecordDetails, languages: Languages) =>
	toJson(
		buildRecord({ ...input, responses: given, details: own }),
		{ schema, responses: given, details: own },
		languages
	);
const read = (text: string) => fromJson(text, data.model, readResponses);

describe('the file', () => {
	test.each(Object.entries(LANGUAGE_CHOICES))('holds to the published schema in %s', (_, languages) => {
		for (const { responses: given, details: own } of [input, unsure])
			expect(DecisionRecordFileSchema.safeParse(JSON.parse(write(given, own, languages))).error).toBeUndefined();
	});

	test('holds only the languages asked for', () => {
		expect(write(responses, {}, ['en'])).not.toContain('هكذا قيل');
		expect(write(responses, {}, ['ar'])).not.toContain('it is said');
	});

	test('has a schema that JSON Schema can say', () => {
		expect(z.toJSONSchema(DecisionRecordFileSchema)).toMatchObject({ type: 'object', additionalProperties: false });
	});
});

const id = fc.stringMatching(/^[a-z0-9]{1,6}(-[a-z0-9]{1,4})?$/);
const text = fc.string({ unit: 'grapheme' });
const day = fc
	.date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
	.map((date) => date.toISOString().slice(0, 10));
const anyResponses: fc.Arbitrary<Responses> = fc.record({
	answers: fc.dictionary(
		fc.oneof(id, fc.constantFrom('audience', 'sector', 'data')),
		fc.array(fc.oneof(id, fc.constantFrom('not-sure', 'bank', 'health')), { minLength: 1, maxLength: 3 })
	),
	marks: fc.dictionary(
		fc.oneof(id, fc.constant('known-everywhere')),
		fc.record<Mark>(
			{ mark: fc.constantFrom('applies', 'does-not', 'not-sure'), weight: fc.nat({ max: 3 }), note: text },
			{ requiredKeys: ['mark', 'weight'] }
		)
	),
});
const anyDetails: fc.Arbitrary<RecordDetails> = fc.record(
	{
		title: text,
		organisation: text,
		status: fc.constantFrom('proposed' as const, 'accepted' as const),
		date: day,
		deciders: fc.array(text, { maxLength: 3 }),
		decision: text,
		conditions: text,
		dissent: text,
		reviewDate: day,
	},
	{ requiredKeys: [] }
);

describe('opening it again', () => {
	test('restores everything, whatever is in it, and reports what is not known', () => {
		fc.assert(
			fc.property(
				anyResponses,
				anyDetails,
				fc.constantFrom(...Object.values(LANGUAGE_CHOICES)),
				(given, own, languages) => {
					const result = read(write(given, own, languages));
					expect(result).toMatchObject({ ok: true, damaged: 0, dataVersion: data.dataVersion });
					if (!result.ok) return;
					expect(result.responses).toEqual(given);
					expect(result.details).toEqual(own);
					const known = new Set(['audience', 'sector', 'data']);
					const foreign = Object.keys(given.answers).filter((question) => !known.has(question));
					expect(result.unknown.filter(({ kind }) => kind === 'question').map((one) => one.id)).toEqual(foreign.sort());
				}
			),
			{ numRuns: 60 }
		);
	});

	test('keeps what this version does not know, and reports it', () => {
		const given = { answers: { ...responses.answers, moon: ['full'], sector: ['circus'] }, marks: responses.marks };
		const result = read(write(given, details, ['en']));
		expect(result).toMatchObject({
			ok: true,
			responses: given,
			unknown: [
				{ kind: 'question', id: 'moon' },
				{ kind: 'option', id: 'circus', question: 'sector' },
			],
		});
	});

	test.each([
		['', { kind: 'not-json' }],
		['{"kind":', { kind: 'not-json' }],
		['null', { kind: 'not-a-record' }],
		['[1]', { kind: 'not-a-record' }],
		['{"kind":"shopping-list"}', { kind: 'not-a-record' }],
		['{"kind":"mizan-decision-record"}', { kind: 'damaged', part: 'version' }],
		['{"kind":"mizan-decision-record","version":2}', { kind: 'newer-version', version: 2 }],
		['{"kind":"mizan-decision-record","version":1}', { kind: 'damaged', part: 'responses' }],
		['{"kind":"mizan-decision-record","version":1,"responses":{},"details":[]}', { kind: 'damaged', part: 'details' }],
	])('says what is wrong with %j', (file, error) => {
		expect(read(file)).toEqual({ ok: false, error });
	});

	test('takes what is sound from a file edited by hand, and counts the rest', () => {
		const file = JSON.parse(write(responses, details, ['en'])) as {
			responses: { answers: Record<string, unknown> };
			details: Record<string, unknown>;
		};
		file.responses.answers['sector'] = 'clinic';
		file.details['date'] = 'yesterday';
		const result = read(`\ufeff${JSON.stringify(file)}`);
		expect(result).toMatchObject({ ok: true, damaged: 2, details: { title: details.title } });
	});

	test('never throws', () => {
		fc.assert(
			fc.property(
				fc.oneof(
					fc.string(),
					fc.json(),
					fc.anything().map((responses) => JSON.stringify({ kind: 'mizan-decision-record', version: 1, responses }))
				),
				(file) => {
					expect(read(file).ok).toBeTypeOf('boolean');
				}
			)
		);
	});
});
