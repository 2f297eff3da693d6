import { describe, expect, test } from 'vitest';
import { fold } from '../../../src/search/fold.ts';
import { relatedTo, rootOf } from '../../../src/search/root.ts';

describe('rootOf', () => {
	test.each([
		['صدر', ['تصدير', 'صدّر', 'مصدّر']],
		['شفر', ['تشفير', 'مشفّر', 'المشفرة']],
		['غدر', ['نغادر', 'مغادرة', 'غادروا']],
		['حسب', ['احتساب', 'محاسبة', 'حساب']],
		['خدم', ['استخدام', 'مستخدم', 'خدمة']],
	])('finds %s', (root, words) => {
		for (const word of words) expect(rootOf(fold(word))).toBe(root);
	});

	test.each([['خاص'], ['في'], ['encryption'], ['']])('finds none in “%s”', (word) => {
		expect(rootOf(fold(word))).toBeUndefined();
	});
});

test('relatedTo gives words of the same root, those of about the same length first', () => {
	const known = ['محاسبه', 'المحسوب', 'حسابات', 'تشفير', 'price'].map(fold);
	expect(relatedTo(fold('احتساب'), known)).toEqual(['محاسبه', 'حسابات', 'المحسوب'].map(fold));
	expect(relatedTo('invoice', known)).toEqual([]);
});
