import type { AlternativeVerdict, Verdict } from '../domain/verdict.ts';
import { claimLinks, questionLinks, type Links } from './account-view.ts';
import { element, type Child } from './dom.ts';
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
				: reason(words, verdict, alternative).map((text) => element('p', { class: 'fine' }, ...isolatedText(text))))
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
	const sure = all.filter(({ questions }) => questions.length === 0);
	const maybe = all.filter(({ questions }) => questions.length > 0);
	const item = ({ rule, claims, questions }: AlternativeVerdict['safeguards'][number]): Child =>
		element(
			'li',
			{},
			element('p', {}, ...isolatedText(words.rule(rule))),
			questions.length > 0 && questionLinks(words, 'decide.advice.maybe', questions),
			claimLinks(words, links, claims)
		);
	const details = element(
		'details',
		{ class: 'safeguards', 'data-product': id },
		element('summary', {}, words.count('decide.safeguards', all.length)),
		element('ol', {}, ...[...sure, ...maybe].map(item))
	);
	details.open = isOpen;
	return details;
}
