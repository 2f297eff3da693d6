import type { Draft } from '../storage/drafts-store.ts';
import type { AskDialog } from './ask-dialog.ts';
import { setText } from './dom.ts';
import { shortName } from './some-of.ts';
import type { VerdictWords } from './verdict-words.ts';

/** What the menu asks of the checklist. */
export interface DraftActions {
	create: (name: string) => void;
	rename: (name: string) => void;
	remove: () => void;
	switchTo: (id: string) => void;
	startOver: () => void;
	/** A name that no draft has. */
	freeName: () => string;
}

/** The row above the form: which draft is open, and what can be done with drafts. */
export class DraftsMenu {
	readonly #root: HTMLElement;
	readonly #words: VerdictWords;
	readonly #ask: AskDialog;
	readonly #select: HTMLSelectElement;
	readonly #collator: Intl.Collator;
	#current: Draft | null = null;

	constructor(root: HTMLElement, words: VerdictWords, ask: AskDialog) {
		this.#root = root;
		this.#words = words;
		this.#ask = ask;
		this.#select = root.querySelector('select')!;
		this.#collator = new Intl.Collator(words.locale);
	}

	connect(actions: DraftActions, signal: AbortSignal): void {
		const { text } = this.#bound();
		const on = (name: string, run: () => Promise<void> | void) =>
			this.#root.querySelector(`[data-action="${name}"]`)?.addEventListener('click', () => void run(), { signal });
		this.#select.addEventListener('change', () => actions.switchTo(this.#select.value), { signal });
		on('new', async () => {
			const name = await this.#ask.name(text('decide.draft.name'), text('decide.draft.save'), actions.freeName());
			if (name !== null) actions.create(name);
		});
		on('rename', async () => {
			const name = await this.#ask.name(
				text('decide.draft.name'),
				text('decide.draft.save'),
				this.#current?.name ?? actions.freeName()
			);
			if (name !== null) actions.rename(name);
		});
		on('delete', async () => {
			const name = this.#current?.name ?? '';
			if (await this.#ask.confirm(text('decide.draft.delete.ask', { name }), text('decide.draft.delete')))
				actions.remove();
		});
		on('start-over', async () => {
			if (await this.#ask.confirm(text('decide.startOver.ask'), text('decide.startOver'))) actions.startOver();
		});
	}

	/** Shows the drafts in the order of their names, which does not change while one answers. */
	render(drafts: readonly Draft[], current: Draft | null, isSaved: boolean): void {
		this.#current = current;
		const shown = [...drafts].sort((a, b) => this.#collator.compare(a.name, b.name));
		if (!current) shown.unshift({ id: '', name: this.#words.text('decide.draft.default') } as Draft);
		const key = JSON.stringify(shown.map(({ id, name }) => [id, name]));
		if (this.#select.dataset['shown'] !== key) {
			this.#select.dataset['shown'] = key;
			this.#select.replaceChildren(...shown.map(({ id, name }) => new Option(shortName(name), id)));
		}
		this.#select.value = current?.id ?? '';
		for (const action of ['rename', 'delete'])
			this.#root.querySelector<HTMLButtonElement>(`[data-action="${action}"]`)!.disabled = current === null;
		const state = !isSaved ? 'unsaved' : current ? 'saved' : 'fresh';
		setText(this.#root.querySelector('[data-part="saved"]'), this.#words.text(`decide.draft.${state}`));
	}

	#bound() {
		return { text: this.#words.text.bind(this.#words) };
	}
}
