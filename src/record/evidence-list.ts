import type { FullClaim, FullData } from '../domain/decision-data.ts';
import type { EvidenceEntry } from './record.ts';

/** The claims a record leans on, numbered from 1 in the order in which they are first cited. */
export class EvidenceList {
	readonly entries: EvidenceEntry[] = [];
	readonly #claims: FullData['claims'];
	readonly #numbers = new Map<string, number>();

	constructor(claims: FullData['claims']) {
		this.#claims = claims;
	}

	/** The numbers of some claims, given now to those that are new. A claim without words has no number. */
	numbers(ids: readonly string[]): number[] {
		return [...new Set(ids.flatMap((id) => this.#numberOf(id) ?? []))].sort((a, b) => a - b);
	}

	/** The claim itself, if it has words. */
	claim(id: string): FullClaim | undefined {
		return this.#claims[id];
	}

	#numberOf(id: string): number | undefined {
		const known = this.#numbers.get(id);
		const claim = this.#claims[id];
		if (known !== undefined || !claim) return known;
		const number = this.entries.length + 1;
		const { statement, confidence, lastVerified, sources } = claim;
		this.#numbers.set(id, number);
		this.entries.push({ number, claim: id, statement, confidence, lastVerified, sources: [...sources] });
		return number;
	}
}
