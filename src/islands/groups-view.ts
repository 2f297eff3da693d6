import type { Responses } from '../domain/answers.ts';
import { setText } from './dom.ts';
import type { VerdictWords } from './verdict-words.ts';

/** The groups of the form: one open at a time, each with how far the reader has come in it. */
export class GroupsView {
	readonly #groups: HTMLDetailsElement[];
	readonly #held: readonly {
		group: HTMLElement;
		count: Element | null;
		questions: string[];
		considerations: string[];
	}[];

	constructor(form: HTMLFormElement) {
		this.#groups = [...form.querySelectorAll<HTMLDetailsElement>('details.group')];
		this.#held = this.#groups.map((group) => ({
			group,
			count: group.querySelector('[data-part="count"]'),
			questions: idsIn(group, 'question'),
			considerations: idsIn(group, 'consideration'),
		}));
	}

	/** @param isAnswered Whether a response is given; the first group that lacks one is opened. */
	connect(responses: Responses, signal: AbortSignal): void {
		const aimed =
			location.hash.length > 1 && !location.hash.includes('=') ? document.getElementById(location.hash.slice(1)) : null;
		const first =
			this.#groups.find((group) => aimed && group.contains(aimed)) ??
			this.#groups.find((_group, index) => this.#held[index]!.questions.some((id) => !responses.answers[id])) ??
			this.#groups[0];
		for (const group of this.#groups) group.open = group === first;
		for (const group of this.#groups) {
			group.querySelector('summary')?.addEventListener('click', () => this.#keepInPlace(group), { signal });
			group.querySelector('[data-action="next"]')?.addEventListener('click', () => this.#openNext(group), { signal });
		}
	}

	render(words: VerdictWords, { answers, marks }: Responses): void {
		for (const { group, count, questions, considerations } of this.#held) {
			const done = questions.filter((id) => answers[id]).length + considerations.filter((id) => marks[id]).length;
			const total = questions.length + considerations.length;
			setText(count, words.count(questions.length > 0 ? 'decide.progress' : 'decide.marked', done, { total }));
			group.dataset['done'] = String(questions.length > 0 && done === total);
		}
	}

	/** Opens the group that holds an element. */
	reveal(element: Element): void {
		for (const group of this.#groups) group.open = group.contains(element);
	}

	/** Opening one group closes another, maybe above it: the pressed line must stay where it is. */
	#keepInPlace(group: HTMLDetailsElement): void {
		const summary = group.querySelector('summary')!;
		const before = summary.getBoundingClientRect().top;
		// The press itself opens or closes this group; the others follow at once, before anything is painted.
		if (!group.open) for (const other of this.#groups) if (other !== group) other.open = false;
		requestAnimationFrame(() => scrollBy({ top: summary.getBoundingClientRect().top - before, behavior: 'instant' }));
	}

	#openNext(group: HTMLDetailsElement): void {
		const next = this.#groups[this.#groups.indexOf(group) + 1];
		if (!next) return;
		for (const other of this.#groups) other.open = other === next;
		const summary = next.querySelector('summary')!;
		summary.focus({ preventScroll: true });
		summary.scrollIntoView({ block: 'start', behavior: 'instant' });
	}
}

const idsIn = (group: HTMLElement, key: 'question' | 'consideration'): string[] =>
	[...group.querySelectorAll<HTMLElement>(`[data-${key}]`)].map((item) => item.dataset[key] ?? '');
