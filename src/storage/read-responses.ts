import type { Answers, Mark, Marks, Responses } from '../domain/answers.ts';

/** An id as the schemas have it; the pattern is repeated here because theirs comes with Zod. */
const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Whether a value is an object with keys, such as JSON has between braces. */
export const isRecord = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** Responses read from a value of unknown origin. */
export interface ReadResponses {
	/** What has the right form. Whether the model knows the ids is another question: `sortResponses`. */
	responses: Responses;
	/** Number of entries left out because they do not. */
	damaged: number;
}

/** Reads what JSON holds as responses, entry by entry. Never throws. */
export function readResponses(value: unknown): ReadResponses {
	if (!isRecord(value)) return { responses: { answers: {}, marks: {} }, damaged: 1 };
	const answers = readEntries(value['answers'], readAnswer);
	const marks = readEntries(value['marks'], readMark);
	return {
		responses: { answers: answers.entries satisfies Answers, marks: marks.entries satisfies Marks },
		damaged: answers.damaged + marks.damaged,
	};
}

function readEntries<T>(
	value: unknown,
	read: (value: unknown) => T | null
): { entries: Record<string, T>; damaged: number } {
	if (!isRecord(value)) return { entries: {}, damaged: 1 };
	let damaged = 0;
	const entries: Record<string, T> = {};
	for (const [id, entry] of Object.entries(value)) {
		const good = ID.test(id) ? read(entry) : null;
		if (good === null) damaged++;
		else entries[id] = good;
	}
	return { entries, damaged };
}

function readAnswer(value: unknown): string[] | null {
	const isAnswer =
		Array.isArray(value) && value.length > 0 && value.every((option) => typeof option === 'string' && ID.test(option));
	return isAnswer ? (value as string[]) : null;
}

function readMark(value: unknown): Mark | null {
	if (!isRecord(value)) return null;
	const { mark, weight, note } = value;
	if (mark !== 'applies' && mark !== 'does-not' && mark !== 'not-sure') return null;
	if (weight !== 0 && weight !== 1 && weight !== 2 && weight !== 3) return null;
	if (note === undefined) return { mark, weight };
	return typeof note === 'string' ? { mark, weight, note } : null;
}
