import type { Confidence } from '../schemas/claim.ts';
import { middle } from './interval.ts';
import type { DecisionModel, ModelAlternative } from './model.ts';
import { compareIds, sortedIds } from './order.ts';
import type { CriterionWeight } from './weights.ts';

/** How far the evidence behind a fit can be trusted. Kept apart from the fit: good evidence may speak for or against. */
export interface Trust {
	/** Share of the known weight that rests on claims of each confidence; sums to 1. `null` if no rating that matters is known. */
	shares: Record<Confidence, number> | null;
	/** Number of different claims. */
	claims: number;
	/** The earliest day on which one of them was last verified, `YYYY-MM-DD`; `null` if there is none. */
	oldestVerified: string | null;
}

/**
 * Sums up the evidence behind the fit of an alternative: the weight of each criterion, at its middle, is divided equally among
 * the claims that its rating rests on. Claims that the model does not know are left out.
 */
export function trustIn(
	{ ratings }: Pick<ModelAlternative, 'ratings'>,
	weights: readonly CriterionWeight[],
	claims: DecisionModel['claims']
): Trust {
	const shares: Record<Confidence, number> = { high: 0, medium: 0, low: 0 };
	const cited = new Set<string>();
	let total = 0;
	for (const weight of [...weights].sort((a, b) => compareIds(a.criterion, b.criterion))) {
		const ids = weight.high === 0 ? [] : sortedIds(ratings[weight.criterion]?.claims ?? []).filter((id) => claims[id]);
		if (ids.length === 0) continue;
		total += middle(weight);
		for (const id of ids) {
			cited.add(id);
			shares[claims[id]?.confidence ?? 'low'] += middle(weight) / ids.length;
		}
	}
	return {
		shares: total === 0 ? null : { high: shares.high / total, medium: shares.medium / total, low: shares.low / total },
		claims: cited.size,
		oldestVerified: [...cited].map((id) => claims[id]?.lastVerified ?? '').sort()[0] ?? null,
	};
}
