import type { Bilingual } from '../i18n/locales.ts';
import type { DecisionRecord, EvidenceEntry } from './record.ts';

/** One numbered line of a record. The number is the same in both languages. */
export interface Item {
	/** `2.1.3`; of a piece of evidence `[12]`. */
	number: string;
	/** Stands before the text, with its colon. */
	label?: Bilingual;
	text: Bilingual;
	/** The text is the reader's own: the same in both languages, in whatever language it was written. */
	isOwn?: true;
	/** Numbers in the list of evidence. */
	evidence: readonly number[];
	/** Where the text leads. */
	link?: string;
	/** Of a piece of evidence: where it comes from. */
	source?: EvidenceEntry;
}

/** What a section is about; the same in every record. */
export type SectionId = 'context' | 'drivers' | 'options' | 'outcome' | 'pros-cons' | 'more' | 'evidence';

/** A numbered heading with lines, and headings below it. */
export interface Section {
	id: SectionId | null;
	/** `2` or `2.1` */
	number: string;
	heading: Bilingual;
	items: Item[];
	parts: Section[];
}

/** A line at the head of a record. */
export interface HeadLine {
	label: Bilingual;
	text: Bilingual;
	isOwn?: true;
}

/** A record laid out: headings and lines in order, in both languages, ready to be written in any form. */
export interface RecordDocument {
	/** What MADR keeps before the text, as data. */
	meta: Pick<DecisionRecord, 'status' | 'date' | 'deciders'>;
	/** “Decision record” */
	kind: Bilingual;
	title: Bilingual;
	/** The title is the reader's own. */
	isOwnTitle: boolean;
	head: HeadLine[];
	sections: Section[];
	/** Who signs; one empty name if nobody is named. */
	signatures: string[];
}
