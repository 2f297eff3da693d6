import type { Responses } from '../domain/answers.ts';
import { sortResponses, type UnknownResponse } from '../domain/known-responses.ts';
import type { DecisionModel } from '../domain/model.ts';
import { readDetails, type RecordDetails } from '../domain/record-details.ts';
import { RECORD_KIND, RECORD_VERSION } from './to-json.ts';

/** Why a file cannot be opened. */
export type ImportError =
	| { kind: 'not-json' }
	/** JSON, but something else. */
	| { kind: 'not-a-record' }
	| { kind: 'newer-version'; version: number }
	/** A part is missing or has the wrong form. */
	| { kind: 'damaged'; part: 'version' | 'details' | 'responses' };

/** What a file restores. */
export interface ImportedRecord {
	/** All of them; those in `unknown` have no effect. */
	responses: Responses;
	details: RecordDetails;
	/** What this version of the guide does not know: kept aside and reported, never guessed. */
	unknown: UnknownResponse[];
	/** Number of entries left out because they have the wrong form. */
	damaged: number;
	/** The state of the data that the record was made with; `null` if the file does not say. */
	dataVersion: string | null;
}

export type ImportResult = ({ ok: true } & ImportedRecord) | { ok: false; error: ImportError };

/** Reads responses entry by entry; see `readResponses` in `src/storage`, which may not be imported here. */
export type ResponsesReader = (value: unknown) => { responses: Responses; damaged: number };

/**
 * Reads the file of a record. Only what the reader put in is taken from it: the verdict is computed anew. Never throws.
 *
 * @param text Of the file; a byte order mark before it is ignored.
 */
export function fromJson(
	text: string,
	model: Pick<DecisionModel, 'questions' | 'considerations'>,
	readResponses: ResponsesReader
): ImportResult {
	const value = parse(text.replace(/^\ufeff/, ''));
	if (value === undefined) return failed({ kind: 'not-json' });
	if (!isObject(value) || value['kind'] !== RECORD_KIND) return failed({ kind: 'not-a-record' });
	const { version, details, responses, dataVersion } = value;
	if (!Number.isSafeInteger(version) || (version as number) < 1) return failed({ kind: 'damaged', part: 'version' });
	if ((version as number) > RECORD_VERSION) return failed({ kind: 'newer-version', version: version as number });
	if (!isObject(responses)) return failed({ kind: 'damaged', part: 'responses' });
	if (details !== undefined && !isObject(details)) return failed({ kind: 'damaged', part: 'details' });
	const readBack = readResponses(responses);
	const readDetail = readDetails(details ?? {});
	return {
		ok: true,
		responses: readBack.responses,
		details: readDetail.details,
		unknown: sortResponses(model, readBack.responses).unknown,
		damaged: readBack.damaged + readDetail.damaged,
		dataVersion: typeof dataVersion === 'string' ? dataVersion : null,
	};
}

const failed = (error: ImportError): ImportResult => ({ ok: false, error });

const isObject = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** `undefined` if it is not JSON, which has no such value. */
function parse(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
