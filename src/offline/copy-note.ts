import { isOldCopy } from '../domain/copy-age.ts';

/** What a copy says of itself at the foot of each page: shows its warning once the copy is old. */
export class CopyNoteElement extends HTMLElement {
	/** The reader’s day, `YYYY-MM-DD`; tests set another. */
	today = new Date().toISOString().slice(0, 10);

	connectedCallback() {
		const old = this.querySelector<HTMLElement>('[data-part="old"]');
		if (old) old.hidden = !isOldCopy(this.dataset['date'] ?? this.today, this.today);
	}
}
