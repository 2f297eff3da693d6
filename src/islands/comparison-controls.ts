import { ALL_PURPOSES } from '../domain/answers.ts';
import { type AtLeast, type ComparisonState } from '../domain/comparison-view.ts';
import type { Purpose } from '../schemas/common.ts';

/** The form above the table: reads and writes a state, and knows nothing else. */
export class ComparisonControls {
	readonly form: HTMLFormElement;

	constructor(form: HTMLFormElement) {
		this.form = form;
	}

	/** What the form says after a change of one control. Weights are not in it; a pair is chosen only by its own controls. */
	read(before: ComparisonState, changed: EventTarget | null): ComparisonState {
		const mustHaves: Record<string, AtLeast> = {};
		for (const select of this.#all<HTMLSelectElement>('must'))
			if (select.value !== '') mustHaves[select.dataset['id'] ?? ''] = Number(select.value) as AtLeast;
		const purpose = this.#select('purpose').value;
		const [first, second] = [this.#select('first'), this.#select('second')];
		return {
			...before,
			alternatives: this.#chosen('alternative'),
			criteria: this.#chosen('criterion'),
			purpose: ALL_PURPOSES.includes(purpose as Purpose) ? (purpose as Purpose) : null,
			mustHaves,
			differences: this.#box('differences').checked,
			sort: this.#select('sort').value,
			pair:
				changed === first || changed === second
					? [...new Set([first.value, second.value])].filter(Boolean)
					: before.pair,
		};
	}

	/** @param pair What a phone shows; part of the state only once the reader has chosen it. */
	write(state: ComparisonState, pair: readonly string[], visible: readonly string[]): void {
		this.#choose('alternative', state.alternatives);
		this.#choose('criterion', state.criteria);
		setValue(this.#select('purpose'), state.purpose ?? '');
		for (const select of this.#all<HTMLSelectElement>('must'))
			setValue(select, String(state.mustHaves[select.dataset['id'] ?? ''] ?? ''));
		this.#box('differences').checked = state.differences;
		this.#select('sort').querySelector<HTMLOptionElement>('[value="fit"]')!.disabled = state.weights.length === 0;
		setValue(this.#select('sort'), state.sort);
		for (const name of ['first', 'second'])
			for (const option of this.#select(name).options) {
				const isAbsent = option.value !== '' && !visible.includes(option.value);
				if (option.disabled !== isAbsent) option.disabled = isAbsent;
			}
		setValue(this.#select('first'), pair[0] ?? '');
		setValue(this.#select('second'), pair[1] ?? '');
	}

	/** Ids of the ticked boxes; empty if all are, or none is. */
	#chosen(name: string): string[] {
		const boxes = this.#all<HTMLInputElement>(name);
		const ticked = boxes.filter(({ checked }) => checked);
		return ticked.length === boxes.length ? [] : ticked.map(({ value }) => value);
	}

	#choose(name: string, ids: readonly string[]): void {
		for (const box of this.#all<HTMLInputElement>(name)) {
			const isChosen = ids.length === 0 || ids.includes(box.value);
			if (box.checked !== isChosen) box.checked = isChosen;
		}
	}

	#select = (name: string) => this.#all<HTMLSelectElement>(name)[0]!;
	#box = (name: string) => this.#all<HTMLInputElement>(name)[0]!;
	#all = <T extends HTMLElement>(name: string): T[] => [...this.form.querySelectorAll<T>(`[name="${name}"]`)];
}

/** Setting a value that is there already would cost the browser as much as a new one. */
function setValue(select: HTMLSelectElement, value: string): void {
	if (select.value !== value) select.value = value;
}
