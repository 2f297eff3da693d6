/** What the decision islands are sent, made from the site's data at build time. */
import { getCollection } from 'astro:content';
import type { BothLanguages, DecisionTexts, FullClaim, FullData, PageData } from '../domain/decision-data.ts';
import { toDecisionModel } from '../domain/model.ts';
import type { WeighingModel } from '../domain/weights.ts';
import type { Locale } from '../i18n/locales.ts';
import { dataVersion } from './data-version.ts';
import {
	alternativeById,
	claimById,
	considerations,
	criterionById,
	criterionGroups,
	need,
	questions,
	rules,
	sourceById,
} from './data.ts';

const alternatives = [...alternativeById.values()];
const criteria = [...criterionById.values()];
const claims = [...claimById.values()];

/** All that a verdict is computed from. */
export const decisionModel = toDecisionModel({ questions, considerations, rules, alternatives, criteria, claims });

/** What weights are computed from, for the comparison. */
export const weighingModel: WeighingModel = {
	considerations: decisionModel.considerations,
	rules: decisionModel.rules.filter(({ effect }) => effect === 'weight' || effect === 'propose'),
	criteria: decisionModel.criteria,
};

const byId = <T extends { id: string }>(things: readonly T[]) => [...things].sort((a, b) => (a.id < b.id ? -1 : 1));

/** Changes with any of the data that a verdict, its words or its evidence rest on. */
export const decisionDataVersion = dataVersion({
	questions,
	considerations,
	rules,
	criteria,
	criterionGroups,
	alternatives: byId(alternatives),
	claims: byId(claims),
	sources: byId((await getCollection('sources')).map(({ data }) => data)),
});

/** The words, each passed through `pick`. */
function textsOf<T>(pick: (text: BothLanguages) => T): DecisionTexts<T> {
	const table = <E extends { id: string }, V>(entries: readonly E[], value: (entry: E) => V): Record<string, V> =>
		Object.fromEntries(entries.map((entry) => [entry.id, value(entry)]));
	const weighed = new Set(decisionModel.alternatives.map(({ id }) => id));
	return {
		questions: table(questions, ({ text, options }) => ({
			text: pick(text),
			options: table(options, (option) => pick(option.text)),
		})),
		considerations: table(considerations, ({ title, side }) => ({ title: pick(title), side })),
		rules: table(rules, ({ text }) => pick(text)),
		alternatives: table(
			alternatives.filter(({ id }) => weighed.has(id)),
			({ name }) => pick(name)
		),
		criteria: table(criteria, ({ name, group }) => ({ name: pick(name), group })),
		groups: table(criterionGroups, ({ name }) => pick(name)),
	};
}

/** Ids of the claims that ratings and rules cite. */
const citedInVerdict = new Set([...Object.keys(decisionModel.claims), ...rules.flatMap((rule) => rule.claims)]);

/** The data in one language, for the checklist. */
export const pageData = (locale: Locale): PageData => ({
	dataVersion: decisionDataVersion,
	model: decisionModel,
	texts: textsOf((text) => text[locale]),
	claims: Object.fromEntries([...citedInVerdict].map((id) => [id, need(claimById, 'claim', id).value[locale]])),
});

/** The data in both languages with the claims in full, for the decision record. */
export const fullData = (): FullData => ({
	dataVersion: decisionDataVersion,
	model: decisionModel,
	texts: textsOf((text) => text),
	claims: Object.fromEntries(
		[...citedInVerdict, ...considerations.flatMap((entry) => entry.claims)].map((id) => [id, fullClaim(id)])
	),
});

function fullClaim(id: string): FullClaim {
	const { statement, value, sources, confidence, lastVerified } = need(claimById, 'claim', id);
	return {
		statement,
		value,
		sources: sources.map((source) => {
			const { title, publisher, url, date } = need(sourceById, 'source', source);
			return { title, publisher, url, date };
		}),
		confidence,
		lastVerified,
	};
}
