import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toBase64url } from '../../../src/storage/base64url.ts';
import { checksum, encodeShare } from '../../../src/storage/share-codec.ts';
import { decodeShare } from '../../../src/storage/share-decoder.ts';
import { answering, model } from '../domain/fixtures.ts';

/** A fragment with the checksum it needs. */
const sealed = (text: string) => `${text}&k=${checksum(text)}`;
const damaged = { ok: false, error: { kind: 'damaged' } };

describe('decodeShare', () => {
	test('keeps aside what it does not know, and guesses nothing', () => {
		const note = toBase64url('من نسخة أخرى');
		expect(
			decodeShare(
				model,
				sealed(`v=1&a=au-cu.da-he-xx.se-yy.zz-on-of&m=fA2qA3kX1aN7&n=f.${note}.q.${note}.k.${note}&z=new`)
			)
		).toEqual({
			ok: true,
			responses: {
				answers: { audience: ['customers'], data: ['health'] },
				marks: { 'feathers-are-free': { mark: 'applies', weight: 2, note: 'من نسخة أخرى' } },
			},
			unknown: [
				{ kind: 'option', text: 'xx', of: 'data' },
				{ kind: 'option', text: 'yy', of: 'sector' },
				{ kind: 'question', text: 'zz-on-of' },
				{ kind: 'consideration', text: 'qA3' },
				{ kind: 'mark', text: 'kX1', of: 'known-everywhere' },
				{ kind: 'mark', text: 'aN7', of: 'anyone-can-catch-it' },
				{ kind: 'note', text: 'من نسخة أخرى', of: undefined },
				{ kind: 'note', text: 'من نسخة أخرى', of: 'known-everywhere' },
				{ kind: 'field', text: 'z=new' },
			],
		});
	});

	test('does not choose between two answers to a question that takes one', () => {
		expect(decodeShare(model, sealed('v=1&a=se-ba-sh'))).toEqual({
			ok: true,
			responses: { answers: {}, marks: {} },
			unknown: [{ kind: 'answer', text: 'se-ba-sh', of: 'sector' }],
		});
	});

	test.each(['', '#', '#how-we-weigh', 'video=1', '%D9%85', '#%E0%A4%A'])(
		'takes `%s` for no share link',
		(fragment) => {
			expect(decodeShare(model, fragment)).toEqual({ ok: false, error: { kind: 'not-a-share' } });
		}
	);

	test('is done with a long link of dashes as soon as with any other', () => {
		// Looked for from the start, what stands behind the link would take minutes: more than a test has.
		expect(decodeShare(model, `v=1&${'-'.repeat(300_000)}a`)).toEqual(damaged);
		expect(decodeShare(model, `${sealed('v=1&a=au-cu')}${'.'.repeat(300_000)}`)).toMatchObject({ ok: true });
	});

	test('leaves a link of a newer page alone', () => {
		expect(decodeShare(model, 'v=12&a=whatever')).toEqual({ ok: false, error: { kind: 'newer-version', version: 12 } });
	});

	test.each([
		['no version', sealed('v=x')],
		['version 0', sealed('v=0')],
		['no checksum', 'v=1&a=au-cu'],
		['another checksum', 'v=1&a=au-cu&k=zzzz'],
		['broken escapes', 'v=1%'],
		['an answer without an option', sealed('v=1&a=au')],
		['“not sure” beside an option', sealed('v=1&a=da-N-he')],
		['one question twice', sealed('v=1&a=au-cu.au-in')],
		['one consideration twice', sealed('v=1&m=fA1fA2')],
		['marks run together wrongly', sealed('v=1&m=fA')],
		['a note without text', sealed('v=1&m=fA1&n=f')],
		['a note that is not text', sealed('v=1&m=fA1&n=f._w')],
		['a part without a name', sealed('v=1&=x')],
		['a part without a value', sealed('v=1&xy')],
	])('calls it damaged: %s', (_, fragment) => {
		expect(decodeShare(model, fragment)).toEqual(damaged);
	});

	test('notices every link that was cut short', () => {
		const { fragment } = encodeShare(model, answering({ audience: 'both', sector: 'shop', data: ['health', 'money'] }));
		for (let length = 4; length < fragment.length; length++)
			expect(decodeShare(model, fragment.slice(0, length))).toEqual(damaged);
	});

	test('never throws, whatever it is given', () => {
		const pieces = fc.constantFrom(
			'v=1',
			'v=',
			'&',
			'=',
			'a=',
			'm=',
			'n=',
			'k=',
			'.',
			'-',
			'%',
			'%41',
			'au',
			'cu',
			'N',
			'fA1',
			'__proto__',
			'#'
		);
		const texts = fc.oneof(
			fc.string(),
			fc.string({ unit: 'grapheme' }),
			fc.array(pieces).map((list) => list.join(''))
		);
		fc.assert(
			fc.property(texts, fc.boolean(), (text, isSealed) => {
				const result = decodeShare(model, isSealed ? sealed(`v=1&${text}`) : text);
				expect(typeof result.ok).toBe('boolean');
			}),
			{ numRuns: 1000 }
		);
	});
});
