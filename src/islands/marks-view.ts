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

/** A consideration in the form. */
interface Row {
	id: string;
	item: HTMLElement;
	state: Element | null;
	giveBack: HTMLButtonElement;
	/** Its radio buttons, for the mark and for the weight. */
	choices: readonly HTMLInputElement[];
	/** What it shows, in short. */
	shown: string;
}

/** Shows beside each consideration whether the reader's own mark counts or what the situation proposes, and outlines the latter. */
export class MarksView {
	readonly #words: VerdictWords;
	readonly #rows: readonly Row[];

	constructor(form: HTMLFormElement, words: VerdictWords) {
		this.#words = words;
		this.#rows = [...form.querySelectorAll<HTMLElement>('[data-consideration]')].map((item) => ({
			id: item.dataset['consideration'] ?? '',
			item,
			state: item.querySelector('[data-part="state"]'),
			giveBack: item.querySelector<HTMLButtonElement>('[data-action="give-back"]')!,
			choices: [...item.querySelectorAll<HTMLInputElement>('input[type="radio"]')],
			shown: '',
		}));
	}

	render(marks: Marks, proposals: Readonly<Record<string, ProposedMark>>): void {
		for (const row of this.#rows) {
			const proposal = proposals[row.id];
			const isOwn = marks[row.id] !== undefined;
			const shown = [isOwn, proposal?.mark, proposal?.weight].join(' ');
			if (row.shown === shown) continue;
			row.shown = shown;
			this.#show(row, isOwn, proposal);
		}
	}

	#show({ item, state, giveBack, choices }: Row, isOwn: boolean, proposal: ProposedMark | undefined): void {
		const words = this.#words;
		item.dataset['own'] = String(isOwn);
		setText(state, isOwn ? words.text('decide.own') : proposalText(words, proposal));
		giveBack.hidden = !isOwn;
		setText(giveBack, words.text(proposal ? 'decide.giveBack' : 'decide.unmark'));
		for (const input of choices) {
			const proposed = proposal && (input.name.startsWith('m-') ? proposal.mark : String(proposal.weight));
			// On the label: its look would otherwise hang on what is in it, which browsers find out slowly.
			input.parentElement?.toggleAttribute('data-proposed', !isOwn && proposed === input.value);
		}
	}
}
