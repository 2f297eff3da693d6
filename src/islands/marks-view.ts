import type { Marks } from '../domain/answers.ts';
import type { ProposedMark } from '../domain/proposals.ts';
import { setText } from './dom.ts';
import type { VerdictWords } from './verdict-words.ts';

/** What is proposed for a consideration, in words. */
export function proposalText(words: VerdictWords, proposal: ProposedMark | undefined): string {
	if (!proposal) return words.text('decide.proposed.none');
	const { mark, weight } = proposal;
	if (mark === 'does-not') return words.text('decide.proposed.doesNot');
	return mark === 'not-sure'
		? words.text('decide.proposed.open', { weight })
		: words.text('decide.proposed', { mark: words.text(`decide.mark.${mark}`), weight });
}

/** Shows beside each consideration whether the reader's own mark counts or what the situation proposes, and outlines the latter. */
export function renderMarks(
	form: HTMLFormElement,
	words: VerdictWords,
	marks: Marks,
	proposals: Readonly<Record<string, ProposedMark>>
): void {
	for (const item of form.querySelectorAll<HTMLElement>('[data-consideration]')) {
		const id = item.dataset['consideration'] ?? '';
		const proposal = proposals[id];
		const isOwn = marks[id] !== undefined;
		item.dataset['own'] = String(isOwn);
		setText(
			item.querySelector('[data-part="state"]'),
			isOwn ? words.text('decide.own') : proposalText(words, proposal)
		);
		const giveBack = item.querySelector<HTMLButtonElement>('[data-action="give-back"]')!;
		giveBack.hidden = !isOwn;
		setText(giveBack, words.text(proposal ? 'decide.giveBack' : 'decide.unmark'));
		for (const input of item.querySelectorAll<HTMLInputElement>('input[type="radio"]')) {
			const proposed = proposal && (input.name.startsWith('m-') ? proposal.mark : String(proposal.weight));
			// On the label: its look would otherwise hang on what is in it, which browsers find out slowly.
			input.parentElement?.toggleAttribute('data-proposed', !isOwn && proposed === input.value);
		}
	}
}
