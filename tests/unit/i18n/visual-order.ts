import bidiFactory from 'bidi-js';
import { splitLatinRuns } from '../../../src/i18n/isolate.ts';

const bidi = bidiFactory();
const FIRST_STRONG_ISOLATE = '\u2068';
const POP_ISOLATE = '\u2069';

/** The text with every Latin run in an isolate: what `<bdi>` does, in characters. */
export const isolated = (text: string): string =>
	splitLatinRuns(text)
		.map((run) => (run.latin ? FIRST_STRONG_ISOLATE + run.text + POP_ISOLATE : run.text))
		.join('');

/** A line of Arabic as the eye meets it, from the left edge to the right: Unicode's algorithm, brackets mirrored. */
export const visualOrder = (text: string): string =>
	bidi
		.getReorderedString(text, bidi.getEmbeddingLevels(text, 'rtl'))
		.replaceAll(FIRST_STRONG_ISOLATE, '')
		.replaceAll(POP_ISOLATE, '');
