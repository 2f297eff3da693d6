import { describe, expect, test } from 'vitest';
import type { Responses } from '../../../src/domain/answers.ts';
import { findFlips, headlineOf } from '../../../src/domain/sensitivity.ts';
import { decide, type NoVerdict, type Verdict } from '../../../src/domain/verdict.ts';
import { hasArabic } from '../../../src/i18n/isolate.ts';
import { balanceOf, firstSentences, statusOf } from '../../../src/islands/verdict-words.ts';
import { cases, siteWords } from './page-data.ts';

const WORDS = { ar: siteWords('ar'), en: siteWords('en') };
const responsesOf = (id: string): Responses => cases.find((one) => one.id === id)!;
const verdictOf = (id: string) => decide(WORDS.en.data.model, responsesOf(id))[0] as Verdict;

describe('progress', () => {
	const progress = (locale: 'ar' | 'en', count: number) => WORDS[locale].count('decide.progress', count, { total: 12 });
	test.each([
		[0, 'لم تُجب بعد عن أي من 12'],
		[1, 'أجبت عن سؤال واحد من 12'],
		[2, 'أجبت عن سؤالين من 12'],
		[7, 'أجبت عن 7 أسئلة من 12'],
		[11, 'أجبت عن 11 سؤالًا من 12'],
	])('counts %d in Arabic grammar', (count, expected) => expect(progress('ar', count)).toBe(expected));
	test('counts in English', () => expect(progress('en', 7)).toBe('7 of 12 answered'));
});

describe('headlines', () => {
	test('name the best fit', () => {
		const verdict = verdictOf('shop-cairo-five-staff');
		expect(WORDS.en.headline(verdict).title).toBe('Best fit: WhatsApp Business app');
		expect(WORDS.ar.headline(verdict).title).toBe('الأنسب: تطبيق واتساب للأعمال');
	});
	test('say that all are ruled out, and that nothing wins clearly', () => {
		expect(WORDS.en.headline(verdictOf('uae-bank')).title).toBe('All are ruled out');
		const close = verdictOf('jeddah-delivery-chatbot');
		expect(WORDS.en.headline(close).title).toBe('No clear winner');
		expect(WORDS.en.headline(close).text).toContain('Telegram, WhatsApp Business Platform');
		expect(WORDS.ar.headline(close).text).toContain('Telegram، منصة واتساب للأعمال');
	});
	test('say that the best fit comes with safeguards', () => {
		const verdict = verdictOf('shop-cairo-five-staff');
		expect(WORDS.en.headline(verdict).text).toContain('Use it only with 8 safeguards');
		expect(WORDS.ar.headline(verdict).text).toContain('وتلزم لاستخدامه 8 ضوابط');
	});
	test('say that the best fit may still be ruled out', () => {
		const plain = verdictOf('shop-cairo-five-staff');
		const openKnockOuts = [{ rule: 'need-api', claims: [], questions: ['automation'], required: null }];
		const alternatives = plain.alternatives.map((one) => (one.id === plain.winner ? { ...one, openKnockOuts } : one));
		const { title, text } = WORDS.en.headline({ ...plain, alternatives });
		expect(title).toBe('Best fit so far: WhatsApp Business app (must-haves still open)');
		expect(text).toContain('But 1 must-have is still open and may rule it out.');
		expect(WORDS.ar.headline({ ...plain, alternatives }).text).toContain('شرطًا لازمًا واحدًا لم يُحسم بعد');
	});
	test('say why there is no verdict without weights', () => {
		const none: NoVerdict = {
			kind: 'no-verdict',
			purpose: 'customers',
			reason: 'no-weights',
			weights: [],
			alternatives: [],
		};
		expect(WORDS.en.headline(none)).toEqual({
			title: 'No verdict',
			text: expect.stringContaining('importance 0') as string,
		});
		expect(WORDS.ar.headline(none).text).toContain('أهمية 0');
	});
	test('name at most four that are too close', () => {
		const open = decide(WORDS.en.data.model, { answers: { size: ['not-sure'] }, marks: {} })[0]!;
		expect(WORDS.en.headline(open).text.split(', ').length).toBeLessThanOrEqual(6);
	});
});

describe('each alternative', () => {
	test('has one status and one reason', () => {
		const verdict = verdictOf('shop-cairo-five-staff');
		const lines = verdict.alternatives.map((one) => [
			one.id,
			statusOf(one, verdict),
			WORDS.en.reason(one, verdict.weights)?.side,
		]);
		expect(lines[0]).toEqual(['whatsapp-business-app', 'best', 'for']);
		expect(lines).toContainEqual(['signal', 'ruled-out', 'out']);
		const platform = verdict.alternatives.find(({ id }) => id === 'whatsapp-business-platform')!;
		expect(WORDS.en.reason(platform, verdict.weights)?.text).toBe('Cost: rated 1 of 4, at least 3 needed');
		expect(WORDS.ar.reason(platform, verdict.weights)?.text).toBe('التكلفة: التقدير 1 من 4، واللازم 3 على الأقل');
	});
	test('says its fit to two decimals', () => {
		const fit = { low: 0.4, high: 0.5678, midpoint: 0.5, coverage: 1 };
		expect(WORDS.en.fit(fit)).toBe('Fit from 0.40 to 0.57, middle 0.50');
		expect(WORDS.ar.fit(fit)).toBe('الملاءمة من 0.40 إلى 0.57، ووسطها 0.50');
	});
});

describe('the balance', () => {
	const products = WORDS.en.data.model.products;
	test('leans to the side that wins', () => {
		const toGuide = balanceOf(verdictOf('shop-cairo-five-staff'), products);
		expect(toGuide.lean).toBeLessThan(0);
		expect(WORDS.en.balance(toGuide)).toBe('The balance leans to WhatsApp Business.');
		const toOther = balanceOf(verdictOf('eu-ngo-internal-team'), products);
		expect(toOther).toMatchObject({ guide: null, other: { id: 'wire' } });
		expect(WORDS.ar.balance(toOther)).toBe('الميزان يميل إلى أداة أخرى.');
	});
	test('stays level without a clear winner', () => {
		expect(balanceOf(verdictOf('jeddah-delivery-chatbot'), products).lean).toBe(0);
		expect(balanceOf(verdictOf('uae-bank'), products)).toEqual({ guide: null, other: null, lean: 0 });
	});
});

describe.each(['ar', 'en'] as const)('%s: what would change it', (locale) => {
	test.each(cases.map(({ id }) => id))('is told in whole sentences for %s', (id) => {
		const words = WORDS[locale];
		for (const verdict of decide(words.data.model, responsesOf(id))) {
			const now = headlineOf(verdict);
			for (const flip of now ? findFlips(words.data.model, responsesOf(id), verdict.purpose) : []) {
				const sentence = words.flip(flip, now!);
				expect(sentence).toMatch(/\.$/);
				expect(sentence).not.toMatch(/\{\{|undefined|decide\./);
				expect(hasArabic(sentence)).toBe(locale === 'ar');
			}
		}
	});
});

test('announces progress and every outcome in one sentence each', () => {
	const verdicts = decide(WORDS.en.data.model, responsesOf('uae-bank'));
	expect(WORDS.en.announcement('12 of 12 answered', verdicts)).toBe(
		'12 of 12 answered. Talking with customers: All are ruled out. Talking inside: Best fit: Microsoft Teams.'
	);
});

test('takes a second sentence along if the first is short', () => {
	expect(firstSentences('Short. The second says more. A third.')).toBe('Short. The second says more.');
	expect(firstSentences(`${'Long '.repeat(20)}enough. Second.`)).toMatch(/enough\.$/);
	expect(firstSentences('no full stop')).toBe('no full stop');
});

test('leaves no name unfilled that a string asks for', () => {
	expect(WORDS.en.text('decide.bar', { low: 1 })).toContain('{{high}}');
	expect(WORDS.en.text('no.such.key')).toBe('no.such.key');
});
