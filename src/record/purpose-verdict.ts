import type { Responses } from '../domain/answers.ts';
import { explain, type Contribution } from '../domain/explanation.ts';
import { middle } from '../domain/interval.ts';
import type { KnockOut, OpenKnockOut } from '../domain/knock-outs.ts';
import type { DecisionModel } from '../domain/model.ts';
import { compareIds } from '../domain/order.ts';
import { findFlips, headlineOf, type Headline } from '../domain/sensitivity.ts';
import type { NoVerdict, Verdict } from '../domain/verdict.ts';
import type { CriterionWeight } from '../domain/weights.ts';
import type { EvidenceList } from './evidence-list.ts';
import type { Names } from './names.ts';
import type { Driver, FlipEntry, HeadlineEntry, OptionVerdict, PurposeVerdict, Reason, RuledOut } from './record.ts';

/** Reasons named on each side of an option: what a board reads; the checklist shows all. */
export const REASONS_SHOWN = 3;
/** Changes named that would flip the verdict. */
export const FLIPS_SHOWN = 3;

/** Puts names and evidence to a verdict. */
export function purposeVerdict(
	verdict: Verdict | NoVerdict,
	model: DecisionModel,
	responses: Responses,
	names: Names,
	evidence: EvidenceList
): PurposeVerdict {
	const isVerdict = verdict.kind === 'verdict';
	const headline = headlineOf(verdict);
	return {
		purpose: verdict.purpose,
		outcome: isVerdict ? verdict.outcome : verdict.reason,
		headline: headline ? named(headline, model, names) : { winner: null, advice: [] },
		drivers: driversOf(verdict.weights, names),
		options: verdict.alternatives.map((alternative) => {
			const rank = 'rank' in alternative ? alternative.rank : null;
			const fit = 'fit' in alternative ? alternative.fit : null;
			const knockOuts = alternative.knockOuts.map((one) => ruledOut(one, names, evidence));
			const isTold = knockOuts.length === 0 || model.products.includes(alternative.id);
			return {
				...names.alternative(alternative.id),
				rank,
				fit,
				ruledOutBy: knockOuts,
				mayBeRuledOutBy:
					knockOuts.length > 0 ? [] : alternative.openKnockOuts.map((one) => ruledOut(one, names, evidence)),
				...reasonsOf(isTold ? alternative.id : null, model, verdict.weights, names, evidence),
			};
		}),
		flips: findFlips(model, responses, verdict.purpose)
			.slice(0, FLIPS_SHOWN)
			.map((flip): FlipEntry => {
				const to = named(flip.headline, model, names);
				return flip.kind === 'answer'
					? {
							kind: 'answer',
							question: names.question(flip.question),
							to: names.options(flip.question, flip.to),
							headline: to,
						}
					: { kind: 'weight', criterion: names.criterion(flip.criterion), from: flip.from, to: flip.to, headline: to };
			}),
	};
}

const named = ({ winner, advice }: Headline, { products }: DecisionModel, names: Names): HeadlineEntry => ({
	winner: winner === null ? null : names.alternative(winner),
	advice: products.flatMap((id) => {
		const found = advice[id];
		return found ? [{ ...names.alternative(id), advice: found }] : [];
	}),
});

/** The criteria that matter, the heaviest first. */
const driversOf = (weights: readonly CriterionWeight[], names: Names): Driver[] =>
	weights
		.filter(({ high }) => high > 0)
		.sort((a, b) => middle(b) - middle(a) || compareIds(a.criterion, b.criterion))
		.map(({ criterion, low, high, setBy }) => ({
			criterion,
			name: names.criterion(criterion).name,
			weight: { low, high },
			setBy: setBy === 'reader' ? 'reader' : 'rules',
		}));

const ruledOut = (
	{ rule, claims, required, ...rest }: KnockOut | OpenKnockOut,
	names: Names,
	evidence: EvidenceList
): RuledOut => ({
	...names.rule(rule, 'questions' in rest ? rest.questions : []),
	evidence: evidence.numbers(claims),
	required: required && {
		criterion: names.criterion(required.criterion).name,
		atLeast: required.atLeast,
		rating: required.rating,
	},
});

type Reasons = Pick<OptionVerdict, 'for' | 'against' | 'furtherReasons' | 'unknown'>;

/** @param id `null` for an option whose reasons are not told. */
function reasonsOf(
	id: string | null,
	model: DecisionModel,
	weights: readonly CriterionWeight[],
	names: Names,
	evidence: EvidenceList
): Reasons {
	const alternative = model.alternatives.find((one) => one.id === id);
	if (!alternative) return { for: [], against: [], furtherReasons: { for: 0, against: 0 }, unknown: [] };
	const explained = explain(alternative, weights);
	const reason = ({ weight, rating, claims }: Contribution): Reason => ({
		criterion: weight.criterion,
		name: names.criterion(weight.criterion).name,
		weight: { low: weight.low, high: weight.high },
		rating,
		values: claims.flatMap((claim) => evidence.claim(claim)?.value ?? []),
		evidence: evidence.numbers(claims),
	});
	return {
		for: explained.for.slice(0, REASONS_SHOWN).map(reason),
		against: explained.against.slice(0, REASONS_SHOWN).map(reason),
		furtherReasons: {
			for: Math.max(0, explained.for.length - REASONS_SHOWN),
			against: Math.max(0, explained.against.length - REASONS_SHOWN),
		},
		unknown: explained.unknown.map(({ criterion }) => names.criterion(criterion)),
	};
}
