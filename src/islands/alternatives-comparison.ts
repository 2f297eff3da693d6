import { judgedPurposes } from '../domain/answers.ts';
import { FULL_VIEW, SORT_FIT, viewOf, type ComparisonState, type ComparisonView } from '../domain/comparison-view.ts';
import { weighCriteria, type WeighingModel } from '../domain/weights.ts';
import { formatNumber, intlTag } from '../i18n/format.ts';
import { requireLocale, type Locale } from '../i18n/locales.ts';
import { comparisonToCsv, comparisonToJson, comparisonToMarkdown } from '../record/comparison-files.ts';
import { readView, writeView } from '../storage/comparison-codec.ts';
import { readCurrentDraft } from '../storage/current-draft.ts';
import { DraftsStore, type Draft } from '../storage/drafts-store.ts';
import { deviceStorage, type StorageLike } from '../storage/safe-storage.ts';
import { Announcer } from './announcer.ts';
import { ComparisonControls } from './comparison-controls.ts';
import { ComparisonDialog } from './comparison-dialog.ts';
import { ComparisonTableView } from './comparison-table.ts';
import { setText } from './dom.ts';
import { fillText } from './fill-text.ts';
import { isolatedText } from './isolated-text.ts';
import { NoticeView } from './notice-view.ts';
import { copyText, downloadFile } from './record-files.ts';
import { someOf } from './some-of.ts';
import { publicUrl } from './site-files.ts';

/** How long a cell that a link names is brought back into view, unless the reader goes elsewhere. */
const REVEAL_MS = 3000;

/** As in `styles/compare.css`: narrower pages show cards. */
const PHONE = '(max-width: 43.74rem)';
const FILES = {
	csv: { write: comparisonToCsv, type: 'text/csv', name: 'mizan-comparison.csv' },
	markdown: { write: comparisonToMarkdown, type: 'text/markdown', name: 'mizan-comparison.md' },
	json: { write: comparisonToJson, type: 'application/json', name: 'mizan-comparison.json' },
} as const;
type FileKind = keyof typeof FILES;

/** The table of the comparison, with choices: what is shown, in which order, and what stands behind a cell. */
export class AlternativesComparisonElement extends HTMLElement {
	/** Where drafts of the checklist are; tests pass their own. */
	storage: StorageLike | null = deviceStorage();
	#listeners?: AbortController;
	#locale: Locale = 'ar';
	#strings: Readonly<Record<string, string>> = {};
	#state: ComparisonState = FULL_VIEW;
	/** Made once: it takes the cells out of the page and keeps them. */
	#made?: ComparisonTableView;
	#controls!: ComparisonControls;
	#dialog!: ComparisonDialog;
	#notices!: NoticeView;
	#announcer!: Announcer;
	#phone!: MediaQueryList;

	connectedCallback() {
		this.#locale = requireLocale(document.documentElement.lang);
		this.#strings = JSON.parse(this.dataset['strings'] ?? '{}') as Record<string, string>;
		this.#controls = new ComparisonControls(this.#find('form[data-scripted]') as HTMLFormElement);
		this.#dialog = new ComparisonDialog(this.#find('.compare-dialog') as HTMLDialogElement);
		this.#notices = new NoticeView(this.#find('[data-part="notices"]'));
		this.#announcer = new Announcer(this.#find('[data-part="live"]'));
		this.#phone = matchMedia(PHONE);
		this.#controls.form.hidden = false;
		this.classList.add('is-cards');

		this.#listeners = new AbortController();
		const { signal } = this.#listeners;
		this.#controls.form.addEventListener('change', this.#onChange, { signal });
		this.#controls.form.addEventListener('submit', (event) => event.preventDefault(), { signal });
		this.addEventListener('click', this.#onClick, { signal });
		this.addEventListener('pointerover', this.#onHover, { signal });
		this.addEventListener('focusin', this.#onHover, { signal });
		this.#phone.addEventListener('change', () => this.#render(), { signal });
		window.addEventListener('beforeprint', () => this.#table.settle(), { signal });
		window.addEventListener('hashchange', () => this.#readAddress(), { signal });
		// The browser may have filled the form by itself: what the address says counts.
		window.addEventListener('pageshow', () => this.#render(), { signal });
		this.#readAddress();
		this.#announcer.settle(this.#status(this.#view()));
		this.dataset['ready'] = '';
	}

	disconnectedCallback() {
		this.#listeners?.abort();
		this.#announcer.stop();
	}

	get #table(): ComparisonTableView {
		this.#made ??= new ComparisonTableView(
			this.#find('.compare-table') as HTMLTableElement,
			intlTag(this.#locale),
			this.#say('pinned')
		);
		return this.#made;
	}

	#onChange = ({ target }: Event) => this.#change(this.#controls.read(this.#state, target));

	#onClick = (event: MouseEvent) => {
		const target = event.target as Element;
		const action = target.closest<HTMLElement>('[data-action]')?.dataset['action'];
		if (action) {
			this.#act(action);
			return;
		}
		// A press that asks for a new tab gets one.
		if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
		const link = target.closest('a');
		if (!link) return;
		if (link.closest('.compare-dialog')) {
			if (link.hash !== '' && link.getAttribute('href')?.startsWith('#')) this.#dialog.close();
			return;
		}
		const cell = this.#table.cellAt(link);
		if (!cell) return;
		event.preventDefault();
		const name = this.#table.nameOf(cell.alternative);
		const criterion = this.#table.criterionName(cell.criterion);
		void this.#dialog.open({
			title: isolatedText(this.#say('cell', { criterion, name })),
			evidence: link.href,
			cell: `${cell.criterion}.${cell.alternative}`,
			row: this.#table.rowId(cell.criterion),
			column: `alternative-${cell.alternative}`,
			failed: this.#say('failedToLoad', { name }),
		});
	};

	#onHover = ({ target }: Event) => {
		const link = (target as Element).closest('td')?.querySelector('a');
		if (link) this.#dialog.prepare(link.href);
	};

	#act(action: string) {
		if (action === 'reset') this.#change(FULL_VIEW);
		else if (action === 'all-alternatives') this.#change({ ...this.#state, alternatives: [] });
		else if (action === 'all-criteria') this.#change({ ...this.#state, criteria: [], mustHaves: {} });
		else if (action === 'weights') this.#takeWeights();
		else if (action === 'print') print();
		else if (action === 'link') void this.#copy(publicUrl(location.href).href);
		else {
			const [verb, kind] = action.split('-');
			const file = FILES[kind as FileKind];
			const view = this.#view();
			const text = file.write(this.#table.read(view, this.#shown(view)), {
				source: publicUrl(location.href).href,
				licence: this.#say('licence'),
			});
			if (verb === 'copy') void this.#copy(text);
			else {
				downloadFile(file.name, file.type, text);
				this.#announcer.announce(this.#say('saved', { name: file.name }));
			}
		}
	}

	async #copy(text: string) {
		const isCopied = await copyText(text);
		this.#notices.show('copy', this.#say(isCopied ? 'copied' : 'notCopied'), [], [this.#fine()]);
	}

	/** Takes the weights that the checklist's open draft gives, as its verdict does. */
	#takeWeights() {
		const draft = this.#draft();
		if (!draft) {
			this.#notices.show('weights', this.#say('noDraft'), [], [this.#fine()]);
			return;
		}
		const model = JSON.parse(document.getElementById('weighing-model')?.textContent ?? '') as WeighingModel;
		const purpose = this.#state.purpose ?? judgedPurposes(draft.responses.answers)[0]!;
		const weights = weighCriteria(model, draft.responses, purpose)
			.filter(({ criterion, high }) => high > 0 && this.#table.model.criteria.includes(criterion))
			.map(({ criterion, low, high }) => ({ criterion, low, high }));
		if (weights.length === 0) {
			this.#notices.show('weights', this.#say('noWeights', { name: draft.name }), [], [this.#fine()]);
			return;
		}
		this.#change({ ...this.#state, purpose, weights, sort: SORT_FIT });
		const lines = [this.#say(`weightsFor.${purpose}`), this.#say('weightsInLink')];
		this.#notices.show('weights', this.#say('weightsTaken', { name: draft.name }), lines, [this.#fine()]);
	}

	#draft(): Draft | undefined {
		const { drafts } = new DraftsStore(this.storage).load();
		const current = readCurrentDraft(this.storage);
		return drafts.find(({ id }) => id === current) ?? drafts[0];
	}

	#change(next: ComparisonState) {
		if (!viewOf(this.#table.model, next)) {
			this.#notices.show('empty', this.#say('empty'), [this.#say('emptyShown')], [this.#fine()]);
			this.#state = { ...FULL_VIEW, weights: next.weights };
		} else {
			this.#notices.hide('empty');
			this.#state = next;
		}
		const view = this.#renderTable();
		const fragment = writeView(this.#state);
		history.replaceState(null, '', fragment === '' ? location.pathname + location.search : `#${fragment}`);
		this.#announcer.announce(this.#status(view));
		// The table answers first: what the reader has just set stands in the form already.
		setTimeout(() => this.#renderControls(view));
	}

	/** What the address asks for. Whatever it cannot mean is said, and the full table is shown in its place. */
	#readAddress() {
		const read = readView(location.hash, this.#table.model);
		if (read.kind === 'none') {
			this.#reveal();
			return;
		}
		const isUsable = read.kind === 'view' && viewOf(this.#table.model, read.state) !== null;
		this.#state = isUsable ? read.state : FULL_VIEW;
		const unknown = read.kind === 'view' ? read.unknown : [];
		if (!isUsable)
			this.#notices.show(
				'address',
				this.#say(read.kind === 'damaged' ? 'damaged' : 'empty'),
				[this.#say('emptyShown')],
				[this.#fine()]
			);
		else if (unknown.length > 0)
			this.#notices.show('address', this.#say('unknown', { ids: someOf(unknown).join(', ') }), [], [this.#fine()]);
		else this.#notices.hide('address');
		this.#render();
	}

	/** A link to a cell, a row or a column that is not shown shows it. */
	#reveal() {
		this.#render();
		const target = document.getElementById(location.hash.slice(1));
		if (!target || !this.contains(target)) return;
		if (target.closest('[hidden]')) {
			const alternative = target.dataset['id'] ?? target.id.split('.')[1] ?? '';
			const isColumn = this.#table.model.alternatives.some(({ id }) => id === alternative);
			this.#state = { ...FULL_VIEW, pair: isColumn ? [alternative] : [] };
			this.#render();
		}
		this.#table.settle();
		const show = () => target.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
		show();
		// The browser’s own smooth way to the address ends where the cell was before the rows took their real height.
		const again = () => {
			const { top, bottom } = target.getBoundingClientRect();
			if (bottom <= 0 || top >= innerHeight) show();
		};
		const revealing = new AbortController();
		const { signal } = revealing;
		setTimeout(() => revealing.abort(), REVEAL_MS);
		window.addEventListener('scrollend', again, { signal });
		for (const move of ['wheel', 'touchstart', 'pointerdown', 'keydown'])
			window.addEventListener(move, () => revealing.abort(), { signal, passive: true });
	}

	/** The state was checked when it was taken. */
	#view = (): ComparisonView => viewOf(this.#table.model, this.#state) ?? viewOf(this.#table.model, FULL_VIEW)!;

	/** The columns on this screen: a phone shows one, or two side by side. */
	#shown({ alternatives }: ComparisonView): readonly string[] {
		if (!this.#phone.matches) return alternatives;
		const pair = this.#state.pair.filter((id) => alternatives.includes(id));
		return pair.length > 0 ? pair : alternatives.slice(0, 1);
	}

	#render() {
		this.#renderControls(this.#renderTable());
	}

	#renderTable(): ComparisonView {
		const view = this.#view();
		const shown = this.#shown(view);
		this.#table.render(view, shown, (id) => {
			const fit = this.#state.sort === SORT_FIT ? view.fits.get(id) : undefined;
			if (!fit) return '';
			return this.#say('fit', { low: fit.low.toFixed(2), high: fit.high.toFixed(2) });
		});
		return view;
	}

	#renderControls(view: ComparisonView) {
		this.#controls.write(this.#state, this.#shown(view), view.alternatives);
		setText(this.querySelector('[data-part="status"]'), ...isolatedText(this.#status(view)));
		const { alternatives, criteria } = this.#table.model;
		const count = (some: number, all: number) =>
			this.#say('of', { some: formatNumber(this.#locale, some), all: formatNumber(this.#locale, all) });
		setText(this.querySelector('[data-part="alternatives"]'), count(view.alternatives.length, alternatives.length));
		setText(
			this.querySelector('[data-part="criteria"]'),
			count(view.pinned.length + view.criteria.length, criteria.length)
		);
	}

	#status({ alternatives, pinned, criteria, failed, alike }: ComparisonView): string {
		const { model } = this.#table;
		const number = (value: number) => formatNumber(this.#locale, value);
		const comma = this.#locale === 'ar' ? '، ' : ', ';
		return [
			this.#say('status', {
				alternatives: number(alternatives.length),
				allAlternatives: number(model.alternatives.length),
				criteria: number(pinned.length + criteria.length),
				allCriteria: number(model.criteria.length),
			}),
			failed.length > 0 &&
				this.#say('failed', { names: failed.map((one) => this.#table.nameOf(one.alternative)).join(comma) }),
			alike > 0 && this.#say('alike', { count: number(alike) }),
		]
			.filter(Boolean)
			.join(' ');
	}

	#fine = () => ({ label: this.#say('fine'), run: () => undefined });

	#say(key: string, values: Readonly<Record<string, string>> = {}): string {
		return fillText(this.#strings[`compare.say.${key}`] ?? key, values);
	}

	#find(selector: string): HTMLElement {
		return this.querySelector<HTMLElement>(selector)!;
	}
}
