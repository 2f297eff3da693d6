import type { Responses } from '../domain/answers.ts';
import { decodeShare, type ShareResult } from '../storage/share-decoder.ts';
import { isSame } from './draft-keeper.ts';
import type { NoticeView } from './notice-view.ts';
import { someOf } from './some-of.ts';
import type { VerdictWords } from './verdict-words.ts';

/** The answers that the page’s address may carry: the reader’s own, or someone else’s on offer. */
export class SharedAddress {
	readonly #notices: NoticeView;
	readonly #words: VerdictWords;
	/** The address says what the form says. */
	#isOwn = false;

	constructor(notices: NoticeView, words: VerdictWords) {
		this.#notices = notices;
		this.#words = words;
	}

	/** The reader has put the present answers into the address. */
	takeOver(): void {
		this.#isOwn = true;
	}

	/** Takes the reader’s own answers out of the address once it no longer says what the form says. */
	drop(): void {
		if (!this.#isOwn) return;
		this.#isOwn = false;
		clearAddress();
	}

	/** Someone’s answers are offered, never opened unasked; one’s own are no news. */
	read(own: Responses, open: (responses: Responses) => void): void {
		const result = decodeShare(this.#words.data.model, location.hash);
		if (!result.ok && result.error.kind === 'not-a-share') {
			this.#notices.hide('link');
			return;
		}
		if (result.ok && isSame(result.responses, withoutNotes(own, result.responses))) {
			this.#isOwn = true;
			return;
		}
		offerShared(this.#notices, this.#words, result, {
			open: (responses) => {
				clearAddress();
				open(responses);
			},
			keep: clearAddress,
		});
	}
}

/** Takes the answers out of the address, so that they are neither stale nor offered again. */
function clearAddress(): void {
	history.replaceState(history.state, '', location.pathname + location.search);
}

/** A link may leave the notes out: one's own answers are the same without them, if it has none. */
function withoutNotes(own: Responses, shared: Responses): Responses {
	if (Object.values(shared.marks).some(({ note }) => note !== undefined)) return own;
	return {
		...own,
		marks: Object.fromEntries(Object.entries(own.marks).map(([id, { mark, weight }]) => [id, { mark, weight }])),
	};
}

/** Offers what a link carries, or says why it cannot be read. Nothing is opened before the reader says so. */
function offerShared(
	notices: NoticeView,
	words: VerdictWords,
	result: ShareResult,
	actions: { open: (responses: Responses) => void; keep: () => void }
): void {
	const title = words.text('decide.offer.title');
	if (!result.ok) {
		const { error } = result;
		const line =
			error.kind === 'newer-version'
				? words.text('decide.offer.newer', { version: error.version })
				: words.text('decide.offer.damaged');
		notices.show('link', title, [line], [{ label: words.text('decide.fault.ok'), run: actions.keep }]);
		return;
	}
	const { responses, unknown } = result;
	const size = Object.keys(responses.answers).length + Object.keys(responses.marks).length;
	const lines = [`${words.count('decide.offer.holds', size)} ${words.text('decide.offer.text')}`];
	if (unknown.length > 0)
		lines.push(words.text('decide.offer.unknown', { codes: words.list(someOf(unknown.map(({ text }) => text))) }));
	notices.show('link', title, lines, [
		{ label: words.text('decide.offer.open'), run: () => actions.open(responses), isMain: true },
		{ label: words.text('decide.offer.keep'), run: actions.keep },
	]);
}
