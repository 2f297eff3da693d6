/** The worked cases with their verdicts, computed once per build with the same code that the checklist runs. */
import { compareCase, type Comparison } from '../domain/case-check.ts';
import { findFlips, type Flip } from '../domain/sensitivity.ts';
import { outcomeOf } from '../domain/ranking.ts';
import { decide, type AlternativeVerdict, type NoVerdict, type Verdict } from '../domain/verdict.ts';
import { encodeShare } from '../storage/share-codec.ts';
import { cases } from './data.ts';
import { decisionModel } from './decision-texts.ts';

/** A change that would alter the result, with every answer that alters it in the same way. */
export interface FlipGroup {
	flip: Flip;
	/** The answers; each is a list of options. Empty for a weight. */
	answers: (readonly string[])[];
}

export interface PurposeOutcome {
	verdict: Verdict | NoVerdict;
	/** The first, and those that cannot be told apart from it. */
	running: AlternativeVerdict[];
	flips: FlipGroup[];
	checks: Comparison[];
}

/** Every case of the data, in its order. */
export const workedCases = cases.map((data) => ({
	data,
	/** Fragment that opens the case in the checklist. */
	fragment: encodeShare(decisionModel, data).fragment,
	outcomes: decide(decisionModel, data).map((verdict): PurposeOutcome => {
		const expected = data.expected[verdict.purpose];
		return {
			verdict,
			running: inTheRunning(verdict),
			flips: groupFlips(findFlips(decisionModel, data, verdict.purpose)),
			checks: expected ? compareCase(expected, verdict) : [],
		};
	}),
}));

function inTheRunning(verdict: Verdict | NoVerdict): AlternativeVerdict[] {
	if (verdict.kind === 'no-verdict') return [];
	const [first, ...others] = verdict.alternatives.filter(({ rank }) => rank !== null);
	return first ? [first, ...others.filter((other) => outcomeOf([first, other]) === 'too-close')] : [];
}

/** Joins changes of the same thing with the same result, at the place of the smallest. */
function groupFlips(flips: readonly Flip[]): FlipGroup[] {
	const groups = new Map<string, FlipGroup>();
	for (const flip of flips) {
		const what = flip.kind === 'answer' ? flip.question : `${flip.criterion} ${flip.to}`;
		const key = `${flip.kind} ${what} ${JSON.stringify(flip.headline)}`;
		const group = groups.get(key) ?? { flip, answers: [] };
		if (flip.kind === 'answer') group.answers.push(flip.to);
		groups.set(key, group);
	}
	return [...groups.values()];
}
