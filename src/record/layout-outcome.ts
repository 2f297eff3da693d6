/** What comes out: the decision, the verdict for each purpose, and what follows from it. */
import type { Advice } from '../domain/advice.ts';
import { formatDate, formatNumber, formatShare } from '../i18n/format.ts';
import type { Bilingual } from '../i18n/locales.ts';
import { ownLine, type Line, type Part } from './layout.ts';
import { mustHaveNumber, ruleText } from './layout-findings.ts';
import type { DecisionRecord, FlipEntry, HeadlineEntry, OptionVerdict, PurposeVerdict, RuledOut } from './record.ts';
import { inBoth, type Voice } from './words.ts';

/** A fit in 0…1 with two decimals. */
export const fitText = (fit: number): Bilingual =>
	inBoth((locale) => formatNumber(locale, Math.round(fit * 100) / 100));

/** A share as whole per cent. */
export const shareText = (share: number): Bilingual => inBoth((locale) => formatShare(locale, share));

/** The decision in the deciders' own words. */
export const outcomeLines = ({ decision }: DecisionRecord, voice: Voice): Line[] => [
	ownLine(decision, voice.say('decision'), voice.say('decision.none')),
];

/** The verdicts, then what follows from them. */
export const outcomeParts = (record: DecisionRecord, voice: Voice): Part[] => [
	...record.verdicts.map((verdict) => ({
		heading: voice.say('verdict', { purpose: voice.say(`purpose.${verdict.purpose}`) }),
		lines: verdictLines(verdict, record, voice),
	})),
	{
		heading: voice.say('consequences'),
		lines: [
			...record.safeguards.map((safeguard) => ({
				label: voice.say(safeguard.questions.length === 0 ? 'safeguard' : 'safeguard.open', {
					products: voice.list(safeguard.products.map(({ name }) => name)),
				}),
				text: ruleText(safeguard, voice),
				evidence: safeguard.evidence,
			})),
			...(record.safeguards.length === 0 ? [{ text: voice.say('safeguards.none') }] : []),
			ownLine(record.conditions, voice.say('conditions'), voice.say('none')),
		],
	},
	{
		heading: voice.say('flips'),
		lines: record.verdicts.flatMap((verdict) => flipLines(verdict, voice)),
	},
	{
		heading: voice.say('dissentAndReview'),
		lines: [
			ownLine(record.dissent, voice.say('dissent'), voice.say('none')),
			{ label: voice.say('review'), text: inBoth((locale) => formatDate(locale, record.reviewDate)) },
		],
	},
];

function verdictLines({ outcome, headline, options }: PurposeVerdict, record: DecisionRecord, voice: Voice): Line[] {
	const left = options.filter(({ rank }) => rank !== null);
	return [
		{
			label: voice.say('verdict.label'),
			text: outcomeText(outcome, headline, left, record, voice),
		},
		...openLines(left, record, voice),
		...(left.length > 0
			? [{ label: voice.say('ranking'), text: voice.list(left.map(rankedText(voice)), 'joinStrong') }]
			: []),
		...headline.advice.map(({ id, name, advice }) => ({
			label: name,
			text: adviceText(
				advice,
				options.find((option) => option.id === id),
				record,
				voice
			),
		})),
	];
}

/** The outcome; of a winner also what it is not yet safe from, and that it may not be used without safeguards. */
function outcomeText(
	outcome: PurposeVerdict['outcome'],
	{ winner }: HeadlineEntry,
	left: readonly OptionVerdict[],
	record: DecisionRecord,
	voice: Voice
): Bilingual {
	const said = voice.say(`outcome.${outcome}`, { winner: winner?.name ?? '' });
	if (!winner) return said;
	const open = left.find(({ id }) => id === winner.id)?.mayBeRuledOutBy ?? [];
	const caveats = [
		...(open.length > 0 ? [voice.say('outcome.mayBeRuledOut', { rules: numbersOf(open, record, voice) })] : []),
		...(hasSafeguards(winner.id, record) ? [voice.say('outcome.safeguards')] : []),
	];
	return inBoth((locale) => [said, ...caveats].map((sentence) => sentence[locale]).join(' '));
}

/** What is not known and may still rule out an option that is left. */
function openLines(left: readonly OptionVerdict[], { situation }: DecisionRecord, voice: Voice): Line[] {
	const open = left.flatMap(({ name, mayBeRuledOutBy }) => mayBeRuledOutBy.map((one) => ({ name, ...one })));
	const asked = new Set(open.flatMap(({ questions }) => questions.map(({ id }) => id)));
	const unrated = Map.groupBy(
		open.filter(({ required }) => required?.rating === null),
		({ required }) => required!.criterion.en
	);
	const matters = [
		...situation.filter(({ question }) => asked.has(question)).map(({ text }) => voice.say('quoted', { text })),
		...[...unrated.values()].map((same) =>
			voice.say('openQuestions.unrated', {
				criterion: same[0]!.required!.criterion,
				options: voice.list(same.map(({ name }) => name)),
			})
		),
	];
	return matters.length === 0 ? [] : [{ label: voice.say('openQuestions'), text: voice.list(matters, 'joinStrong') }];
}

const hasSafeguards = (id: string, { safeguards }: DecisionRecord): boolean =>
	safeguards.some(({ products }) => products.some((product) => product.id === id));

const numbersOf = (rules: readonly RuledOut[], record: DecisionRecord, voice: Voice): Bilingual =>
	voice.list(rules.map(({ rule }) => mustHaveNumber(rule, record)));

/** The advice, and the must-haves that rule the product out or may do so. */
function adviceText(
	advice: Advice,
	option: OptionVerdict | undefined,
	record: DecisionRecord,
	voice: Voice
): Bilingual {
	const { ruledOutBy = [], mayBeRuledOutBy = [] } = option ?? {};
	const isGuarded = advice === 'fits' && option !== undefined && hasSafeguards(option.id, record);
	const plain = voice.say(`advice.${advice}`);
	const said = isGuarded ? voice.say('advice.maySafeguard', { advice: plain }) : plain;
	if (ruledOutBy.length > 0)
		return voice.say('advice.ruledOut', { advice: said, rules: numbersOf(ruledOutBy, record, voice) });
	return mayBeRuledOutBy.length === 0
		? said
		: voice.say('advice.mayBeRuledOut', { advice: said, rules: numbersOf(mayBeRuledOutBy, record, voice) });
}

const rankedText =
	(voice: Voice) =>
	({ name, fit }: OptionVerdict): Bilingual =>
		fit ? voice.say('ranked', { name, low: fitText(fit.low), high: fitText(fit.high) }) : name;

function flipLines({ purpose, headline, flips }: PurposeVerdict, voice: Voice): Line[] {
	const label = voice.say('flip.for', { purpose: voice.say(`purpose.${purpose}`) });
	if (flips.length === 0) return [{ label, text: voice.say('flips.none') }];
	return flips.map((flip) => ({ label, text: flipText(flip, headline, voice) }));
}

function flipText(flip: FlipEntry, now: HeadlineEntry, voice: Voice): Bilingual {
	const change = changeText(now, flip.headline, voice);
	if (flip.kind === 'weight') {
		const { from, to, criterion } = flip;
		const was =
			from.low === from.high ? fitText(from.low) : voice.say('flip.range', { low: from.low, high: from.high });
		return voice.say('flip.weight', { criterion: criterion.name, to, from: was, change });
	}
	const answer =
		flip.to.length > 0
			? voice.list(
					flip.to.map(({ name }) => name),
					'joinStrong'
				)
			: voice.say('answer.notSure');
	return voice.say('flip.answer', { question: flip.question.name, answer, change });
}

/** What would be different in the headline. */
function changeText(now: HeadlineEntry, then: HeadlineEntry, voice: Voice): Bilingual {
	const changes: Bilingual[] = [];
	if (now.winner?.id !== then.winner?.id)
		changes.push(then.winner ? voice.say('flip.winner', { name: then.winner.name }) : voice.say('flip.noWinner'));
	for (const { id, name, advice } of then.advice) {
		if (now.advice.find((entry) => entry.id === id)?.advice !== advice)
			changes.push(voice.say('flip.advice', { product: name, advice: voice.say(`advice.${advice}`) }));
	}
	return voice.list(changes, 'joinStrong');
}
