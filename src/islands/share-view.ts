import type { Responses } from '../domain/answers.ts';
import type { DecisionModel } from '../domain/model.ts';
import { encodeShare } from '../storage/share-codec.ts';
import { setText } from './dom.ts';
import { publicUrl } from './site-files.ts';
import type { VerdictWords } from './verdict-words.ts';

/** The dialog that makes a link. */
export class ShareView {
	readonly #dialog: HTMLDialogElement;
	readonly #words: VerdictWords;
	readonly #model: DecisionModel;

	constructor(dialog: HTMLDialogElement, words: VerdictWords, model: DecisionModel) {
		this.#dialog = dialog;
		this.#words = words;
		this.#model = model;
	}

	/** @param responses Asked for when the link is made. */
	connect(responses: () => Responses, signal: AbortSignal): void {
		const make = this.#dialog.querySelector<HTMLButtonElement>('[data-action="make"]');
		make?.addEventListener('click', () => void this.#make(responses()), { signal });
		const notes = this.#dialog.querySelector<HTMLInputElement>('[name="notes"]');
		// A link with other contents is another link.
		notes?.addEventListener('change', () => this.#reset(), { signal });
	}

	open({ marks }: Responses): void {
		const notes = this.#dialog.querySelector<HTMLInputElement>('[name="notes"]')!;
		notes.checked = false;
		notes.closest('label')!.hidden = !Object.values(marks).some(({ note }) => note);
		this.#reset();
		this.#dialog.showModal();
	}

	#reset(): void {
		this.#dialog.querySelector<HTMLElement>('[data-part="link"]')!.hidden = true;
		setText(this.#dialog.querySelector('[role="status"]'), '');
	}

	async #make(responses: Responses): Promise<void> {
		const isWithNotes = this.#dialog.querySelector<HTMLInputElement>('[name="notes"]')!.checked;
		const { fragment, leftOut } = encodeShare(this.#model, responses, { notes: isWithNotes });
		const url = new URL(location.href);
		url.hash = fragment;
		history.replaceState(history.state, '', url);
		const field = this.#dialog.querySelector<HTMLInputElement>('[name="link"]')!;
		this.#dialog.querySelector<HTMLElement>('[data-part="link"]')!.hidden = false;
		const link = publicUrl(url.href).href;
		field.value = link;
		field.select();
		const isCopied = await copy(link);
		const lines = [this.#words.text(isCopied ? 'decide.share.copied' : 'decide.share.notCopied')];
		if (leftOut.length > 0) lines.push(this.#words.text('decide.share.leftOut'));
		setText(this.#dialog.querySelector('[role="status"]'), lines.join(' '));
	}
}

/** Refused without permission, or where the page is not served safely. */
async function copy(text: string): Promise<boolean> {
	try {
		await navigator.clipboard.writeText(text);
		return true;
	} catch {
		return false;
	}
}
