import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { markWords, parseExcerpt } from '../../../src/search/excerpt.ts';

const plain = (text: string) => ({ text, marked: false });
const marked = (text: string) => ({ text, marked: true });

test('markWords marks a number with its thousands as one word', () => {
	const parts = markWords([plain('up to 200,000 members')], (written) => written === '200,000');
	expect(parts).toEqual([plain('up to '), marked('200,000'), plain(' members')]);
});

describe('parseExcerpt', () => {
	test.each([
		['', []],
		['no hit at all', [plain('no hit at all')]],
		['the <mark>cost</mark> of', [plain('the '), marked('cost'), plain(' of')]],
		['<mark>كم</mark> يكلّف <mark>واتساب</mark>', [marked('كم'), plain(' يكلّف '), marked('واتساب')]],
		['<mark>a</mark><mark>b</mark>', [marked('a'), marked('b')]],
		['<mark>end-\u2060</mark> to-\u2060 end', [marked('end-'), plain('to-end')]],
		['cut off at end-\u2060', [plain('cut off at end-')]],
	])('splits “%s” into what was searched for and the rest', (html, expected) => {
		expect(parseExcerpt(html)).toEqual(expected);
	});

	test.each([
		['Holland &amp; Knight', 'Holland & Knight'],
		['&lt;Cite id=&quot;a&quot; /&gt;', '<Cite id="a" />'],
		['it&#39;s and it&#x27;s', "it's and it's"],
		['&amp;lt;', '&lt;'],
		['&amp;amp;', '&amp;'],
		['&copy; &nbsp; & &;', '&copy; &nbsp; & &;'],
	])('reads the entities of “%s” once', (html, text) => {
		expect(parseExcerpt(html)).toEqual([plain(text)]);
		expect(parseExcerpt(`<mark>${html}</mark>`)).toEqual([marked(text)]);
	});

	test.each([
		['<img src=x onerror=alert(1)>', [plain('<img src=x onerror=alert(1)>')]],
		['&lt;script&gt;alert(1)&lt;/script&gt;', [plain('<script>alert(1)</script>')]],
		['a <mark>b', [plain('a b')]],
		['a</mark> b', [plain('a b')]],
		['<mark>a <mark>b</mark> c</mark>', [marked('a b'), plain(' c')]],
		['<mark onclick=x>a</mark>', [plain('<mark onclick=x>a')]],
		['&lt;mark&gt;a&lt;/mark&gt;', [plain('<mark>a</mark>')]],
		['<mark>&lt;b&gt;</mark>', [marked('<b>')]],
	])('takes the hostile “%s” for text', (html, expected) => {
		expect(parseExcerpt(html)).toEqual(expected);
	});

	test('gives back whatever text was escaped', () => {
		const escape = (text: string) =>
			text.replace(
				/[&<>"']/g,
				(sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[sign] ?? sign
			);
		const word = fc.oneof(
			fc.string({ unit: 'grapheme' }),
			fc.constantFrom('<mark>', '</mark>', '&lt;', '<b>', 'واتساب')
		);
		fc.assert(
			fc.property(fc.array(fc.record({ text: word, marked: fc.boolean() })), (parts) => {
				const html = parts.map(({ text, marked }) => (marked ? `<mark>${escape(text)}</mark>` : escape(text))).join('');
				expect(
					parseExcerpt(html)
						.map(({ text }) => text)
						.join('')
				).toBe(parts.map(({ text }) => text).join(''));
			})
		);
	});
});
