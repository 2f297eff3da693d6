/** What speaks for and against each option. */
import type { Bilingual } from '../i18n/locales.ts';
import type { Line, Part } from './layout.ts';
import { mustHaveNumber, weightText } from './layout-findings.ts';
import { fitText, shareText } from './layout-outcome.ts';
import type { DecisionRecord, OptionVerdict, PurposeVerdict, Reason, RuledOut } from './record.ts';
import { inBoth, type Voice } from './words.ts';

/** For each purpose what is ruled out and by what, then one part for each option whose reasons are told. */
export const prosAndCons = (record: DecisionRecord, voice: Voice): Part[] =>
	record.verdicts.flatMap((verdict) => [
		...ruledOutPart(verdict, record, voice),
		...optionParts(verdict, record, voice),
	]);

function ruledOutPart({ purpose, options }: PurposeVerdict, record: DecisionRecord, voice: Voice): Part[] {
	const out = options.filter(({ ruledOutBy }) => ruledOutBy.length > 0);
	if (out.length === 0) return [];
	return [
		{
			heading: voice.say('prosCons.ruledOut', { purpose: voice.say(`purpose.${purpose}`) }),
			lines: out.map(({ name, ruledOutBy }) => missedLine(name, ruledOutBy, record, voice)),
		},
	];
}

function optionParts({ purpose, options }: PurposeVerdict, record: DecisionRecord, voice: Voice): Part[] {
	const left = options.filter(({ rank }) => rank !== null).length;
	return options
		.map((option) => ({
			heading: voice.say('prosCons.option', { option: option.name, purpose: voice.say(`purpose.${purpose}`) }),
			lines: optionLines(option, left, record, voice),
		}))
		.filter(({ lines }) => lines.length > 0);
}

function optionLines(option: OptionVerdict, left: number, record: DecisionRecord, voice: Voice): Line[] {
	const { rank, fit, mayBeRuledOutBy, furtherReasons, unknown } = option;
	const lines: Line[] = [];
	if (rank !== null && fit) {
		const { low, high, coverage } = fit;
		const numbers = { rank, count: left, low: fitText(low), high: fitText(high), share: shareText(coverage) };
		lines.push({ label: voice.say('standing'), text: voice.say('standing.ranked', numbers) });
	}
	if (mayBeRuledOutBy.length > 0) lines.push(missedLine(voice.say('mayBeRuledOut'), mayBeRuledOutBy, record, voice));
	lines.push(
		...option.for.map((one) => reasonLine(one, voice.say('good'), voice)),
		...option.against.map((one) => reasonLine(one, voice.say('bad'), voice))
	);
	if (furtherReasons.for + furtherReasons.against > 0)
		lines.push({ label: voice.say('further'), text: voice.say('further.counts', furtherReasons) });
	if (unknown.length > 0)
		lines.push({ label: voice.say('unknown'), text: voice.list(unknown.map(({ name }) => name)) });
	return lines;
}

/** The must-haves that an option misses or may miss, by their numbers; their own evidence stands beside them. */
function missedLine(label: Bilingual, missed: readonly RuledOut[], record: DecisionRecord, voice: Voice): Line {
	const cited = new Set(record.mustHaves.flatMap(({ evidence }) => evidence));
	const evidence = new Set(missed.flatMap((one) => one.evidence).filter((number) => !cited.has(number)));
	return {
		label,
		text: voice.list(
			missed.map((one) => missedText(one, mustHaveNumber(one.rule, record), voice)),
			'joinStrong'
		),
		evidence: [...evidence].sort((a, b) => a - b),
	};
}

function missedText({ required }: RuledOut, number: string, voice: Voice): Bilingual {
	if (!required) return inBoth(() => number);
	const { criterion, atLeast, rating } = required;
	return rating === null
		? voice.say('required.unknown', { number, criterion, atLeast })
		: voice.say('required', { number, criterion, atLeast, rating });
}

const reasonLine = ({ name, weight, rating, values, evidence }: Reason, label: Bilingual, voice: Voice): Line => ({
	label,
	isOpening: true,
	text: voice.say('reason', {
		criterion: name,
		rating,
		weight: weightText(weight, voice),
		values: voice.list(values, 'joinStrong'),
	}),
	evidence,
});
