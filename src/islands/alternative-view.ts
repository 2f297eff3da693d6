import type { AlternativeVerdict, Verdict } from '../domain/verdict.ts';
import { accountOf, type Links } from './account-view.ts';
import { element, setText } from './dom.ts';
import { isolatedText } from './isolated-text.ts';
import { statusOf, STATUS_SIGNS, type Status, type VerdictWords } from './verdict-words.ts';

/** What the line of an alternative says. */
interface Line {
	status: Status;
	fit: Pick<AlternativeVerdict['fit'], 'low' | 'high' | 'midpoint'>;
	reason: ReturnType<VerdictWords['reason']>;
}

/** One alternative: a line, and the full account when it is opened. Its elements stay while what they say changes. */
export class AlternativeView {
	readonly item: HTMLLIElement;
	readonly #words: VerdictWords;
	readonly #links: Links;
	readonly #details: HTMLDetailsElement;
	readonly #status = element('span', { class: 'status' });
	readonly #bar = element(
		'span',
		{ class: 'fit-bar', 'aria-hidden': 'true' },
		element('span', { class: 'fit-bar__known' }),
		element('span', { class: 'fit-bar__unknown' }),
		element('span', { class: 'fit-bar__middle' })
	);
	readonly #fit = element('span', { class: 'visually-hidden' });
	readonly #reason = element('span', { class: 'reason' });
	#account?: HTMLElement;
	/** The line as it is shown. */
	#shown = '';
	#latest: { alternative: AlternativeVerdict; verdict: Verdict } | null = null;

	constructor(id: string, words: VerdictWords, links: Links) {
		this.#words = words;
		this.#links = links;
		const name = element('b', {}, ...isolatedText(words.alternative(id)));
		const summary = element(
			'summary',
			{},
			element('span', { class: 'line' }, name, this.#status),
			this.#bar,
			this.#fit,
			this.#reason
		);
		this.#details = element('details', {}, summary);
		this.#details.addEventListener('toggle', () => this.#renderAccount());
		this.item = element('li', { class: 'alternative' }, this.#details);
	}

	render(alternative: AlternativeVerdict, verdict: Verdict): void {
		this.#latest = { alternative, verdict };
		const { low, high, midpoint } = alternative.fit;
		const line: Line = {
			status: statusOf(alternative, verdict),
			fit: { low, high, midpoint },
			reason: this.#words.reason(alternative, verdict.weights),
		};
		// Most answers change few lines, and even the same value again would make the browser look at the styles anew.
		const shown = JSON.stringify(line);
		if (this.#shown !== shown) this.#renderLine(line, this.#words.fit(alternative.fit));
		this.#shown = shown;
		this.#renderAccount();
	}

	#renderLine({ status, fit, reason }: Line, inWords: string): void {
		const isOut = status === 'ruled-out';
		this.item.dataset['status'] = status;
		setText(
			this.#status,
			element('span', { 'aria-hidden': 'true' }, `${STATUS_SIGNS[status]} `),
			this.#words.text(`decide.status.${status}`)
		);
		this.#bar.hidden = isOut;
		if (!isOut)
			for (const [name, value] of Object.entries(fit)) this.#bar.style.setProperty(`--${name}`, String(value));
		setText(this.#fit, isOut ? '' : ` ${inWords}. `);
		const sign = reason ? { for: '+ ', against: '− ', out: '' }[reason.side] : '';
		const side = reason && reason.side !== 'out' ? this.#words.text(`side.${reason.side}`) : '';
		setText(
			this.#reason,
			...(reason
				? [
						element('span', { 'aria-hidden': 'true' }, sign),
						element('span', { class: 'visually-hidden' }, side === '' ? '' : `${side}: `),
						...isolatedText(reason.text),
					]
				: [''])
		);
	}

	/** Made only while open: most accounts are never read. */
	#renderAccount(): void {
		this.#account?.remove();
		this.#account = undefined;
		if (!this.#details.open || !this.#latest) return;
		const { alternative, verdict } = this.#latest;
		this.#account = accountOf(this.#words, this.#links, alternative, verdict.weights);
		this.#details.append(this.#account);
	}
}
