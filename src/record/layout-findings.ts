/** What the organisation said, what follows from it, and what the record rests on. */
import type { Interval } from '../domain/interval.ts';
import { formatDate } from '../i18n/format.ts';
import type { Bilingual } from '../i18n/locales.ts';
import type { Line, Part } from './layout.ts';
import type { DecisionRecord, Driver, EvidenceEntry, MarkedReason, Named, RuleEntry } from './record.ts';
import { inBoth, type Voice } from './words.ts';

/** “weight 2 of 3” */
export const weightText = ({ low, high }: Interval, voice: Voice): Bilingual =>
	low === high ? voice.say('weight', { weight: high }) : voice.say('weight.open', { low, high });

/** A rule in words, with the questions that decide whether it counts. */
export const ruleText = ({ text, questions }: Pick<RuleEntry, 'text' | 'questions'>, voice: Voice): Bilingual =>
	questions.length === 0
		? text
		: inBoth((locale) => `${text[locale]} ${voice.say('rule.waits', { questions: quoted(questions, voice) })[locale]}`);

/** Where a must-have stands in the record: `2.1.7`. */
export const mustHaveNumber = (rule: string, { mustHaves }: DecisionRecord): string =>
	`2.1.${mustHaves.findIndex((one) => one.rule === rule) + 1}`;

const quoted = (named: readonly Named[], voice: Voice): Bilingual =>
	voice.list(named.map(({ name }) => voice.say('quoted', { text: name })));

/** The question, and the situation it is asked in. */
export const contextLines = ({ verdicts, situation }: DecisionRecord, voice: Voice): Line[] => [
	{
		label: voice.say('problem.label'),
		text: voice.say('problem', {
			purposes: voice.list(
				verdicts.map(({ purpose }) => voice.say(`purpose.${purpose}`)),
				'joinAnd'
			),
		}),
	},
	...situation.map(({ text, state, answers }) => ({
		label: text,
		text:
			state === 'answered'
				? voice.list(
						answers.map(({ name }) => name),
						'joinStrong'
					)
				: voice.say(state === 'not-sure' ? 'answer.notSure' : 'answer.none'),
	})),
];

/** Must-haves, weights and the reader's own marks. */
export const driverParts = (record: DecisionRecord, voice: Voice): Part[] => [
	{
		heading: voice.say('mustHaves'),
		lines: orNone(
			record.mustHaves.map((rule) => ({
				label: voice.say(rule.questions.length === 0 ? 'mustHave.counts' : 'mustHave.open'),
				text: ruleText(rule, voice),
				evidence: rule.evidence,
			})),
			voice.say('mustHaves.none')
		),
	},
	...record.verdicts.map(({ purpose, drivers }) => ({
		heading: voice.say('weights', { purpose: voice.say(`purpose.${purpose}`) }),
		lines: orNone(weightLines(drivers, voice), voice.say('weights.none')),
	})),
	{
		heading: voice.say('marks'),
		lines: orNone(
			record.marks.flatMap((mark) => markLines(mark, voice)),
			voice.say('marks.none')
		),
	},
];

/** One line for each importance; what the organisation set itself is marked so. */
function weightLines(drivers: readonly Driver[], voice: Voice): Line[] {
	const byWeight = Map.groupBy(drivers, ({ weight: { low, high } }) => `${low} ${high}`);
	return [...byWeight.values()].map((same) => ({
		label: weightText(same[0]!.weight, voice),
		text: voice.list(same.map(({ name, setBy }) => (setBy === 'reader' ? voice.say('weight.own', { name }) : name))),
	}));
}

const orNone = (lines: Line[], none: Bilingual): Line[] => (lines.length > 0 ? lines : [{ text: none }]);

function markLines({ side, title, mark, weight, note }: MarkedReason, voice: Voice): Line[] {
	const said = voice.say(`mark.${mark}`);
	const line: Line = {
		label: voice.say('mark', { side: voice.say(`side.${side}`), title }),
		text: mark === 'does-not' ? said : voice.list([said, voice.say('weight', { weight })]),
	};
	return note === null ? [line] : [line, { label: voice.say('note'), text: inBoth(() => note), isOwn: true }];
}

/** The options, and what each could be chosen for if that is not all that was asked. */
export const optionLines = ({ options, verdicts }: DecisionRecord, voice: Voice): Line[] =>
	options.map(({ name, purposes }) => ({
		text:
			purposes.length === verdicts.length
				? name
				: voice.say('options.only', {
						option: name,
						purposes: voice.list(
							purposes.map((purpose) => voice.say(`purpose.${purpose}`)),
							'joinAnd'
						),
					}),
	}));

/** What lets others check the record. */
export const moreLines = ({ dataVersion, shareLink }: DecisionRecord, voice: Voice): Line[] => [
	{ text: voice.say('how') },
	{ label: voice.say('dataVersion'), text: inBoth(() => dataVersion) },
	{ label: voice.say('shareLink'), text: inBoth(() => shareLink), link: shareLink },
];

/** The claims, numbered as they are cited. */
export const evidenceLines = ({ evidence }: DecisionRecord, voice: Voice): Line[] =>
	evidence.map((entry) => ({
		text: inBoth((locale) => `${entry.statement[locale]} ${provenance(entry, voice)[locale]}`),
		source: entry,
	}));

/** “High confidence; last verified 24 November 2026.” */
const provenance = ({ confidence, lastVerified, sources }: EvidenceEntry, voice: Voice): Bilingual =>
	voice.say(sources.length > 0 ? 'provenance' : 'provenance.unsourced', {
		confidence: voice.say(`confidence.${confidence}`),
		date: inBoth((locale) => formatDate(locale, lastVerified)),
	});

/** Title and publisher of a source in their own language, and its own date. */
export const sourceParts = (
	{ title, publisher, date }: EvidenceEntry['sources'][number],
	voice: Voice
): [title: string, publisher: string, date: Bilingual] => [
	title,
	publisher,
	date === 'unknown' ? voice.say('undated') : inBoth((locale) => formatDate(locale, date)),
];

/** A source with its publisher and its own date. */
export const sourceText = (source: EvidenceEntry['sources'][number], voice: Voice): Bilingual =>
	voice.list(sourceParts(source, voice));
