import { openMatters } from '../domain/open-matters.ts';
import { headlineOf, type Flip } from '../domain/sensitivity.ts';
import type { NoVerdict, Verdict } from '../domain/verdict.ts';
import type { Links } from './account-view.ts';
import { adviceItems } from './advice-view.ts';
import { AlternativeView } from './alternative-view.ts';
import { element, partsIn, setChildren, setText } from './dom.ts';
import { isolatedText, setIsolatedText } from './isolated-text.ts';
import { balanceOf, decimals, type VerdictWords } from './verdict-words.ts';

/** The steepest the beam goes, in degrees, and how many degrees a lead of 1 would be. */
const MAX_TILT = 14;
const TILT_BY_LEAD = 45;
/** How many changes are told: the smallest, and a few more to choose from. */
const MAX_FLIPS = 3;

/** The verdict for one purpose, in a section that the page brings along. */
export class VerdictView {
	readonly #root: HTMLElement;
	readonly #words: VerdictWords;
	readonly #links: Links;
	readonly #part: (name: string) => HTMLElement;
	readonly #views = new Map<string, AlternativeView>();
	/** What the advice rests on that is shown, and which open questions are. */
	#shownAdvice = '';
	#shownOpen = '';

	constructor(root: HTMLElement, words: VerdictWords, links: Links) {
		this.#root = root;
		this.#part = partsIn(root);
		this.#words = words;
		this.#links = links;
	}

	/** Shows a verdict; `null` if this purpose is not asked for. */
	render(verdict: Verdict | NoVerdict | null): void {
		this.#root.hidden = verdict === null;
		if (!verdict) return;
		const { title, text } = this.#words.headline(verdict);
		setIsolatedText(this.#part('headline'), title);
		setIsolatedText(this.#part('explain'), text);
		this.#part('full').hidden = verdict.kind !== 'verdict';
		this.#root.dataset['outcome'] = verdict.kind === 'verdict' ? verdict.outcome : verdict.reason;
		this.#renderOpen(verdict);
		if (verdict.kind !== 'verdict') return;
		this.#renderBalance(verdict);
		this.#renderAdvice(verdict);
		const standing = verdict.alternatives.filter(({ rank }) => rank !== null);
		const out = verdict.alternatives.filter(({ rank }) => rank === null);
		this.#renderList(this.#part('standing'), standing, verdict);
		this.#renderList(this.#part('out'), out, verdict);
		this.#part('out-title').hidden = out.length === 0;
		setText(this.#part('out-title'), this.#words.count('decide.ruledOut', out.length));
	}

	/** Shows what would change the verdict; computed when the page is idle. */
	renderFlips(verdict: Verdict | NoVerdict, flips: readonly Flip[]): void {
		const now = headlineOf(verdict);
		const list = this.#part('flips');
		if (!now) return;
		const lines =
			flips.length === 0
				? [this.#words.text('decide.flip.none')]
				: flips.slice(0, MAX_FLIPS).map((flip) => this.#words.flip(flip, now));
		list.replaceChildren(...lines.map((line) => element('li', {}, ...isolatedText(line))));
	}

	/** What is not known stands beside the verdict, by name. */
	#renderOpen(verdict: Verdict | NoVerdict): void {
		const { questions, unrated } = openMatters(verdict.kind === 'verdict' ? verdict.alternatives : []);
		const key = JSON.stringify([questions, unrated]);
		if (this.#shownOpen === key) return;
		this.#shownOpen = key;
		this.#part('open').hidden = questions.length + unrated.length === 0;
		const links = this.#words
			.inOrder(questions)
			.map((id) => element('a', { href: `#question-${id}` }, ...isolatedText(this.#words.question(id))));
		const lines = unrated.map(({ criterion, alternatives }) =>
			this.#words.text('decide.open.unrated', {
				criterion: this.#words.criterion(criterion),
				names: this.#words.list(alternatives.map(this.#words.alternative)),
			})
		);
		this.#part('open-list').replaceChildren(
			...links.map((link) => element('li', {}, link)),
			...lines.map((line) => element('li', {}, ...isolatedText(line)))
		);
	}

	#renderBalance(verdict: Verdict): void {
		const balance = balanceOf(verdict, this.#words.data.model.products);
		const tilt = Math.max(-MAX_TILT, Math.min(MAX_TILT, balance.lean * TILT_BY_LEAD));
		this.#part('balance').style.setProperty('--tilt', `${tilt.toFixed(2)}deg`);
		setIsolatedText(this.#part('lean'), this.#words.balance(balance));
		for (const side of ['guide', 'other'] as const) {
			const best = balance[side];
			setText(
				this.#part(side),
				...(best
					? [...isolatedText(this.#words.alternative(best.id)), ' ', element('bdi', {}, decimals(best.fit.midpoint))]
					: [this.#words.text('decide.balance.out')])
			);
		}
	}

	#renderAdvice(verdict: Verdict): void {
		const list = this.#part('advice');
		const standings = this.#words.data.model.products.map((product) => {
			const found = verdict.alternatives.find(({ id }) => id === product);
			return found && [found.knockOuts, found.openKnockOuts, found.safeguards];
		});
		const key = JSON.stringify([verdict.advice, standings]);
		if (this.#shownAdvice === key) return;
		this.#shownAdvice = key;
		const open = new Set(
			[...list.querySelectorAll<HTMLElement>('details[open]')].map((details) => details.dataset['product'] ?? '')
		);
		list.replaceChildren(...adviceItems(this.#words, this.#links, verdict, open));
	}

	/** Lines keep their elements, so an open account stays open; they move only if the order changes. */
	#renderList(list: HTMLElement, alternatives: Verdict['alternatives'], verdict: Verdict): void {
		const items = alternatives.map((alternative) => {
			const view = this.#views.get(alternative.id) ?? new AlternativeView(alternative.id, this.#words, this.#links);
			this.#views.set(alternative.id, view);
			view.render(alternative, verdict);
			return view.item;
		});
		setChildren(list, items);
	}
}
