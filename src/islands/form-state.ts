import { NOT_SURE_ANSWER, withAnswer, type Responses } from '../domain/answers.ts';
import type { DecisionModel } from '../domain/model.ts';
import type { ProposedMark } from '../domain/proposals.ts';
import { withMark, type MarkChange } from './reader-marks.ts';

/** A control that carries a response. Its name says what of: `q-` a question, `m-` a mark, `w-` a weight, `n-` a note. */
export type Control = HTMLInputElement | HTMLTextAreaElement;

/** A control, and what its name says. */
export interface Part {
	control: Control;
	part: string;
	id: string;
}

/** The part of a control's name, and the id behind it; `null` for controls that carry no response. */
export function partOf(control: EventTarget | null): Part | null {
	if (!(control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement)) return null;
	const [, part = '', id = ''] = /^([qmwn])-(.+)$/.exec(control.name) ?? [];
	return part === '' ? null : { control, part, id };
}

/** All that carries a response in a form, whose controls stay the same. */
export const partsOf = (form: HTMLFormElement): Part[] =>
	[...form.elements].flatMap((control) => partOf(control) ?? []);

/** The responses after a control was changed. Everything else in them stays, also what this version does not know. */
export function readControl(
	{ control, part, id }: Part,
	parts: readonly Part[],
	model: DecisionModel,
	responses: Responses,
	proposals: Readonly<Record<string, ProposedMark>>
): Responses {
	if (part !== 'q') {
		const change: MarkChange =
			part === 'm'
				? { mark: control.value as 'applies' | 'does-not' | 'not-sure' }
				: part === 'w'
					? { weight: Number(control.value) }
					: { note: control.value };
		return { ...responses, marks: withMark(responses.marks, id, change, proposals[id]) };
	}
	const question = model.questions.find((one) => one.id === id);
	if (!question) return responses;
	const row = parts.filter((other) => other.part === part && other.id === id);
	const checked = row.flatMap(({ control: box }) => ((box as HTMLInputElement).checked ? box.value : []));
	const isNotSure = control.value === NOT_SURE_ANSWER && checked.includes(NOT_SURE_ANSWER);
	const chosen = isNotSure ? [NOT_SURE_ANSWER] : checked.filter((option) => option !== NOT_SURE_ANSWER);
	return { ...responses, answers: withAnswer(responses.answers, question, chosen) };
}

/** Shows responses in the form. Only what differs is touched, so focus and caret stay. */
export function writeForm(parts: readonly Part[], { answers, marks }: Responses): void {
	for (const { control, part, id } of parts) {
		const mark = marks[id];
		if (part === 'n') {
			if (control.value !== (mark?.note ?? '')) control.value = mark?.note ?? '';
			control.disabled = !mark;
			continue;
		}
		const isChosen =
			part === 'q'
				? (answers[id] ?? []).includes(control.value)
				: mark !== undefined && control.value === (part === 'm' ? mark.mark : String(mark.weight));
		const input = control as HTMLInputElement;
		if (input.checked !== isChosen) input.checked = isChosen;
		if (part === 'w') control.disabled = mark?.mark === 'does-not';
	}
}
