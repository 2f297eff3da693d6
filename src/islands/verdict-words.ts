import type { PageData } from '../domain/decision-data.ts';
import { ENOUGH_COVERAGE } from '../domain/advice.ts';
import { explain, type Contribution } from '../domain/explanation.ts';
import type { Fit } from '../domain/fit.ts';
import { LOWEST_USEFUL_FIT, MIDPOINT_LEAD, OVERLAP_MARGIN } from '../domain/ranking.ts';
import { isWinnerOpen } from '../domain/open-matters.ts';
import type { Flip, Headline } from '../domain/sensitivity.ts';
import type { AlternativeVerdict, NoVerdict, Verdict } from '../domain/verdict.ts';
import type { CriterionWeight } from '../domain/weights.ts';
import type { KnockOut } from '../domain/knock-outs.ts';
import type { Locale } from '../i18n/locales.ts';
import { plural, pluralForms } from '../i18n/plural.ts';
import { fillText } from './fill-text.ts';

/** What one word says of an alternative. */
export type Status = 'best' | 'close' | 'behind' | 'does-not-fit' | 'open' | 'ruled-out';

/** Each status has its own sign, so that colour never speaks alone. */
export const STATUS_SIGNS: Readonly<Record<Status, string>> = {
	best: '▲',
	close: '≈',
	behind: '▽',
	'does-not-fit': '○',
	open: '?',
	'ruled-out': '⊘',
};

/** The two sides of the balance: the best of each, `null` if a side is ruled out as a whole. */
export interface Balance {
	guide: AlternativeVerdict | null;
	other: AlternativeVerdict | null;
	/** Where it leans: −1 wholly to the guide's products … 0 level … 1 wholly to the others. */
	lean: number;
}

/** How many names a sentence bears. */
const MAX_NAMES = 4;

/** Strings by key, in the page's language. */
export type Strings = Readonly<Record<string, string>>;

/** A verdict in words. Pure: the same verdict always gives the same sentences. */
export class VerdictWords {
	readonly locale: Locale;
	readonly data: PageData;
	readonly #strings: Strings;

	constructor(locale: Locale, strings: Strings, data: PageData) {
		this.locale = locale;
		this.#strings = strings;
		this.data = data;
	}

	/** The string with a key, its `{{names}}` filled in. */
	text(key: string, values: Readonly<Record<string, string | number>> = {}): string {
		return fillText(this.#strings[key] ?? key, values);
	}

	/** The plural form for a count. */
	count(key: string, count: number, values: Readonly<Record<string, string | number>> = {}): string {
		return fillText(plural(this.locale, count, pluralForms(this.#strings, key)), values);
	}

	/** Names in a row. Arabic «و» would have to be joined to a Latin name, so both languages use the comma. */
	list(names: readonly string[]): string {
		return names.join(this.locale === 'ar' ? '، ' : ', ');
	}

	alternative = (id: string): string => this.data.texts.alternatives[id] ?? id;
	criterion = (id: string): string => this.data.texts.criteria[id]?.name ?? id;
	rule = (id: string): string => this.data.texts.rules[id] ?? id;
	question = (id: string): string => this.data.texts.questions[id]?.text ?? id;
	claim = (id: string): string => this.data.claims[id] ?? id;

	/** Questions in the order in which the page asks them. */
	inOrder(questions: readonly string[]): string[] {
		return this.data.model.questions.map(({ id }) => id).filter((id) => questions.includes(id));
	}

	/** An answer in words: its options, or “not sure”. */
	answer(question: string, options: readonly string[]): string {
		const texts = this.data.texts.questions[question]?.options ?? {};
		return this.list(options.map((option) => texts[option] ?? this.text('decide.notSure')));
	}

	/** The outcome as a title and the sentence that explains it. */
	headline(verdict: Verdict | NoVerdict): { title: string; text: string } {
		if (verdict.kind === 'no-verdict')
			return {
				title: this.text(`decide.headline.${verdict.reason}`),
				text: this.text(`decide.explain.${verdict.reason}`),
			};
		const name = this.alternative(verdict.alternatives[0]?.id ?? '');
		const close = contenders(verdict).map(this.alternative);
		const names = this.list(close.length > MAX_NAMES ? [...close.slice(0, MAX_NAMES), '…'] : close);
		const key = isWinnerOpen(verdict) ? 'clear-open' : verdict.outcome;
		return {
			title: this.text(`decide.headline.${key}`, { name }),
			text: [this.text(`decide.explain.${verdict.outcome}`, { name, names }), ...this.#caveats(verdict)].join(' '),
		};
	}

	/** What the winner is not yet safe from, and what it may not be used without. */
	#caveats({ winner, alternatives }: Verdict): string[] {
		const best = alternatives.find(({ id }) => id === winner);
		if (!best) return [];
		const { openKnockOuts, safeguards } = best;
		const sure = safeguards.filter(({ questions }) => questions.length === 0);
		return [
			...(openKnockOuts.length > 0 ? [this.count('decide.caveat.open', openKnockOuts.length)] : []),
			...(sure.length > 0 ? [this.count('decide.caveat.safeguards', sure.length)] : []),
			...(sure.length === 0 && safeguards.length > 0 ? [this.text('decide.caveat.maybeSafeguards')] : []),
		];
	}

	/** The ends and the middle of a fit. */
	fit({ low, high, midpoint }: Fit): string {
		return this.text('decide.bar', { low: decimals(low), high: decimals(high), middle: decimals(midpoint) });
	}

	/** Which side the balance leans to. */
	balance({ lean }: Balance): string {
		return this.text(
			lean === 0 ? 'decide.balance.level' : lean < 0 ? 'decide.balance.toGuide' : 'decide.balance.toOther'
		);
	}

	/** Why a must-have rules an alternative out, in one line. */
	knockOut({ rule, required }: KnockOut): string {
		return required
			? this.text('decide.reason.required', { ...required, criterion: this.criterion(required.criterion) })
			: firstSentences(this.rule(rule));
	}

	/** The one reason that mattered most, and the side it is on; `null` if nothing is known that matters. */
	reason(
		alternative: AlternativeVerdict,
		weights: readonly CriterionWeight[]
	): { side: 'for' | 'against' | 'out'; text: string } | null {
		const [knockOut] = alternative.knockOuts;
		if (knockOut) return { side: 'out', text: this.knockOut(knockOut) };
		const [first] = this.contributions(alternative.id, weights);
		return first ? { side: first.value > 0 ? 'for' : 'against', text: this.fact(alternative.id, first) } : null;
	}

	/** What counts on either side, the heaviest first. */
	contributions(id: string, weights: readonly CriterionWeight[]): Contribution[] {
		const alternative = this.data.model.alternatives.find((one) => one.id === id);
		if (!alternative) return [];
		const account = explain(alternative, weights);
		return [...account.for, ...account.against].sort((a, b) => Math.abs(b.value) - Math.abs(a.value));
	}

	/** A criterion with the first thing known about it. */
	fact(alternative: string, { weight }: Pick<Contribution, 'weight'>): string {
		return this.text('decide.reason.fact', {
			criterion: this.criterion(weight.criterion),
			value: this.claim(this.claimsOf(alternative, weight.criterion)[0] ?? ''),
		});
	}

	/** The claims behind a rating, in the order of the data: editors put the one that says most first. */
	claimsOf(alternative: string, criterion: string): readonly string[] {
		return this.data.model.alternatives.find(({ id }) => id === alternative)?.ratings[criterion]?.claims ?? [];
	}

	/** A weight, and who set it. */
	weight({ low, high, setBy }: CriterionWeight): string {
		const value = this.text('decide.account.weight', { weight: this.range(low, high) });
		return setBy === 'nothing'
			? value
			: this.list([value, this.text(`decide.account.${setBy === 'reader' ? 'byReader' : 'byRules'}`)]);
	}

	range = (low: number, high: number): string =>
		low === high ? String(low) : this.text('decide.account.range', { low, high });

	/** A single change and what it would lead to. */
	flip(flip: Flip, now: Headline): string {
		const result = this.#flipResult(flip.headline, now);
		return flip.kind === 'answer'
			? this.text('decide.flip.answer', {
					question: this.question(flip.question),
					to: this.answer(flip.question, flip.to),
					result,
				})
			: this.text('decide.flip.weight', {
					criterion: this.criterion(flip.criterion),
					from: this.range(flip.from.low, flip.from.high),
					to: flip.to,
					result,
				});
	}

	#flipResult({ winner, advice }: Headline, now: Headline): string {
		if (winner !== now.winner)
			return winner === null
				? this.text('decide.flip.noWinner')
				: this.text('decide.flip.winner', { name: this.alternative(winner) });
		return this.list(
			Object.entries(advice)
				.filter(([id, word]) => now.advice[id] !== word)
				.map(([id, word]) =>
					this.text('decide.flip.advice', { name: this.alternative(id), advice: this.text(`decide.advice.${word}`) })
				)
		);
	}

	/** What a screen reader is told after a change: how far the reader is, and each outcome. */
	announcement(progress: string, verdicts: readonly (Verdict | NoVerdict)[]): string {
		const outcomes = verdicts.map(
			(verdict) => `${this.text(`decide.purpose.${verdict.purpose}`)}: ${this.headline(verdict).title}.`
		);
		return [`${progress}.`, ...outcomes].join(' ');
	}
}

/** A fit to two decimals; both languages write it so. */
export const decimals = (fit: number): string => fit.toFixed(2);

/** A shorter first sentence only sets the scene; the second then goes with it. */
const SHORT_SENTENCE = 70;

/** The first sentence of a text, and the second if the first is short. */
export function firstSentences(text: string): string {
	const [first = '', second = ''] = text.match(/.+?[.؟?](?=\s|$)\s*/gs) ?? [text];
	return (first.length < SHORT_SENTENCE ? first + second : first).trim();
}

/** What one word says of an alternative, seen among the others. */
export function statusOf(alternative: AlternativeVerdict, verdict: Verdict): Status {
	const { fit, knockOuts, id } = alternative;
	if (knockOuts.length > 0) return 'ruled-out';
	if (id === verdict.winner) return 'best';
	if (fit.high < LOWEST_USEFUL_FIT) return 'does-not-fit';
	if (verdict.outcome === 'too-close' && contenders(verdict).includes(id)) return 'close';
	return fit.coverage < ENOUGH_COVERAGE ? 'open' : 'behind';
}

/** The first, and those that keep it from winning: ids in the order of rank. */
function contenders({ alternatives }: Verdict): string[] {
	const [first, ...others] = alternatives.filter(({ knockOuts }) => knockOuts.length === 0);
	if (!first) return [];
	const close = others.filter(
		({ fit }) => fit.high - first.fit.low > OVERLAP_MARGIN || first.fit.midpoint - fit.midpoint < MIDPOINT_LEAD
	);
	return [first, ...close].map(({ id }) => id);
}

/** How the guide's products stand against all others; level where there is no clear winner. */
export function balanceOf(verdict: Verdict, products: readonly string[]): Balance {
	const standing = verdict.alternatives.filter(({ knockOuts }) => knockOuts.length === 0);
	const guide = standing.find(({ id }) => products.includes(id)) ?? null;
	const other = standing.find(({ id }) => !products.includes(id)) ?? null;
	const lean = verdict.winner === null ? 0 : (other?.fit.midpoint ?? 0) - (guide?.fit.midpoint ?? 0);
	return { guide, other, lean };
}
