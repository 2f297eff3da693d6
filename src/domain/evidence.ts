import type { Claim } from '../schemas/claim.ts';
import type { Source } from '../schemas/source.ts';

/** What a page says of the evidence it rests on. */
export interface EvidenceSummary {
	/** Number of claims. */
	claims: number;
	/** Share of them with at least one source, 0…1; `null` if there is no claim. */
	sourcedShare: number | null;
	/** The earliest date among the sources that have one. Partial dates count from their start. */
	oldestSource: string | null;
	/** Number of sources without a date of their own. */
	undatedSources: number;
	/** The earliest day on which one of the claims was last verified. */
	oldestVerified: string | null;
}

/**
 * Sums up the evidence behind a set of claims.
 *
 * @param claims The claims, each once.
 * @param sourceById The sources they name.
 */
export function summariseEvidence(claims: readonly Claim[], sourceById: ReadonlyMap<string, Source>): EvidenceSummary {
	const sources = [...new Set(claims.flatMap((claim) => claim.sources))].flatMap((id) => sourceById.get(id) ?? []);
	const dates = sources.flatMap(({ date }) => (date === 'unknown' ? [] : [date]));
	return {
		claims: claims.length,
		sourcedShare:
			claims.length === 0 ? null : claims.filter((claim) => claim.sources.length > 0).length / claims.length,
		oldestSource: earliest(dates),
		undatedSources: sources.length - dates.length,
		oldestVerified: earliest(claims.map((claim) => claim.lastVerified)),
	};
}

/** Partial ISO dates sort as text: `2026` before `2026-01` before `2026-01-01`. */
const earliest = (dates: readonly string[]): string | null => [...dates].sort()[0] ?? null;
