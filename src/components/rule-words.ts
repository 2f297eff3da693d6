/** The rules of the model in words, and their numbers. */
import type { Purpose } from '../schemas/common.ts';
import type { Rule } from '../schemas/rule.ts';
import { formatNumber } from '../i18n/format.ts';
import type { Locale } from '../i18n/locales.ts';
import { alternativeById, considerations, criterionById, need, questions, rules } from './data.ts';

/** What turns a key into the words of the page's language. */
export type Translate = App.Locals['t'];

/** The effects in the order in which the pages list them. */
export const EFFECTS = ['rule-out', 'require', 'weight', 'propose', 'safeguard'] as const satisfies Rule['effect'][];

/** The rules by effect, each effect in the order of the data. */
export const ruleGroups = EFFECTS.map((effect) => ({
	effect,
	rules: rules.filter((rule) => rule.effect === effect),
}));
const inOrder = ruleGroups.flatMap((group) => group.rules);
const numbers = new Map(inOrder.map(({ id }, index) => [id, index + 1]));

const ruleById = new Map(rules.map((rule) => [rule.id, rule]));
const questionById = new Map(questions.map((question) => [question.id, question]));
const considerationById = new Map(considerations.map((consideration) => [consideration.id, consideration]));

export const ruleOf = (id: string) => need(ruleById, 'rule', id);
export const questionOf = (id: string) => need(questionById, 'question', id);
export const considerationOf = (id: string) => need(considerationById, 'consideration', id);

/** A rule's place among all, from 1. It moves when rules are added: links use the id. */
export const ruleNumber = (id: string): number => need(numbers, 'rule', id);

export const nameOf = (locale: Locale, alternative: string): string =>
	need(alternativeById, 'alternative', alternative).name[locale];
export const criterionName = (locale: Locale, criterion: string): string =>
	need(criterionById, 'criterion', criterion).name[locale];

/** “A, B, C”, with the comma of the language. */
export const listed = (locale: Locale, items: readonly string[]): string => items.join(locale === 'ar' ? '، ' : ', ');

/** “A, B or C”. */
export function eitherOf(locale: Locale, items: readonly string[]): string {
	if (locale === 'ar') return items.join(' أو ');
	return items.length < 2 ? items.join() : `${items.slice(0, -1).join(', ')} or ${items.at(-1)}`;
}

/** A question without the hint that follows it. */
export const questionText = (locale: Locale, id: string): string =>
	questionOf(id).text[locale].replace(/(?<=[?؟])[^?؟]*$/, '');

/** The words of the chosen answers. */
export const answerTexts = (locale: Locale, question: string, chosen: readonly string[], t: Translate): string[] =>
	chosen.map(
		(id) => questionOf(question).options.find((option) => option.id === id)?.text[locale] ?? t('decide.notSure')
	);

export const purposeNames = (locale: Locale, purposes: readonly Purpose[], t: Translate): string =>
	listed(
		locale,
		purposes.map((purpose) => t(`decide.purpose.${purpose}`))
	);

/** What follows from a rule, in one line. */
export function effectWords(locale: Locale, rule: Rule, t: Translate): string {
	switch (rule.effect) {
		case 'rule-out':
		case 'safeguard': {
			const names = listed(
				locale,
				rule.alternatives.map((id) => nameOf(locale, id))
			);
			return t(`model.effect.${rule.effect}`, { names });
		}
		case 'require':
		case 'weight': {
			const criterion = criterionName(locale, rule.criterion);
			const rating = formatNumber(locale, rule.effect === 'require' ? rule.atLeast : rule.weight);
			return t(`model.effect.${rule.effect}`, { criterion, rating });
		}
		case 'propose': {
			const { title, criterion } = considerationOf(rule.consideration);
			return t(`model.effect.${rule.mark}`, {
				consideration: title[locale],
				criterion: criterionName(locale, criterion),
				weight: formatNumber(locale, rule.weight),
			});
		}
	}
}
