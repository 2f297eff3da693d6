import type { Advice } from '../domain/advice.ts';
import type { Mark } from '../domain/answers.ts';
import type { Fit } from '../domain/fit.ts';
import type { Interval } from '../domain/interval.ts';
import type { Outcome } from '../domain/ranking.ts';
import type { RecordStatus } from '../domain/record-details.ts';
import type { Bilingual } from '../i18n/locales.ts';
import type { Confidence } from '../schemas/claim.ts';
import type { Purpose } from '../schemas/common.ts';

/** Something with a name in both languages. */
export interface Named {
	id: string;
	name: Bilingual;
}

/** A question about the situation, and what was answered. */
export interface SituationEntry {
	question: string;
	text: Bilingual;
	/** `open`: no answer, or none that this version of the guide knows. */
	state: 'answered' | 'not-sure' | 'open';
	answers: Named[];
}

/** A reason that the organisation marked itself. */
export interface MarkedReason {
	consideration: string;
	side: 'for' | 'against';
	title: Bilingual;
	mark: Mark['mark'];
	/** 0 ignore … 3 decisive. */
	weight: number;
	note: string | null;
}

/** A rule in words. */
export interface RuleEntry {
	rule: string;
	text: Bilingual;
	/** The questions that decide whether it counts; empty if it does. */
	questions: Named[];
	/** Numbers in the list of evidence. */
	evidence: number[];
}

/** A rule that can rule an option out. */
export interface MustHave extends RuleEntry {
	purposes: Purpose[];
}

/** Why an option is ruled out, or may be. */
export interface RuledOut extends RuleEntry {
	/** Of a required rating: the criterion, what is asked and what is known (`null`: not known). */
	required: { criterion: Bilingual; atLeast: number; rating: number | null } | null;
}

/** A safeguard, and the products it is for. */
export interface SafeguardEntry extends RuleEntry {
	products: Named[];
}

/** How much a criterion matters, and who says so. */
export interface Driver {
	criterion: string;
	name: Bilingual;
	/** 0…3; an interval where an answer is open. */
	weight: Interval;
	setBy: 'reader' | 'rules';
}

/** What one criterion says for or against an option, by its claims. */
export interface Reason {
	criterion: string;
	name: Bilingual;
	weight: Interval;
	/** 0 fails it … 4 meets it fully. */
	rating: number;
	/** What the claims say, in a few words each. */
	values: Bilingual[];
	evidence: number[];
}

/** What is said of one option for one purpose. */
export interface OptionVerdict extends Named {
	/** 1 is best; `null` if it is ruled out or nothing could be compared. */
	rank: number | null;
	fit: Fit | null;
	ruledOutBy: RuledOut[];
	mayBeRuledOutBy: RuledOut[];
	/** The strongest first, at most `REASONS_SHOWN`. Empty for an option that is ruled out, unless the guide is about it. */
	for: Reason[];
	against: Reason[];
	/** Number of further reasons on either side. */
	furtherReasons: { for: number; against: number };
	/** Criteria that matter and have no rating. */
	unknown: Named[];
}

/** What a verdict is remembered by, with names. */
export interface HeadlineEntry {
	winner: Named | null;
	advice: (Named & { advice: Advice })[];
}

/** A single change that would change the headline. */
export type FlipEntry = { headline: HeadlineEntry } & (
	{ kind: 'answer'; question: Named; to: Named[] } | { kind: 'weight'; criterion: Named; from: Interval; to: number }
);

/** The verdict for one purpose. */
export interface PurposeVerdict {
	purpose: Purpose;
	outcome: Outcome | 'no-weights' | 'no-alternatives';
	/** Empty if there is no verdict. */
	headline: HeadlineEntry;
	drivers: Driver[];
	options: OptionVerdict[];
	/** The smallest first, at most `FLIPS_SHOWN`. */
	flips: FlipEntry[];
}

/** A claim that the record leans on. */
export interface EvidenceEntry {
	number: number;
	claim: string;
	statement: Bilingual;
	confidence: Confidence;
	lastVerified: string;
	/** Empty means “not sourced”. */
	sources: { title: string; publisher: string; url: string; date: string }[];
}

/** A decision record as plain data: what was asked, answered and found, with the evidence, in both languages. */
export interface DecisionRecord {
	title: string | null;
	organisation: string | null;
	status: RecordStatus;
	/** `YYYY-MM-DD` */
	date: string;
	deciders: string[];
	/** The decision in the deciders' own words; `null` leaves it at the verdict. */
	decision: string | null;
	conditions: string | null;
	dissent: string | null;
	reviewDate: string;
	situation: SituationEntry[];
	mustHaves: MustHave[];
	marks: MarkedReason[];
	options: (Named & { purposes: Purpose[] })[];
	verdicts: PurposeVerdict[];
	safeguards: SafeguardEntry[];
	evidence: EvidenceEntry[];
	dataVersion: string;
	shareLink: string;
}
