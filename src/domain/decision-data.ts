import type { Confidence } from '../schemas/claim.ts';
import type { DecisionModel } from './model.ts';

/** The words of a decision, keyed by id. `T` is a text: of one language, or of both. */
export interface DecisionTexts<T> {
	questions: Readonly<Record<string, { text: T; options: Readonly<Record<string, T>> }>>;
	considerations: Readonly<Record<string, { title: T; side: 'for' | 'against' }>>;
	rules: Readonly<Record<string, T>>;
	alternatives: Readonly<Record<string, T>>;
	criteria: Readonly<Record<string, { name: T; group: string }>>;
	groups: Readonly<Record<string, T>>;
}

/** What the page sends to its islands: the model, and the words of `C`laims and all else. */
export interface DecisionData<T, C> {
	/** Ten hexadecimal digits that change whenever the data does. */
	dataVersion: string;
	model: DecisionModel;
	texts: DecisionTexts<T>;
	/** Claim id → what is told of it. */
	claims: Readonly<Record<string, C>>;
}

/** A text in both languages. */
export interface BothLanguages {
	ar: string;
	en: string;
}

/** A claim with its sources, for a document that must stand by itself. */
export interface FullClaim {
	statement: BothLanguages;
	value: BothLanguages;
	sources: readonly FullSource[];
	confidence: Confidence;
	/** `YYYY-MM-DD` */
	lastVerified: string;
}

/** A source as a note cites it; `date` may be `unknown`. */
export interface FullSource {
	title: string;
	publisher: string;
	url: string;
	date: string;
}

/** `texts="page"`: one language, of each claim its value in a few words. */
export type PageData = DecisionData<string, string>;
/** `texts="full"`: both languages, and the claims with their sources. */
export type FullData = DecisionData<BothLanguages, FullClaim>;
