import type { Purpose } from '../schemas/common.ts';
import { adviceOn, type Advice } from './advice.ts';
import { judgedPurposes, type Responses } from './answers.ts';
import { fitOf, type Fit } from './fit.ts';
import { sortResponses } from './known-responses.ts';
import { standingOf, type Standing } from './knock-outs.ts';
import type { DecisionModel, ModelAlternative } from './model.ts';
import { sortedById } from './order.ts';
import { outcomeOf, rankCandidates, type Outcome } from './ranking.ts';
import { liveRules, type LiveRule } from './rule-state.ts';
import { weighCriteria, type CriterionWeight } from './weights.ts';

/** What is said of one alternative for one purpose. */
export interface AlternativeVerdict extends Standing {
	id: string;
	/** 1 is best; `null` if it is ruled out. */
	rank: number | null;
	fit: Fit;
}

/** The outcome for one purpose. */
export interface Verdict {
	kind: 'verdict';
	purpose: Purpose;
	/** In the order of criterion ids. */
	weights: CriterionWeight[];
	/** By rank; then those that are ruled out, by midpoint. */
	alternatives: AlternativeVerdict[];
	outcome: Outcome;
	/** Set if the outcome is `clear`. */
	winner: string | null;
	/** Product id → advice, for the products that this purpose can choose. */
	advice: Record<string, Advice>;
}

/** Nothing can be compared: nothing matters to the reader, or nothing can be chosen for this purpose. */
export interface NoVerdict {
	kind: 'no-verdict';
	purpose: Purpose;
	reason: 'no-weights' | 'no-alternatives';
	weights: CriterionWeight[];
	/** What is ruled out stays ruled out. In the order of ids. */
	alternatives: (Standing & { id: string })[];
}

/** An alternative of a purpose, held against the must-haves. */
export interface Contender extends Standing {
	alternative: ModelAlternative;
}

/**
 * The alternatives that a purpose can choose, in the order of their ids, held against the must-haves.
 *
 * @param live The rules of the purpose that are on or open.
 */
export function contendersFor(model: DecisionModel, live: readonly LiveRule[], purpose: Purpose): Contender[] {
	return sortedById(model.alternatives.filter(({ decide }) => decide.purposes.includes(purpose))).map(
		(alternative) => ({
			alternative,
			...standingOf(alternative, live),
		})
	);
}

/** Weighs the contenders of a purpose against each other. */
export function judge(
	contenders: readonly Contender[],
	weights: CriterionWeight[],
	products: readonly string[],
	purpose: Purpose
): Verdict | NoVerdict {
	const fitted: Omit<AlternativeVerdict, 'rank'>[] = [];
	for (const { alternative, ...standing } of contenders) {
		const fit = fitOf(alternative.ratings, weights);
		if (fit) fitted.push({ id: alternative.id, fit, ...standing });
	}
	if (fitted.length === 0) {
		const reason = contenders.length === 0 ? 'no-alternatives' : 'no-weights';
		const alternatives = contenders.map(({ alternative, ...standing }) => ({ id: alternative.id, ...standing }));
		return { kind: 'no-verdict', purpose, reason, weights, alternatives };
	}
	const ranked = rankCandidates(fitted.filter(({ knockOuts }) => knockOuts.length === 0));
	const ruledOut = rankCandidates(fitted.filter(({ knockOuts }) => knockOuts.length > 0));
	const outcome = outcomeOf(ranked);
	return {
		kind: 'verdict',
		purpose,
		weights,
		alternatives: [
			...ranked.map((one, index) => ({ ...one, rank: index + 1 })),
			...ruledOut.map((one) => ({ ...one, rank: null })),
		],
		outcome,
		winner: outcome === 'clear' ? (ranked[0]?.id ?? null) : null,
		advice: Object.fromEntries(
			fitted.filter(({ id }) => products.includes(id)).map(({ id, fit, ...standing }) => [id, adviceOn(fit, standing)])
		),
	};
}

/**
 * The verdict for every purpose that the reader's answers ask for.
 *
 * The same model and responses always give the same verdict; the order of either never shows. What the model does not know in
 * the responses has no effect: `sortResponses` lists it.
 */
export function decide(model: DecisionModel, responses: Responses): (Verdict | NoVerdict)[] {
	const { known } = sortResponses(model, responses);
	return judgedPurposes(known.answers).map((purpose) => {
		const live = liveRules(model.rules, known.answers, purpose);
		return judge(
			contendersFor(model, live, purpose),
			weighCriteria(model, known, purpose, live),
			model.products,
			purpose
		);
	});
}
