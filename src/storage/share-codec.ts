import { NOT_SURE_ANSWER, type Mark, type Responses } from '../domain/answers.ts';
import { sortResponses, type UnknownResponse } from '../domain/known-responses.ts';
import type { DecisionModel } from '../domain/model.ts';
import { compareIds } from '../domain/order.ts';
import { toBase64url } from './base64url.ts';

/*
 * A share link carries `#v=1&a=…&m=…&n=…&k=…`:
 *   v  version of this form
 *   a  answers: question code and option codes joined by `-`, or `N` for “not sure”; joined by `.`
 *   m  marks: consideration code, `A` applies, `D` does not, `N` not sure, and the weight 0…3; run together
 *   n  notes, if asked for: consideration code and base64url of the note, all joined by `.`
 *   k  checksum of all before it: a link that was cut or retyped must not pass for another decision
 * Codes are lowercase letters and digits, so the capitals end them. No character in it needs escaping in a URL, and none
 * (`*`, `~`, `_` outside notes) is taken for formatting by chat programs.
 */

/** The version written; a link with a higher one comes from a newer page. */
export const SHARE_VERSION = 1;
/** What a full set of answers and marks without notes stays below. Checked by the tests with the largest model. */
export const MAX_SHARE_LENGTH = 400;

/** What the codec needs of a model: ids and their codes. */
export type ShareModel = Pick<DecisionModel, 'questions' | 'considerations'>;

/** The letter of each mark. */
export const MARK_LETTERS: Record<Mark['mark'], string> = { applies: 'A', 'does-not': 'D', 'not-sure': 'N' };
/** Stands for “not sure” among the answers. */
export const NOT_SURE_LETTER = 'N';

/** A fragment, and what it could not carry. */
export interface SharedFragment {
	/** Without the `#`. */
	fragment: string;
	/** Responses that this model has no code for. */
	leftOut: UnknownResponse[];
}

/**
 * Writes responses as the fragment of a link. The same responses always give the same fragment.
 *
 * @param options.notes Whether the reader's notes go along; they make the link longer and may be private.
 */
export function encodeShare(
	model: ShareModel,
	responses: Responses,
	options: { notes?: boolean } = {}
): SharedFragment {
	const { known, unknown } = sortResponses(model, responses);
	const answers = model.questions.flatMap(({ id, code, options: offered }) => {
		const chosen = known.answers[id];
		if (!chosen) return [];
		if (chosen.includes(NOT_SURE_ANSWER)) return `${code}-${NOT_SURE_LETTER}`;
		const codes = offered.filter((option) => chosen.includes(option.id)).map((option) => option.code);
		return [code, ...codes.sort(compareIds)].join('-');
	});
	const marked = model.considerations.flatMap(({ id, code }) => {
		const mark = known.marks[id];
		return mark ? { code, mark } : [];
	});
	marked.sort((a, b) => compareIds(a.code, b.code));
	const notes = options.notes
		? marked.flatMap(({ code, mark }) => (mark.note ? [code, toBase64url(mark.note)] : []))
		: [];
	const fields = [
		`v=${SHARE_VERSION}`,
		field('a', answers.sort(compareIds).join('.')),
		field('m', marked.map(({ code, mark }) => `${code}${MARK_LETTERS[mark.mark]}${mark.weight}`).join('')),
		field('n', notes.join('.')),
	];
	const text = fields.filter((one) => one !== '').join('&');
	return { fragment: `${text}&k=${checksum(text)}`, leftOut: unknown };
}

const field = (key: string, value: string): string => (value === '' ? '' : `${key}=${value}`);

/**
 * Up to seven characters that change if the text does. Finds accidents, not forgeries.
 *
 * @see FNV-1a with 32 bits, by Fowler, Noll and Vo.
 */
export function checksum(text: string): string {
	let hash = 0x811c9dc5;
	for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
	return (hash >>> 0).toString(36);
}
