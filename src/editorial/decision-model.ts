import { toDecisionModel, type DecisionModel } from '../domain/model.ts';
import type { Dataset, Entry } from '../schemas/data-files.ts';

/** What stands in the entries, without where it stands. */
export const dataOf = <T>(entries: readonly Entry<T>[]): T[] => entries.map(({ data }) => data);

/** The model that these data make. */
export const modelOf = (dataset: Dataset): DecisionModel =>
	toDecisionModel({
		questions: dataOf(dataset.questions),
		considerations: dataOf(dataset.considerations),
		rules: dataOf(dataset.rules),
		alternatives: dataOf(dataset.alternatives),
		criteria: dataOf(dataset.criteria),
		claims: dataOf(dataset.claims),
	});
