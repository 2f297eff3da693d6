import { countAnswered, type Responses } from '../domain/answers.ts';
import type { PageData } from '../domain/decision-data.ts';
import { proposeMarks, type ProposedMark } from '../domain/proposals.ts';
import { findFlips } from '../domain/sensitivity.ts';
import { decide, type NoVerdict, type Verdict } from '../domain/verdict.ts';
import { requireLocale } from '../i18n/locales.ts';
import { DRAFTS_KEY, DraftsStore, type DraftsProblem } from '../storage/drafts-store.ts';
import { deviceStorage, type StorageLike } from '../storage/safe-storage.ts';
import { Announcer } from './announcer.ts';
import { AskDialog } from './ask-dialog.ts';
import { beforeLeaving } from './before-leaving.ts';
import { DraftKeeper, isSame } from './draft-keeper.ts';
import { DraftsMenu } from './drafts-menu.ts';
import { showFault, showUnknown } from './fault-messages.ts';
import { partOf, partsOf, readControl, writeForm, type Part } from './form-state.ts';
import { GroupsView } from './groups-view.ts';
import { MarksView } from './marks-view.ts';
import { NoticeView } from './notice-view.ts';
import { PanelView } from './panel-view.ts';
import { withoutMark } from './reader-marks.ts';
import { moveThroughRow } from './row-keys.ts';
import { ShareView } from './share-view.ts';
import { SharedAddress } from './shared-address.ts';
import { UndoHistory } from './undo-history.ts';
import { VerdictWords, type Strings } from './verdict-words.ts';
import { WhenIdle } from './when-idle.ts';

const EMPTY: Responses = { answers: {}, marks: {} };
/** Longer than the gap between two answers given in a row. */
const FLIPS_PAUSE_MS = 400;

/**
 * The checklist. The form inside is complete without it; this keeps the answers on the device and weighs them as they change.
 *
 * @fires responses-changed - After every change, with the new `Responses` in `detail`.
 */
export class ProsConsChecklistElement extends HTMLElement {
	/** Where drafts are kept; tests pass another. */
	storage: StorageLike | null = deviceStorage();
	#listeners?: AbortController;
	#responses: Responses = EMPTY;
	/** Of the responses shown; none while nothing is said. */
	#verdicts: (Verdict | NoVerdict)[] = [];
	#proposals: Record<string, ProposedMark> = {};
	#problem: DraftsProblem | null = null;
	#words!: VerdictWords;
	#keeper!: DraftKeeper;
	#form!: HTMLFormElement;
	#panel!: PanelView;
	#parts: readonly Part[] = [];
	#marks!: MarksView;
	#groups!: GroupsView;
	#menu!: DraftsMenu;
	#notices!: NoticeView;
	#share!: ShareView;
	#announcer!: Announcer;
	#address!: SharedAddress;
	readonly #history = new UndoHistory<Responses>();
	readonly #idle = new WhenIdle(FLIPS_PAUSE_MS);

	connectedCallback() {
		const json = document.getElementById('decision-data')?.textContent;
		if (!json) return;
		const data = JSON.parse(json) as PageData;
		const strings = JSON.parse(this.dataset['strings'] ?? '{}') as Strings;
		const claims = this.dataset['claims'] ?? '';
		this.#words = new VerdictWords(requireLocale(document.documentElement.lang), strings, data);
		this.#keeper = new DraftKeeper(new DraftsStore(this.storage), this.storage);
		this.#form = this.querySelector('form')!;
		this.#notices = new NoticeView(this.#find('[data-part="notices"]'));
		this.#panel = new PanelView(this.#find('.panel'), this.#words, { claim: (id) => `${claims}#claim-${id}` });
		this.#parts = partsOf(this.#form);
		this.#marks = new MarksView(this.#form, this.#words);
		this.#groups = new GroupsView(this.#form);
		this.#menu = new DraftsMenu(this.#find('.desk'), this.#words, new AskDialog(this.querySelector('dialog.ask')!));
		this.#share = new ShareView(this.querySelector('dialog.share')!, this.#words, data.model);
		this.#address = new SharedAddress(this.#notices, this.#words);
		this.#announcer = new Announcer(this.#find('[data-part="live"]'));

		const problem = this.#keeper.open();
		this.#responses = this.#keeper.current?.responses ?? EMPTY;
		this.#listen();
		for (const part of this.querySelectorAll<HTMLElement>('[data-scripted]')) part.hidden = false;
		this.dataset['ready'] = '';
		this.#render();
		this.#announcer.settle(this.#summary());
		if (problem) this.#fail(problem);
		this.#readAddress();
	}

	disconnectedCallback() {
		this.#listeners?.abort();
		this.#idle.cancel();
		this.#announcer.stop();
	}

	#listen() {
		this.#listeners = new AbortController();
		const { signal } = this.#listeners;
		const form = this.#form;
		// Notes are saved as they are written; all else changes at once.
		form.addEventListener('input', this.#onInput, { signal });
		form.addEventListener('focusout', () => this.#history.endStep(), { signal });
		form.addEventListener('submit', (event) => event.preventDefault(), { signal });
		form.addEventListener('click', this.#onFormClick, { signal });
		form.addEventListener('keydown', moveThroughRow, { signal });
		document.addEventListener('keydown', this.#onKeydown, { signal });
		window.addEventListener('storage', this.#onStorage, { signal });
		window.addEventListener('hashchange', () => this.#readAddress(), { signal });
		window.addEventListener('pageshow', this.#onPageshow, { signal });
		beforeLeaving(() => this.#problem === null, signal);
		this.#on('undo', () => this.#undo(), signal);
		this.#on('share', () => this.#share.open(this.#responses), signal);
		this.#on('print', () => print(), signal);
		this.#share.connect(() => {
			this.#address.takeOver();
			return this.#responses;
		}, signal);
		this.#panel.connect((id) => this.#revealQuestion(id), signal);
		this.#groups.connect(this.#responses, signal);
		this.#menu.connect(
			{
				create: (name) => this.#settle(this.#keeper.create(name, EMPTY, now())),
				rename: (name) => this.#settle(this.#keeper.rename(name, now()), false),
				remove: () => this.#settle(this.#keeper.remove()),
				switchTo: (id) => {
					if (this.#keeper.switchTo(id)) this.#settle(null);
				},
				startOver: () => this.#change(EMPTY),
				freeName: () => this.#freeName('decide.draft.default'),
			},
			signal
		);
	}

	#onInput = ({ target }: Event) => {
		const found = partOf(target);
		if (!found) return;
		const next = readControl(found, this.#parts, this.#words.data.model, this.#responses, this.#proposals);
		this.#change(next, found.part === 'n' ? found.control.name : null);
	};

	#onFormClick = ({ target }: Event) => {
		const button = (target as Element).closest<HTMLElement>('[data-action="give-back"]');
		const item = button?.closest<HTMLElement>('[data-consideration]');
		if (!item) return;
		// The button goes away with the mark: the focus stays with the consideration.
		item.querySelector<HTMLInputElement>('input[type="radio"]')?.focus({ preventScroll: true });
		this.#change({
			...this.#responses,
			marks: withoutMark(this.#responses.marks, item.dataset['consideration'] ?? ''),
		});
	};

	#onKeydown = (event: KeyboardEvent) => {
		const isUndo = event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey) && !event.shiftKey;
		const isText = (event.target as Element).closest('textarea, input:not([type="radio"], [type="checkbox"]), dialog');
		if (!isUndo || isText) return;
		event.preventDefault();
		this.#undo();
	};

	#onStorage = ({ key }: StorageEvent) => {
		if (key !== DRAFTS_KEY && key !== null) return;
		this.#checkElsewhere();
	};

	#onPageshow = ({ persisted }: PageTransitionEvent) => {
		// The browser may have filled the form by itself: what is saved counts.
		writeForm(this.#parts, this.#responses);
		if (persisted) this.#checkElsewhere();
	};

	/** Another tab may have written. What it saved alike is simply taken. */
	#checkElsewhere() {
		const problem = this.#keeper.findConflict();
		if (problem?.kind === 'changed-elsewhere' && isSame(problem.theirs.responses, this.#responses))
			this.#keeper.adopt(problem.theirs);
		else if (problem) this.#fail(problem);
		this.#keeper.refresh();
		this.#renderMenu();
	}

	/** Takes new responses: remembers the old, saves, shows. */
	#change(next: Responses, step: string | null = null) {
		if (isSame(next, this.#responses)) {
			writeForm(this.#parts, this.#responses);
			return;
		}
		this.#history.push(this.#responses, step);
		this.#take(next);
	}

	#undo() {
		const before = this.#history.undo();
		if (before) this.#take(before);
	}

	#take(next: Responses) {
		this.#responses = next;
		this.#address.drop();
		this.#save();
		this.#render();
		this.#announcer.announce(this.#summary());
		this.dispatchEvent(new CustomEvent('responses-changed', { detail: next, bubbles: true }));
	}

	#save() {
		// Where two tabs disagree the reader decides first.
		if (this.#problem?.kind === 'changed-elsewhere' || this.#problem?.kind === 'removed-elsewhere') return;
		const problem = this.#keeper.save(this.#responses, this.#freeName('decide.draft.default'), now());
		if (problem) this.#fail(problem);
		else this.#recover();
	}

	#recover() {
		if (this.#problem) this.#notices.hide('fault');
		this.#problem = null;
	}

	/** Opens what the keeper has open now, unless the present responses stay. */
	#settle(problem: DraftsProblem | null, isOther = true) {
		if (problem) {
			this.#fail(problem);
			return;
		}
		this.#recover();
		if (isOther) {
			this.#responses = this.#keeper.current?.responses ?? EMPTY;
			this.#history.clear();
			this.#address.drop();
		}
		this.#render();
		if (isOther) this.#announcer.announce(this.#summary());
	}

	#fail(problem: DraftsProblem) {
		const isReported = this.#problem?.kind === problem.kind && problem.kind !== 'changed-elsewhere';
		// A damaged text whose copy is kept does not keep the page from saving.
		this.#problem = problem.kind === 'damaged' && problem.keptAs !== null ? null : problem;
		if (!isReported) {
			showFault(this.#notices, this.#words, problem, {
				takeTheirs: (theirs) => {
					this.#history.push(this.#responses);
					this.#responses = theirs.responses;
					this.#keeper.adopt(theirs);
					this.#settle(null, false);
				},
				keepMine: () => {
					const name = this.#words.text('decide.draft.copy', { name: this.#keeper.current?.name ?? '' });
					this.#settle(this.#keeper.create(name, this.#responses, now()), false);
				},
				letGo: () => {
					this.#keeper.leave();
					this.#settle(null);
				},
			});
		}
		this.#renderMenu();
	}

	#readAddress() {
		this.#address.read(this.#responses, (responses) => {
			const problem = this.#keeper.create(this.#freeName('decide.draft.shared'), responses, now());
			if (!problem) {
				this.#settle(null);
				return;
			}
			// It cannot be saved: it is shown all the same, and undo brings one's own back.
			this.#fail(problem);
			this.#history.push(this.#responses);
			this.#responses = responses;
			this.#render();
		});
	}

	#render() {
		const { model } = this.#words.data;
		this.#verdicts = this.#isEmpty() ? [] : decide(model, this.#responses);
		this.#proposals = proposeMarks(model, this.#responses.answers);
		writeForm(this.#parts, this.#responses);
		this.#marks.render(this.#responses.marks, this.#proposals);
		this.#groups.render(this.#words, this.#responses);
		this.#panel.render(this.#progress(), countAnswered(model, this.#responses.answers), this.#verdicts);
		this.#renderMenu();
		showUnknown(this.#notices, this.#words, this.#responses);
		this.#idle.run(() => {
			for (const verdict of this.#verdicts)
				this.#panel
					.verdictView(verdict.purpose)
					?.renderFlips(verdict, findFlips(model, this.#responses, verdict.purpose));
		});
	}

	#renderMenu() {
		for (const undo of this.querySelectorAll<HTMLButtonElement>('[data-action="undo"]'))
			undo.ariaDisabled = String(!this.#history.canUndo);
		this.#menu.render(this.#keeper.drafts, this.#keeper.current, this.#problem === null);
	}

	#revealQuestion(id: string) {
		const question = document.getElementById(`question-${id}`);
		if (!question) return;
		this.#groups.reveal(question);
		question.querySelector('input')?.focus({ preventScroll: true });
		question.scrollIntoView({ block: 'start' });
	}

	#isEmpty = () => Object.keys(this.#responses.answers).length + Object.keys(this.#responses.marks).length === 0;

	#progress(): string {
		const { answered, total } = countAnswered(this.#words.data.model, this.#responses.answers);
		return this.#words.count('decide.progress', answered, { total });
	}

	#summary = () => this.#words.announcement(this.#progress(), this.#verdicts);

	/** A name that no draft has: with a number if need be. */
	#freeName(key: string): string {
		const plain = this.#words.text(key);
		const taken = new Set(this.#keeper.drafts.map(({ name }) => name));
		let name = plain;
		for (let number = 2; taken.has(name); number++)
			name = this.#words.text('decide.draft.another', { name: plain, number });
		return name;
	}

	#on(action: string, run: () => void, signal: AbortSignal) {
		for (const button of this.querySelectorAll(`[data-action="${action}"]`))
			button.addEventListener('click', run, { signal });
	}

	#find(selector: string): HTMLElement {
		return this.querySelector<HTMLElement>(selector)!;
	}
}

const now = (): string => new Date().toISOString();
