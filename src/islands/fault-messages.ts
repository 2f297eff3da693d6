import { sortResponses } from '../domain/known-responses.ts';
import type { Responses } from '../domain/answers.ts';
import type { Draft, DraftsProblem } from '../storage/drafts-store.ts';
import type { NoticeView } from './notice-view.ts';
import { someOf } from './some-of.ts';
import type { VerdictWords } from './verdict-words.ts';

/** What the reader can choose where two tabs disagree. */
export interface FaultActions {
	takeTheirs: (theirs: Draft) => void;
	keepMine: () => void;
	/** The other tab's deletion stands. */
	letGo: () => void;
}

/** Says what is wrong with saving. Nothing is lost by any of it, and the message says where it is. */
export function showFault(
	notices: NoticeView,
	words: VerdictWords,
	problem: DraftsProblem,
	actions: FaultActions
): void {
	const key = problem.kind === 'damaged' && problem.keptAs === null ? 'damagedFull' : problem.kind;
	const line = words.text(`decide.fault.${key}`, { key: (problem.kind === 'damaged' && problem.keptAs) || '' });
	const keepMine = { label: words.text('decide.fault.keepMine'), run: actions.keepMine };
	const buttons =
		problem.kind === 'changed-elsewhere'
			? [
					{
						label: words.text('decide.fault.takeTheirs'),
						run: () => actions.takeTheirs(problem.theirs),
						isMain: true,
					},
					keepMine,
				]
			: problem.kind === 'removed-elsewhere'
				? [
						{ ...keepMine, isMain: true },
						{ label: words.text('decide.fault.letGo'), run: actions.letGo },
					]
				: [{ label: words.text('decide.fault.ok'), run: () => undefined }];
	notices.show('fault', words.text('decide.fault.title'), [line], buttons);
}

/** Says which of the saved responses this version does not know; they are kept. */
export function showUnknown(notices: NoticeView, words: VerdictWords, responses: Responses): void {
	const { unknown } = sortResponses(words.data.model, responses);
	if (unknown.length === 0) {
		notices.hide('unknown');
		return;
	}
	notices.show(
		'unknown',
		words.text('decide.fault.title'),
		[words.text('decide.fault.unknown', { ids: words.list(someOf(unknown.map(({ id }) => id))) })],
		[{ label: words.text('decide.fault.ok'), run: () => undefined }]
	);
}
