import type { AlternativeVerdict, Verdict } from '../domain/verdict.ts';
import { needed, safeguardItem, type Links } from './account-view.ts';
import { element } from './dom.ts';
import { isolatedText } from './isolated-text.ts';
import type { VerdictWords } from './verdict-words.ts';

const SIGNS = { 'do-not-use': '⊘', 'use-with-safeguards': '◐', fits: '●', open: '?' } as const;

/** The advice on each of the guide's products, with its safeguards. */
export function adviceItems(
	words: VerdictWords,
	links: Links,
	verdict: Verdict,
	open: ReadonlySet<string>
): HTMLElement[] {
	return words.data.model.products.flatMap((id) => {
		const advice = verdict.advice[id];
		const alternative = verdict.alternatives.find((one) => one.id === id);
		if (!advice || !alternative) return [];
		const line = [
			element('b', {}, ...isolatedText(words.alternative(id))),
			' ',
			element(
				'span',
				{ class: 'advice__word' },
				element('span', { 'aria-hidden': 'true' }, `${SIGNS[advice]} `),
				words.text(`decide.advice.${advice}`)
			),
		];
		const isSafeguarded = advice !== 'do-not-use' && alternative.safeguards.length > 0;
		return element(
			'li',
			{ 'data-advice': advice },
			element('p', { class: 'line' }, ...line),
			...(isSafeguarded
				? [safeguards(words, links, alternative, open.has(id))]
				: reason(words, verdict, alternative).map((text) => element('p', { class: 'fine' }, ...isolatedText(text)))),
			advice !== 'do-not-use' &&
				alternative.openKnockOuts.length > 0 &&
				element('p', { class: 'fine' }, words.text('decide.advice.mayBeOut'))
		);
	});
}

function reason(words: VerdictWords, verdict: Verdict, alternative: AlternativeVerdict): string[] {
	const advice = verdict.advice[alternative.id];
	const [knockOut] = alternative.knockOuts;
	if (knockOut) return [words.knockOut(knockOut)];
	if (advice === 'do-not-use') return [words.text('decide.advice.lowFit')];
	return advice === 'use-with-safeguards' ? [words.text('decide.advice.noSafeguards')] : [];
}

function safeguards(
	words: VerdictWords,
	links: Links,
	{ id, safeguards: all }: AlternativeVerdict,
	isOpen: boolean
): HTMLElement {
	const details = element(
		'details',
		{ class: 'safeguards', 'data-product': id },
		element('summary', {}, words.count('decide.safeguards', all.length)),
		element('ol', {}, ...needed(all).map((one) => safeguardItem(words, links, one)))
	);
	details.open = isOpen;
	return details;
}
