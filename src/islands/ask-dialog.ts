import { setText } from './dom.ts';
import { isolatedText } from './isolated-text.ts';

/** The page's one dialog for questions: yes or no, or a name. */
export class AskDialog {
	readonly #dialog: HTMLDialogElement;

	constructor(dialog: HTMLDialogElement) {
		this.#dialog = dialog;
	}

	/** Asks for a yes. @param label What the button that says yes reads. */
	confirm(question: string, label: string): Promise<boolean> {
		return this.#ask(question, label, null).then((answer) => answer !== null);
	}

	/** Asks for a name. @returns It, trimmed; `null` if the reader cancels or leaves it empty. */
	name(question: string, label: string, suggestion: string): Promise<string | null> {
		return this.#ask(question, label, suggestion).then((answer) => answer?.trim() || null);
	}

	#ask(question: string, label: string, suggestion: string | null): Promise<string | null> {
		const dialog = this.#dialog;
		const input = dialog.querySelector('input')!;
		const yes = dialog.querySelector<HTMLButtonElement>('[value="yes"]')!;
		setText(dialog.querySelector('[data-part="question"]'), ...isolatedText(question));
		yes.textContent = label;
		input.hidden = suggestion === null;
		input.value = suggestion ?? '';
		dialog.returnValue = '';
		dialog.showModal();
		// A question is answered deliberately: the harmless button has the focus.
		if (suggestion === null) dialog.querySelector<HTMLButtonElement>('[value="no"]')!.focus();
		else input.select();
		return new Promise((resolve) => {
			dialog.addEventListener('close', () => resolve(dialog.returnValue === 'yes' ? input.value : null), {
				once: true,
			});
		});
	}
}
