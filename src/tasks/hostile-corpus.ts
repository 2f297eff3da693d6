import { FOUND_WORDS_KEY } from '../islands/found-words.ts';
import { DECLINED_KEY, NO_ROOM_KEY, OLD_TOLD_KEY } from '../islands/release-keeper.ts';
import { CURRENT_DRAFT_KEY } from '../storage/current-draft.ts';
import { DRAFTS_KEY } from '../storage/drafts-store.ts';
import { RECENT_SEARCHES_KEY } from '../storage/recent-searches.ts';
import { toBase64url } from '../storage/base64url.ts';
import { checksum } from '../storage/share-codec.ts';

/** Characters of a long link; browsers take more, chat programs far less. */
const LONG = 100_000;
/** Two characters, as the codes of links are. */
const letters = (index: number) => (index % 1296).toString(36).padStart(2, 'a');
/** Pieces up to about `LONG` in all. */
function many(piece: (index: number) => string, joint: string): string {
	const count = Math.floor(LONG / (piece(0).length + joint.length));
	return Array.from({ length: count }, (_, index) => piece(index)).join(joint);
}

/** What would show if a text became markup. */
export const MARKUP = '<img src=x onerror="window.planted=1"><script>window.planted=2</script>';
/** A link as the checklist writes it, so that what is in it gets past the checksum. */
export const signed = (text: string) => `${text}&k=${checksum(text)}`;

/** Links made to harm. */
export const HOSTILE_FRAGMENTS = [
	MARKUP,
	encodeURIComponent(MARKUP),
	'javascript:alert(1)',
	'v=1',
	'v=1&k=',
	'v=99999999999999999999&k=x',
	'v=-1&a=&k=',
	'v=1&a=%00%00&k=%ff',
	'%E0%A4%A',
	'%'.repeat(5000),
	'v=1&a=' + 'a-'.repeat(50_000),
	`v=1&${'-'.repeat(LONG)}a`,
	signed(`v=1&a=${many((index) => `${letters(index)}-a`, '.')}`),
	signed(`v=1&m=${many((index) => `${letters(index)}A3`, '')}`),
	signed(`v=1&n=${many((index) => `${letters(index)}.YQ`, '.')}`),
	signed(`v=1&m=aA3&n=a.${toBase64url('ن '.repeat(LONG / 8))}`),
	signed(`v=1&${many((index) => `${letters(index).replaceAll(/\d/g, 'x')}=1`, '&')}`),
	signed(`v=1&z=${'z'.repeat(LONG)}`),
	`v=1&a=${many((index) => `id-${index}`, '.')}`,
	`v=1&must=${many((index) => `encryption-${index}-3`, '.')}`,
	`v=1&w=${many((index) => `cost-${index}-0-3`, '.')}`,
	`v=1&c=${'a'.repeat(LONG)}`,
	'a'.repeat(LONG),
	signed('v=1'),
	signed(`v=1&x=${MARKUP}`),
	signed(`v=1&a=${MARKUP}`),
	signed(`v=1&m=aA9bD9${MARKUP}`),
	signed('v=1&a=__proto__-constructor.toString-N'),
	signed('v=1&m=__proto__A3'),
	signed(`v=1&n=a.${toBase64url(MARKUP)}`),
	signed(`v=1&m=aA3&n=a.${toBase64url(MARKUP)}`),
	signed('v=1&n=a!!!!.b____'),
	signed(`v=1&${'z=1&'.repeat(2000)}y=2`),
	'c=1&__proto__=x',
	'show=__proto__,constructor&sort=toString&hide=' + MARKUP,
	'\u202e\u0000\ud800',
	'_top',
	'constructor',
];

const deep = (levels: number) => '['.repeat(levels) + ']'.repeat(levels);
/** Answers to thousands of questions that nobody asks. */
const foreignAnswers = () =>
	Object.fromEntries(Array.from({ length: 5000 }, (_, index) => [`question-${index}`, ['yes']]));
const drafts = (count: number) =>
	JSON.stringify({
		version: 1,
		revision: count,
		drafts: Array.from({ length: count }, (_, index) => ({
			id: `d${index}`,
			name: `Draft ${index}`,
			savedAt: '',
			revision: index,
			responses: { answers: {}, marks: {} },
		})),
	});
const draft = (over: object) =>
	JSON.stringify({
		version: 1,
		revision: 1,
		drafts: [{ id: 'd1', name: 'One', savedAt: '', revision: 1, responses: { answers: {}, marks: {} }, ...over }],
	});
/** What a damaged or hostile device may have stored. */
export const HOSTILE_STORED = [
	'',
	'null',
	'[]',
	'{',
	'{"version":1}',
	'{"version":"1","drafts":{}}',
	'{"version":1e999,"drafts":[null,1,"x",[]]}',
	'{"__proto__":{"drafts":[]},"version":1}',
	deep(5000),
	`"${'x'.repeat(500_000)}"`,
	draft({ responses: { answers: foreignAnswers(), marks: {} } }),
	draft({ name: 'اسم '.repeat(20_000) }),
	draft({
		responses: { answers: {}, marks: { 'wide-reach': { mark: 'applies', weight: 3, note: 'ملاحظة '.repeat(10_000) } } },
	}),
	drafts(1000),
	MARKUP,
	draft({ name: MARKUP }),
	draft({ id: '__proto__' }),
	draft({ savedAt: MARKUP }),
	draft({ responses: null }),
	draft({
		responses: { answers: { [MARKUP]: [MARKUP] }, marks: { [MARKUP]: { mark: 'applies', weight: 3, note: MARKUP } } },
	}),
	draft({
		responses: {
			answers: { constructor: ['toString'] },
			marks: { hasOwnProperty: { mark: MARKUP, weight: Infinity } },
		},
	}),
	draft({ responses: { answers: [], marks: 'x' }, details: { title: MARKUP, signatures: 7 } }),
];
/** Where it is stored: every key that the guide reads. */
export const STORAGE_KEYS = [
	DRAFTS_KEY,
	CURRENT_DRAFT_KEY,
	'mizan-lang',
	'starlight-theme',
	RECENT_SEARCHES_KEY,
	FOUND_WORDS_KEY,
	DECLINED_KEY,
	NO_ROOM_KEY,
	OLD_TOLD_KEY,
	'sl-sidebar-state',
];
