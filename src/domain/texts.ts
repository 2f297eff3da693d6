import type { Alternative } from '../schemas/alternative.ts';
import type { Claim } from '../schemas/claim.ts';
import type { Consideration } from '../schemas/consideration.ts';
import type { Criterion, CriterionGroup } from '../schemas/criterion.ts';
import type { Question } from '../schemas/question.ts';
import type { Rule } from '../schemas/rule.ts';
import type { Source } from '../schemas/source.ts';

/** A claim with its sources in place of their ids. */
export interface ClaimText extends Pick<Claim, 'id' | 'statement' | 'value' | 'confidence' | 'lastVerified'> {
	/** Empty means “not sourced”. */
	sources: readonly Pick<Source, 'title' | 'publisher' | 'url' | 'date'>[];
}

/** The words that belong to a decision model, in both languages. */
export interface DecisionTexts {
	questions: readonly (Pick<Question, 'id' | 'text' | 'why'> & {
		options: readonly Pick<Question['options'][number], 'id' | 'text'>[];
	})[];
	considerations: readonly Pick<Consideration, 'id' | 'side' | 'title' | 'text' | 'claims'>[];
	rules: readonly { id: string; text: Rule['text'] }[];
	alternatives: readonly Pick<Alternative, 'id' | 'name'>[];
	criteria: readonly Pick<Criterion, 'id' | 'group' | 'name'>[];
	groups: readonly CriterionGroup[];
	/** Those that ratings, rules and considerations cite. */
	claims: readonly ClaimText[];
}

/** The site's data that the words are taken from. */
export interface TextData {
	questions: readonly Question[];
	considerations: readonly Consideration[];
	rules: readonly Rule[];
	alternatives: readonly Alternative[];
	criteria: readonly Criterion[];
	groups: readonly CriterionGroup[];
	claims: readonly Claim[];
	sources: readonly Source[];
}

/** Takes from the site's data the words of the model: those of alternatives that can be chosen, and of claims that are cited. */
export function toDecisionTexts(data: TextData): DecisionTexts {
	const alternatives = data.alternatives.filter(({ decide }) => decide);
	const cited = new Set([
		...alternatives.flatMap(({ ratings }) => Object.values(ratings).flatMap(({ claims }) => claims)),
		...data.rules.flatMap(({ claims }) => claims),
		...data.considerations.flatMap(({ claims }) => claims),
	]);
	const sourceById = new Map(data.sources.map((source) => [source.id, source]));
	return {
		questions: data.questions.map(({ id, text, why, options }) => ({
			id,
			text,
			why,
			options: options.map((option) => ({ id: option.id, text: option.text })),
		})),
		considerations: data.considerations.map(({ id, side, title, text, claims }) => ({ id, side, title, text, claims })),
		rules: data.rules.map(({ id, text }) => ({ id, text })),
		alternatives: alternatives.map(({ id, name }) => ({ id, name })),
		criteria: data.criteria.map(({ id, group, name }) => ({ id, group, name })),
		groups: data.groups.map(({ id, name }) => ({ id, name })),
		claims: data.claims
			.filter(({ id }) => cited.has(id))
			.map(({ id, statement, value, confidence, lastVerified, sources }) => ({
				id,
				statement,
				value,
				confidence,
				lastVerified,
				sources: sources.flatMap((source) => {
					const found = sourceById.get(source);
					return found ? [{ title: found.title, publisher: found.publisher, url: found.url, date: found.date }] : [];
				}),
			})),
	};
}
