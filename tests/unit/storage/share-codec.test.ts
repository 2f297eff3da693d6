import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Mark, Responses } from '../../../src/domain/answers.ts';
import { checksum, encodeShare, MAX_SHARE_LENGTH, type ShareModel } from '../../../src/storage/share-codec.ts';
import { decodeShare } from '../../../src/storage/share-decoder.ts';
import { answering, model, question } from '../domain/fixtures.ts';

const full: Responses = {
	...answering({ audience: 'both', sector: 'not-sure', data: ['orders', 'money'] }),
	marks: {
		'feathers-are-free': { mark: 'applies', weight: 3 },
		'anyone-can-catch-it': { mark: 'not-sure', weight: 1, note: 'اسأل المدقق' },
		'known-everywhere': { mark: 'does-not', weight: 0 },
	},
};

test('writes codes, not ids, and notes only if asked', () => {
	expect(encodeShare(model, full).fragment).toMatchInlineSnapshot(`"v=1&a=au-bo.da-mo-or.se-N&m=aN1fA3kD0&k=eal28n"`);
	expect(encodeShare(model, full, { notes: true }).fragment).toMatchInlineSnapshot(
		`"v=1&a=au-bo.da-mo-or.se-N&m=aN1fA3kD0&n=a.2KfYs9ij2YQg2KfZhNmF2K_ZgtmC&k=samcti"`
	);
	expect(encodeShare(model, { answers: {}, marks: {} }).fragment).toMatchInlineSnapshot(`"v=1&k=mpy09j"`);
});

test('says what the model has no code for', () => {
	expect(encodeShare(model, answering({ weather: 'wet', sector: 'smithy' })).leftOut).toEqual([
		{ kind: 'option', id: 'smithy', question: 'sector' },
		{ kind: 'question', id: 'weather' },
	]);
});

describe('a large model', () => {
	const codes = Array.from({ length: 40 }, (_, index) => (index + 36).toString(36));
	const optionsOf = (index: number) => codes.slice(0, index % 4 === 0 ? 8 : 5).map((code) => `option-${code}`);
	const large: ShareModel = {
		questions: codes.slice(0, 14).map((code, index) => ({
			...question(`question-${code}`, index % 4 === 0 ? 'many' : 'one', []),
			code,
			options: optionsOf(index).map((id) => ({ id, code: id.slice(-2) })),
		})),
		considerations: codes
			.slice(0, 30)
			.map((code) => ({ id: `consideration-${code}`, code, criterion: 'cost', purposes: ['customers'] })),
	};
	const everyMark = large.considerations.map(({ id }): [string, Mark] => [id, { mark: 'applies', weight: 3 }]);

	test('stays below 400 characters with every question answered and every consideration marked', () => {
		const answers = large.questions.map(({ id, answers: kind, options }) => [
			id,
			kind === 'many' ? options.map((one) => one.id) : [options[0]?.id ?? ''],
		]);
		const responses: Responses = {
			answers: Object.fromEntries(answers) as Responses['answers'],
			marks: Object.fromEntries(everyMark),
		};
		const { fragment, leftOut } = encodeShare(large, responses);
		expect(leftOut).toEqual([]);
		expect(fragment.length).toBeLessThan(MAX_SHARE_LENGTH);
		expect(decodeShare(large, fragment)).toEqual({ ok: true, responses: { ...responses }, unknown: [] });
	});
});

const anyAnswer = (id: string) => {
	const asked = model.questions.find((one) => one.id === id);
	const ids = asked?.options.map((option) => option.id).sort() ?? [];
	return fc.oneof(
		fc.subarray(ids, { minLength: 1, maxLength: asked?.answers === 'one' ? 1 : ids.length }),
		fc.constant(['not-sure'])
	);
};
const anyResponses: fc.Arbitrary<Responses> = fc.record({
	answers: fc
		.record(Object.fromEntries(model.questions.map(({ id }) => [id, anyAnswer(id)])), { requiredKeys: [] })
		.map((answers) => ({ ...answers }) as Responses['answers']),
	marks: fc
		.dictionary(
			fc.constantFrom(...model.considerations.map(({ id }) => id)),
			fc.record(
				{
					mark: fc.constantFrom('applies', 'does-not', 'not-sure'),
					weight: fc.integer({ min: 0, max: 3 }),
					note: fc.string({ unit: 'grapheme', minLength: 1 }),
				},
				{ requiredKeys: ['mark', 'weight'] }
			)
		)
		.map((marks) => ({ ...marks })),
});
const withoutNotes = ({ answers, marks }: Responses): Responses => ({
	answers,
	marks: Object.fromEntries(Object.entries(marks).map(([id, { mark, weight }]) => [id, { mark, weight }])),
});

describe('round trip', () => {
	test('restores everything, notes included if they were asked for', () => {
		fc.assert(
			fc.property(anyResponses, fc.boolean(), (responses, notes) => {
				const { fragment } = encodeShare(model, responses, { notes });
				const expected = notes ? responses : withoutNotes(responses);
				expect(decodeShare(model, fragment)).toEqual({ ok: true, responses: expected, unknown: [] });
				expect(decodeShare(model, `#${fragment}`)).toEqual({ ok: true, responses: expected, unknown: [] });
			})
		);
	});

	test('survives being escaped, and a full stop after the link', () => {
		fc.assert(
			fc.property(anyResponses, (responses) => {
				const { fragment } = encodeShare(model, responses, { notes: true });
				const plain = decodeShare(model, fragment);
				expect(decodeShare(model, encodeURIComponent(fragment))).toEqual(plain);
				expect(decodeShare(model, `${fragment}.`)).toEqual(plain);
				expect(new URL(`https://example.org/ar/decide/#${fragment}`).hash).toBe(`#${fragment}`);
			})
		);
	});

	test('does not depend on the order of the responses or of the model', () => {
		const turned: ShareModel = {
			questions: [...model.questions].reverse(),
			considerations: [...model.considerations].reverse(),
		};
		const backwards: Responses = {
			answers: Object.fromEntries(
				Object.entries(full.answers)
					.reverse()
					.map(([id, chosen]) => [id, [...chosen].reverse()])
			),
			marks: Object.fromEntries(Object.entries(full.marks).reverse()),
		};
		expect(encodeShare(turned, backwards, { notes: true })).toEqual(encodeShare(model, full, { notes: true }));
	});
});

describe('checksum', () => {
	test.each([
		['', '811c9dc5'],
		['a', 'e40c292c'],
		['foobar', 'bf9cf968'],
	])('is FNV-1a: %j', (text, hexadecimal) => {
		expect(checksum(text)).toBe(parseInt(hexadecimal, 16).toString(36));
	});
});
