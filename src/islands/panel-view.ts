import { ALL_PURPOSES } from '../domain/answers.ts';
import type { NoVerdict, Verdict } from '../domain/verdict.ts';
import { partsIn, setText } from './dom.ts';
import { setIsolatedText } from './isolated-text.ts';
import { VerdictView } from './verdict-view.ts';
import type { Links } from './account-view.ts';
import type { VerdictWords } from './verdict-words.ts';

/** The panel with the verdict: at the side where there is room, else a bar at the bottom that expands. */
export class PanelView {
	readonly #root: HTMLElement;
	readonly #words: VerdictWords;
	readonly #verdicts: Map<string, VerdictView>;
	readonly #toggle: HTMLButtonElement;
	readonly #part: (name: string) => HTMLElement;

	constructor(root: HTMLElement, words: VerdictWords, links: Links) {
		this.#root = root;
		this.#part = partsIn(root);
		this.#words = words;
		this.#toggle = root.querySelector<HTMLButtonElement>('[data-action="expand"]')!;
		this.#verdicts = new Map(
			ALL_PURPOSES.map((purpose) => [
				purpose,
				new VerdictView(root.querySelector<HTMLElement>(`[data-purpose="${purpose}"]`)!, words, links),
			])
		);
	}

	/** @param revealQuestion Opens the group of a question and goes there. */
	connect(revealQuestion: (id: string) => void, signal: AbortSignal): void {
		this.#toggle.addEventListener('click', () => this.#setOpen(!this.isOpen), { signal });
		this.#root.addEventListener(
			'keydown',
			(event) => {
				if (event.key !== 'Escape' || !this.isOpen) return;
				this.#setOpen(false);
				this.#toggle.focus();
			},
			{ signal }
		);
		// Over the form it must not hide what has the focus.
		document.addEventListener(
			'focusin',
			({ target }) => {
				if (target instanceof Element && !this.#root.contains(target) && !target.closest('dialog'))
					this.#setOpen(false);
			},
			{ signal }
		);
		this.#root.addEventListener(
			'click',
			(event) => {
				const href = (event.target as Element).closest('a')?.getAttribute('href');
				if (!href?.startsWith('#question-')) return;
				event.preventDefault();
				this.#setOpen(false);
				revealQuestion(href.slice('#question-'.length));
			},
			{ signal }
		);
	}

	get isOpen(): boolean {
		return this.#toggle.ariaExpanded === 'true';
	}

	#setOpen(isOpen: boolean): void {
		this.#toggle.ariaExpanded = String(isOpen);
		this.#root.dataset['open'] = String(isOpen);
		const word = this.#words.text(isOpen ? 'decide.verdict.collapse' : 'decide.verdict.expand');
		setText(this.#toggle.querySelector('[data-part="expand-word"]'), word);
	}

	/** @param verdicts None as long as the reader has not said anything: there is nothing to judge by. */
	render(
		progress: string,
		done: { answered: number; total: number },
		verdicts: readonly (Verdict | NoVerdict)[]
	): void {
		const isEmpty = verdicts.length === 0;
		setText(this.#part('progress'), progress);
		this.#part('meter').style.setProperty('--done', String(done.answered / done.total));
		this.#part('empty').hidden = !isEmpty;
		for (const name of ['legend', 'record', 'share']) this.#part(name).hidden = isEmpty;
		for (const [purpose, view] of this.#verdicts)
			view.render(verdicts.find((verdict) => verdict.purpose === purpose) ?? null);
		const lines = verdicts.map((verdict) => this.#words.headline(verdict).title);
		setIsolatedText(this.#part('brief'), lines.join(' · '));
	}

	verdictView = (purpose: string): VerdictView | undefined => this.#verdicts.get(purpose);
}
