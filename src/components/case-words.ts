/** What would flip a case, and its headline, in words. */
import { isWinnerOpen } from '../domain/open-matters.ts';
import { headlineOf, type Headline } from '../domain/sensitivity.ts';
import type { NoVerdict, Verdict } from '../domain/verdict.ts';
import { formatNumber } from '../i18n/format.ts';
import type { Locale } from '../i18n/locales.ts';
import { answerTexts, criterionName, listed, nameOf, questionText, type Translate } from './rule-words.ts';
import type { FlipGroup } from './worked-cases.ts';

/** “Best fit: Wire”, “No clear winner”, “All ruled out” … */
export const headlineWords = (locale: Locale, verdict: Verdict | NoVerdict, t: Translate): string =>
	verdict.kind === 'no-verdict'
		? t(`decide.headline.${verdict.reason}`)
		: t(`decide.headline.${isWinnerOpen(verdict) ? 'clear-open' : verdict.outcome}`, {
				name: verdict.winner === null ? '' : nameOf(locale, verdict.winner),
			});

/** A value in 0…1 with two decimals at most. */
export const fitWords = (locale: Locale, fit: number): string => formatNumber(locale, Math.round(fit * 100) / 100);

/** Between the options of one answer: they hold commas and “or” themselves. */
const AND = { ar: '؛ ', en: '; ' } as const;
/** Between answers each of which would do; the sentence opens and closes the quotation. */
const OR_QUOTED = { ar: '» أو «', en: '” or “' } as const;

/** A sentence that says what change would lead to what other result. */
export function flipWords(
	locale: Locale,
	{ flip, answers }: FlipGroup,
	verdict: Verdict | NoVerdict,
	t: Translate
): string {
	const result = changeWords(locale, headlineOf(verdict), flip.headline, t);
	if (flip.kind === 'weight') {
		const { low, high } = flip.from;
		const from =
			low === high ? formatNumber(locale, low) : `${formatNumber(locale, low)}–${formatNumber(locale, high)}`;
		return t('decide.flip.weight', {
			criterion: criterionName(locale, flip.criterion),
			to: formatNumber(locale, flip.to),
			from,
			result,
		});
	}
	const to = answers.map((chosen) => answerTexts(locale, flip.question, chosen, t).join(AND[locale]));
	return t('decide.flip.answer', {
		question: questionText(locale, flip.question),
		to: to.join(OR_QUOTED[locale]),
		result,
	});
}

/** Only what is not as before. */
function changeWords(locale: Locale, before: Headline | null, after: Headline, t: Translate): string {
	const winner =
		before?.winner === after.winner
			? []
			: after.winner === null
				? t('decide.flip.noWinner')
				: t('decide.flip.winner', { name: nameOf(locale, after.winner) });
	const advice = Object.entries(after.advice).flatMap(([id, one]) =>
		before?.advice[id] === one
			? []
			: t('decide.flip.advice', { name: nameOf(locale, id), advice: t(`decide.advice.${one}`) })
	);
	return listed(locale, [winner, advice].flat());
}
