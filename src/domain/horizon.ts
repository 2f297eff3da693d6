import type { Claim, Confidence } from '../schemas/claim.ts';
import type { Criterion } from '../schemas/criterion.ts';

/** Share of a criterion's horizon that a claim of each confidence is good for: the weaker the evidence, the sooner it is read again. */
const HORIZON_SHARE: Record<Confidence, number> = { high: 1, medium: 0.75, low: 0.5 };

const DAY_MS = 86_400_000;

/** Whole days from one day to another, both `YYYY-MM-DD`; negative if the second is earlier. */
export const daysBetween = (from: string, to: string): number =>
	Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);

/** Days after which a claim is due to be read again. */
export const horizonOf = ({ confidence }: Pick<Claim, 'confidence'>, { horizonDays }: Pick<Criterion, 'horizonDays'>) =>
	Math.round(horizonDays * HORIZON_SHARE[confidence]);

/** A claim past its horizon. */
export interface DueClaim {
	claim: Claim;
	/** Days since it was last verified. */
	age: number;
	/** Days that it was good for. */
	horizon: number;
}

/** The claims past their horizon on a day, the most overdue first; those of one age in their own order. */
export function dueClaims(
	claims: readonly Claim[],
	criterionById: ReadonlyMap<string, Pick<Criterion, 'horizonDays'>>,
	today: string
): DueClaim[] {
	return claims
		.flatMap((claim) => {
			const criterion = criterionById.get(claim.criterion);
			if (!criterion) return [];
			const due = { claim, age: daysBetween(claim.lastVerified, today), horizon: horizonOf(claim, criterion) };
			return due.age > due.horizon ? [due] : [];
		})
		.sort((a, b) => b.age - b.horizon - (a.age - a.horizon));
}
