import { element } from './dom.ts';
import { isolatedText } from './isolated-text.ts';

/** A button under a message. */
export interface NoticeAction {
	label: string;
	run: () => void;
	/** The one that most readers want. */
	isMain?: boolean;
}

/** Messages above the form, one for each subject. They stay until a button takes them away. */
export class NoticeView {
	readonly #root: HTMLElement;

	constructor(root: HTMLElement) {
		this.#root = root;
	}

	/** Shows a message in place of an earlier one on the same subject. Every button also takes it away. */
	show(subject: string, title: string, lines: readonly string[], actions: readonly NoticeAction[]): void {
		const earlier = this.#find(subject);
		const text = lines.join('\n');
		if (earlier?.dataset['text'] === text) return;
		const notice = element(
			'div',
			{ class: 'notice', 'data-subject': subject, 'data-text': text, role: 'group', 'aria-label': title },
			element('p', { class: 'notice__title' }, title),
			...lines.map((line) => element('p', {}, ...isolatedText(line))),
			element('p', { class: 'actions' }, ...actions.map((action) => this.#button(subject, action)))
		);
		if (earlier) earlier.replaceWith(notice);
		else this.#root.append(notice);
	}

	hide(subject: string): void {
		this.#find(subject)?.remove();
	}

	#button(subject: string, { label, run, isMain }: NoticeAction): HTMLButtonElement {
		const button = element('button', { type: 'button', class: isMain ? 'main' : 'plain' }, label);
		button.addEventListener('click', () => {
			this.hide(subject);
			run();
		});
		return button;
	}

	#find(subject: string): HTMLElement | null {
		return this.#root.querySelector(`[data-subject="${subject}"]`);
	}
}
