import { NOT_SURE_ANSWER, type Mark, type Responses } from '../domain/answers.ts';
import { fromBase64url } from './base64url.ts';
import { checksum, MARK_LETTERS, NOT_SURE_LETTER, SHARE_VERSION, type ShareModel } from './share-codec.ts';

/** Something in a link that this version does not know. Kept aside and reported, never guessed. */
export interface UnknownCode {
	/**
	 * `answer`: several options for a question that takes one; `mark`: a letter or weight of another version; `note`: a note
	 * without its mark; `field`: a part of the link.
	 */
	kind: 'question' | 'option' | 'answer' | 'consideration' | 'mark' | 'note' | 'field';
	/** The text as the link has it; a note decoded. */
	text: string;
	/** Of an option or an answer: the id of its question. Of a mark or a note: the id of its consideration, if known. */
	of?: string;
}

/** Why a fragment could not be read. `not-a-share`: it is something else, such as the anchor of a heading. */
export type ShareError = { kind: 'not-a-share' } | { kind: 'newer-version'; version: number } | { kind: 'damaged' };

export type ShareResult = { ok: true; responses: Responses; unknown: UnknownCode[] } | { ok: false; error: ShareError };

const failed = (error: ShareError): ShareResult => ({ ok: false, error });

/**
 * Reads the fragment of a link. Never throws.
 *
 * @param fragment With or without `#`; percent-encoding by a mail or chat program is undone.
 */
export function decodeShare(model: ShareModel, fragment: string): ShareResult {
	const raw = fragment.trim().replace(/^#/, '');
	if (!/^v(?:=|%3d)/i.test(raw)) return failed({ kind: 'not-a-share' });
	const text = withoutPunctuationBehind(unescaped(raw) ?? '');
	const version = Number(/^v=([1-9]\d{0,3})(?:&|$)/.exec(text)?.[1] ?? 0);
	if (version > SHARE_VERSION) return failed({ kind: 'newer-version', version });
	const end = text.lastIndexOf('&k=');
	if (version === 0 || end < 0 || checksum(text.slice(0, end)) !== text.slice(end + 3))
		return failed({ kind: 'damaged' });
	const draft = new Draft(model);
	for (const part of text.slice(0, end).split('&').slice(1)) if (!draft.read(part)) return failed({ kind: 'damaged' });
	return { ok: true, responses: { answers: draft.answers, marks: draft.marks }, unknown: draft.unknown };
}

/**
 * A sentence or a chat program may add to the end of a link; a checksum ends in a letter or digit. Looked for from the end: a pattern
 * would try every place, and a long link of dashes would keep the page busy for a minute.
 */
function withoutPunctuationBehind(text: string): string {
	let end = text.length;
	while (end > 0 && !/[a-z0-9]/i.test(text.charAt(end - 1))) end--;
	return text.slice(0, end);
}

function unescaped(text: string): string | null {
	if (!text.includes('%')) return text;
	try {
		return decodeURIComponent(text);
	} catch {
		return null;
	}
}

/** Responses in the making. Reading a part says whether it has the right form. */
class Draft {
	readonly answers: Record<string, readonly string[]> = {};
	readonly marks: Record<string, Mark> = {};
	readonly unknown: UnknownCode[] = [];
	readonly #model: ShareModel;

	constructor(model: ShareModel) {
		this.#model = model;
	}

	read(part: string): boolean {
		const [, key, value = ''] = /^([a-z]+)=(.*)$/s.exec(part) ?? [];
		if (key === 'a') return this.#readAnswers(value);
		if (key === 'm') return this.#readMarks(value);
		if (key === 'n') return this.#readNotes(value);
		if (key !== undefined) this.unknown.push({ kind: 'field', text: part });
		return key !== undefined;
	}

	#readAnswers(text: string): boolean {
		for (const entry of text.split('.')) {
			if (!/^[a-z0-9]{1,2}(?:-N|(?:-[a-z0-9]{1,2})+)$/.test(entry)) return false;
			const [code, ...codes] = entry.split('-');
			const question = this.#model.questions.find((one) => one.code === code);
			if (!question) this.unknown.push({ kind: 'question', text: entry });
			else if (question.answers === 'one' && codes.length > 1)
				this.unknown.push({ kind: 'answer', text: entry, of: question.id });
			else if (Object.hasOwn(this.answers, question.id)) return false;
			else if (codes[0] === NOT_SURE_LETTER) this.answers[question.id] = [NOT_SURE_ANSWER];
			else {
				const options = codes.map((one) => ({
					code: one,
					option: question.options.find((offered) => offered.code === one),
				}));
				for (const { code: text, option } of options)
					if (!option) this.unknown.push({ kind: 'option', text, of: question.id });
				const known = options.flatMap(({ option }) => option?.id ?? []);
				if (known.length > 0) this.answers[question.id] = [...new Set(known)].sort();
			}
		}
		return true;
	}

	#readMarks(text: string): boolean {
		if (!/^(?:[a-z0-9]{1,2}[A-Z]\d)+$/.test(text)) return false;
		for (const [entry, code, letter, digit] of text.matchAll(/([a-z0-9]{1,2})([A-Z])(\d)/g)) {
			const consideration = this.#model.considerations.find((one) => one.code === code);
			const mark = MARKS.find((one) => MARK_LETTERS[one] === letter);
			if (!consideration) this.unknown.push({ kind: 'consideration', text: entry });
			else if (!mark || Number(digit) > 3) this.unknown.push({ kind: 'mark', text: entry, of: consideration.id });
			else if (Object.hasOwn(this.marks, consideration.id)) return false;
			else this.marks[consideration.id] = { mark, weight: Number(digit) };
		}
		return true;
	}

	/** Notes follow the marks they belong to. */
	#readNotes(text: string): boolean {
		const parts = text.split('.');
		if (parts.length % 2 !== 0) return false;
		for (let index = 0; index < parts.length; index += 2) {
			const note = fromBase64url(parts[index + 1] ?? '');
			if (note === null) return false;
			const id = this.#model.considerations.find(({ code }) => code === parts[index])?.id;
			const mark = id === undefined ? undefined : this.marks[id];
			if (mark) mark.note = note;
			else this.unknown.push({ kind: 'note', text: note, of: id });
		}
		return true;
	}
}

const MARKS = Object.keys(MARK_LETTERS) as Mark['mark'][];
