import { KEBAB } from '../schemas/common.ts';
import { nearest } from './nearest.ts';
import type { Content } from './content.ts';

export const KINDS = ['page', 'source', 'claim', 'alternative', 'term', 'correction'] as const;
export type ScaffoldKind = (typeof KINDS)[number];

/** What a new entry is given; `npm run new` asks for what is missing. */
export interface ScaffoldInput {
	/** Id of the entry; the path of a page, e.g. `for/cost`. */
	id: string;
	/** The day on which it is made, `YYYY-MM-DD`. */
	today: string;
	/** Page: the section that lists it. */
	section?: string | undefined;
	/** Claim and source: the alternative it is about; without one it is about the law, the market or the article. */
	about?: string | undefined;
	/** Claim: the criterion that it is evidence for. */
	criterion?: string | undefined;
	/** Claim: the source it rests on. */
	source?: string | undefined;
	/** Correction: the claim that shows it, and the page that changed. */
	claim?: string | undefined;
	page?: string | undefined;
}

/** A file to be written: a new one, or text for the end of one that is there, or for a place in it. */
export interface FileChange {
	/** From the content folder. */
	file: string;
	text: string;
	/** Put the text in place of the first match. */
	instead?: RegExp;
}

/** What a new entry cannot do without, beside its id. */
const NEEDED: Readonly<Record<ScaffoldKind, readonly (keyof ScaffoldInput)[]>> = {
	page: ['section'],
	claim: ['criterion'],
	correction: ['claim', 'page'],
	source: [],
	alternative: [],
	term: [],
};

/** What each kind needs to be told, and a word on it. */
export const QUESTIONS: Readonly<Record<ScaffoldKind, readonly (readonly [keyof ScaffoldInput, string])[]>> = {
	page: [
		['id', 'Path of the page, e.g. for/cost'],
		['section', 'Section that lists it (an id of content/data/sections.yaml)'],
	],
	source: [
		['id', 'Id of the source: publisher and title in short'],
		['about', 'Alternative whose file it goes into (empty for the law or the market)'],
	],
	claim: [
		['id', 'Id of the claim'],
		['about', 'Alternative it is about (empty for the law or the market)'],
		['criterion', 'Criterion it is evidence for'],
		['source', 'Source it rests on (empty for “not sourced”)'],
	],
	alternative: [['id', 'Id of the alternative']],
	term: [['id', 'Id of the term']],
	correction: [
		['id', 'Id of the correction'],
		['claim', 'Claim that shows what is right'],
		['page', 'Page that changed, e.g. for/cost'],
	],
};

/**
 * The files of a new entry, in both languages: valid but for blanks marked `TODO`.
 *
 * @throws {RangeError} If an id is malformed, taken or unknown; the message says what to give.
 */
export function scaffold(kind: ScaffoldKind, input: ScaffoldInput, content: Content): FileChange[] {
	requireIds(kind, input, content);
	return WRITERS[kind](input);
}

const WRITERS: Readonly<Record<ScaffoldKind, (input: ScaffoldInput) => FileChange[]>> = {
	page: ({ id, section = '' }) => [
		{ file: `docs/ar/${id}.mdx`, text: pageText('ar') },
		{ file: `docs/en/${id}.mdx`, text: pageText('en') },
		inSection(id, section),
	],
	source: ({ id, about }) => [
		{
			file: `data/sources/${about ?? 'context'}.yaml`,
			text: `
- id: ${id}
  title: 'TODO: title as the document gives it'
  publisher: 'TODO: who published it'
  url: 'https://example.com/TODO'
  date: unknown
  kind: official
  access: copy
`,
		},
	],
	claim: ({ id, about, criterion = '', source, today }) => [
		{
			file: `data/claims/${about ?? 'context'}.yaml`,
			text: `
- id: ${id}
  about: [${about ?? ''}]
  criterion: ${criterion}
  statement:
    ar: 'TODO: الجملة كاملة'
    en: 'TODO: the sentence, complete in itself'
  value:
    ar: 'TODO: في كلمات قليلة'
    en: 'TODO: the same in a few words'
  sources: [${source ?? ''}]
  lastVerified: '${today}'
  confidence: ${source ? 'medium' : 'low'}
`,
		},
	],
	alternative: ({ id }) => [
		{
			file: `data/alternatives/${id}.yaml`,
			text: `id: ${id}
name: { ar: 'TODO: الاسم', en: 'TODO: name' }
maker: 'TODO: who makes it'
ratings: {}
`,
		},
	],
	term: ({ id }) => [
		{
			file: 'data/glossary.yaml',
			text: `
- id: ${id}
  term: { ar: 'TODO: المصطلح', en: 'TODO: term' }
  definition:
    ar: 'TODO: التعريف في جملة أو جملتين'
    en: 'TODO: what it means, in a sentence or two'
  also: { ar: [], en: [] }
  avoid: { ar: [], en: [] }
`,
		},
	],
	correction: ({ id, claim = '', page = '', today }) => {
		const text = `- id: ${id}
  date: '${today}'
  said:
    ar: 'TODO: ما قاله الدليل'
    en: 'TODO: what the guide said'
  now:
    ar: 'TODO: ما يقوله الآن'
    en: 'TODO: what it says now'
  claims: [${claim}]
  pages: [${page}]
`;
		// The newest stands first; the list may be empty so far.
		return [{ file: 'data/corrections.yaml', text, instead: /^\[\]\n|^(?=- )/m }];
	},
};

/** Where pages find the components that they may use. */
const GUIDE = '~/components/guide';

const pageText = (locale: 'ar' | 'en') =>
	locale === 'ar'
		? `---
title: 'TODO: سؤال تجيب عنه الصفحة'
description: 'TODO: جملة من خمسين إلى مئة وسبعين حرفًا تقول بم تجيب الصفحة عن سؤال عنوانها.'
sidebar:
  label: 'TODO: كلمة أو كلمتان'
---
import { Cite, Counterpoint, ShortAnswer } from '${GUIDE}';

<ShortAnswer>

TODO: الجواب في ثلاث جمل على الأكثر.

</ShortAnswer>

## TODO: عنوان القسم {#first-section}

TODO: كل جملة تقرّر واقعة تنتهي بدليلها.
`
		: `---
title: 'TODO: the question that the page answers'
description: 'TODO: one sentence of 50 to 170 characters that says what the page answers to its question.'
sidebar:
  label: 'TODO: a word or two'
---
import { Cite, Counterpoint, ShortAnswer } from '${GUIDE}';

<ShortAnswer>

TODO: the answer in three sentences at most.

</ShortAnswer>

## TODO: heading of a section {#first-section}

TODO: every sentence that states a fact ends with its evidence.
`;

/** Adds a page to the list of its section, in either form of list. */
const inSection = (slug: string, section: string): FileChange => ({
	file: 'data/sections.yaml',
	text: `, ${slug}]`,
	instead: new RegExp(`(?<=^- id: ${section}\\n(?:(?!^- )[^\\n]*\\n)*? {2}pages: \\[[^\\]]*)\\]`, 'm'),
});

function requireIds(kind: ScaffoldKind, input: ScaffoldInput, { dataset, pages }: Content): void {
	const ids = (entries: readonly { data: { id: string } }[]) => entries.map(({ data }) => data.id);
	const slugs = [...new Set(pages.map(({ slug }) => slug))];
	const own: Record<ScaffoldKind, readonly string[]> = {
		page: slugs,
		source: ids(dataset.sources),
		claim: ids(dataset.claims),
		alternative: ids(dataset.alternatives),
		term: ids(dataset.glossary),
		correction: ids(dataset.corrections),
	};
	const form = kind === 'page' ? /^[a-z0-9-]+(\/[a-z0-9-]+)*$/ : KEBAB;
	if (!form.test(input.id)) throw new RangeError(`Expected lowercase words joined by hyphens, found \`${input.id}\`.`);
	if (own[kind].includes(input.id)) throw new RangeError(`Expected a new id, found \`${input.id}\`, which is taken.`);
	const known: [keyof ScaffoldInput, readonly string[]][] = [
		['about', ids(dataset.alternatives)],
		['criterion', ids(dataset.criteria)],
		['source', ids(dataset.sources)],
		['claim', ids(dataset.claims)],
		['page', slugs],
		['section', dataset.sections.filter(({ data }) => data.id !== 'alternatives').map(({ data }) => data.id)],
	];
	const needed = NEEDED[kind];
	for (const [key, values] of known) {
		const value = input[key];
		if (value === undefined) {
			if (needed.includes(key))
				throw new RangeError(`Expected --${key}, found none. Use one of: ${values.join(', ')}.`);
		} else if (!values.includes(value)) {
			const guess = nearest(value, values);
			throw new RangeError(
				`Expected the id of a known ${key === 'about' ? 'alternative' : key}, found \`${value}\`. ${guess ? `Did you mean \`${guess}\`?` : `Use one of: ${values.slice(0, 30).join(', ')}.`}`
			);
		}
	}
}
