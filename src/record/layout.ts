import { formatDate } from '../i18n/format.ts';
import { inBoth, Voice, type RecordVocabulary } from './words.ts';
import type { HeadLine, Item, RecordDocument, Section, SectionId } from './document.ts';
import { contextLines, driverParts, evidenceLines, moreLines, optionLines } from './layout-findings.ts';
import { outcomeLines, outcomeParts } from './layout-outcome.ts';
import { prosAndCons } from './layout-options.ts';
import type { DecisionRecord } from './record.ts';

/** A line before it is numbered. */
export type Line = Omit<Item, 'number' | 'evidence'> & {
	evidence?: readonly number[];
	/** The label is the beginning of the sentence and takes no colon. */
	isOpening?: true;
};
/** A heading with its lines before they are numbered. */
export interface Part {
	heading: Section['heading'];
	lines: Line[];
}

/**
 * Lays a record out as a document. The sections are those of a MADR, in its order, so that tools and readers who know the form
 * find their way; the evidence comes last, as notes.
 *
 * @see https://adr.github.io/madr/ on the form.
 */
export function layOut(record: DecisionRecord, words: RecordVocabulary): RecordDocument {
	const voice = new Voice(words);
	const { title } = record;
	const sections: [SectionId, Section['heading'], Line[], Part[]][] = [
		['context', voice.say('context'), contextLines(record, voice), []],
		['drivers', voice.say('drivers'), [], driverParts(record, voice)],
		['options', voice.say('options'), optionLines(record, voice), []],
		['outcome', voice.say('outcome'), outcomeLines(record, voice), outcomeParts(record, voice)],
		['pros-cons', voice.say('prosCons'), [], prosAndCons(record, voice)],
		['more', voice.say('more'), moreLines(record, voice), []],
		['evidence', voice.say('evidence'), evidenceLines(record, voice), []],
	];
	return {
		meta: { status: record.status, date: record.date, deciders: record.deciders },
		kind: voice.say('title'),
		title: title === null ? voice.say('defaultTitle') : inBoth(() => title),
		isOwnTitle: title !== null,
		head: headOf(record, voice),
		sections: sections.map(([id, heading, lines, parts], index) =>
			number(voice, id, `${index + 1}`, heading, lines, parts)
		),
		signatures: record.deciders.length > 0 ? record.deciders : [''],
	};
}

function number(
	voice: Voice,
	id: SectionId | null,
	at: string,
	heading: Section['heading'],
	lines: readonly Line[],
	parts: readonly Part[]
): Section {
	return {
		id,
		number: at,
		heading,
		items: lines.map(({ label, isOpening, ...line }, index) => ({
			...line,
			...(label ? { label: isOpening ? label : voice.label(label) } : {}),
			number: line.source ? `[${line.source.number}]` : `${at}.${index + 1}`,
			evidence: line.evidence ?? [],
		})),
		// The lines directly under a heading take the first numbers, the parts below it the next ones.
		parts: parts.map((part, index) =>
			number(voice, null, `${at}.${lines.length + index + 1}`, part.heading, part.lines, [])
		),
	};
}

function headOf({ organisation, status, date, deciders }: DecisionRecord, voice: Voice): HeadLine[] {
	const lines: (HeadLine | null)[] = [
		organisation === null
			? null
			: { label: voice.label(voice.say('organisation')), text: inBoth(() => organisation), isOwn: true },
		{ label: voice.label(voice.say('status')), text: voice.say(`status.${status}`) },
		{ label: voice.label(voice.say('date')), text: inBoth((locale) => formatDate(locale, date)) },
		deciders.length === 0
			? { label: voice.label(voice.say('deciders')), text: voice.say('deciders.none') }
			: { label: voice.label(voice.say('deciders')), text: voice.list(deciders, 'joinStrong'), isOwn: true },
	];
	return lines.filter((line) => line !== null);
}

/** A line in the reader's own words; what stands for it if there are none. */
export const ownLine = (own: string | null, label: Section['heading'], none: Section['heading']): Line =>
	own === null ? { label, text: none } : { label, text: inBoth(() => own), isOwn: true };
