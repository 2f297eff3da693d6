import type { ModelAlternative, ModelRule } from './model.ts';
import { sortedIds } from './order.ts';
import type { LiveRule } from './rule-state.ts';

/** A must-have that an alternative is known to miss: it is ruled out, whatever else speaks for it. */
export interface KnockOut {
	rule: string;
	/** What justifies the rule, and for a required rating the claims it rests on. In the order of their ids. */
	claims: string[];
	/** Of a required rating: what is asked and what is known. */
	required: { criterion: string; atLeast: number; rating: number } | null;
}

/** A must-have that the alternative may turn out to miss. */
export interface OpenKnockOut {
	rule: string;
	claims: string[];
	/** Questions whose answers decide whether the rule counts; empty if it does. */
	questions: string[];
	/** Of a required rating: `rating` is `null` if it is not known, which leaves the must-have open by itself. */
	required: { criterion: string; atLeast: number; rating: number | null } | null;
}

/** What to do if an alternative is used all the same. */
export interface Safeguard {
	rule: string;
	claims: string[];
	/** Questions whose answers decide whether it is needed; empty if it is. */
	questions: string[];
}

/** How an alternative stands with the must-haves, before any weighing. Each list is in the order of rule ids. */
export interface Standing {
	/** Anything in it rules the alternative out. */
	knockOuts: KnockOut[];
	openKnockOuts: OpenKnockOut[];
	safeguards: Safeguard[];
}

/**
 * Holds an alternative against the live rules.
 *
 * @param live The rules of one purpose that are on or open.
 */
export function standingOf(alternative: ModelAlternative, live: readonly LiveRule[]): Standing {
	const standing: Standing = { knockOuts: [], openKnockOuts: [], safeguards: [] };
	for (const { rule, state, questions } of live) {
		if (rule.effect === 'require') addRequired(standing, alternative, rule, questions);
		else if (
			(rule.effect === 'rule-out' || rule.effect === 'safeguard') &&
			rule.alternatives.includes(alternative.id)
		) {
			const entry = { rule: rule.id, claims: sortedIds(rule.claims) };
			if (rule.effect === 'safeguard') standing.safeguards.push({ ...entry, questions });
			else if (state === 'on') standing.knockOuts.push({ ...entry, required: null });
			else standing.openKnockOuts.push({ ...entry, questions, required: null });
		}
	}
	return standing;
}

/** A rating that is known to reach what is asked settles the must-have, whether the rule is on or open. */
function addRequired(
	{ knockOuts, openKnockOuts }: Standing,
	{ ratings }: ModelAlternative,
	rule: Extract<ModelRule, { effect: 'require' }>,
	questions: string[]
): void {
	const { criterion, atLeast } = rule;
	const known = ratings[criterion];
	if (known && known.rating >= atLeast) return;
	const claims = sortedIds([...rule.claims, ...(known?.claims ?? [])]);
	if (known && questions.length === 0)
		knockOuts.push({ rule: rule.id, claims, required: { criterion, atLeast, rating: known.rating } });
	else
		openKnockOuts.push({
			rule: rule.id,
			claims,
			questions,
			required: { criterion, atLeast, rating: known?.rating ?? null },
		});
}
