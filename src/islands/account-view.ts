import { explain } from '../domain/explanation.ts';
import type { Contribution } from '../domain/explanation.ts';
import type { Safeguard } from '../domain/knock-outs.ts';
import { trustIn } from '../domain/trust.ts';
import type { AlternativeVerdict } from '../domain/verdict.ts';
import type { CriterionWeight } from '../domain/weights.ts';
import { formatDate, formatShare } from '../i18n/format.ts';
import { element, type Child } from './dom.ts';
import { isolatedText } from './isolated-text.ts';
import type { VerdictWords } from './verdict-words.ts';

/** Where claims and questions are found. */
export interface Links {
	/** Address of a claim. */
	claim: (id: string) => string;
}

/** Links to claims, each by its value in a few words. */
export function claimLinks(words: VerdictWords, links: Links, claims: readonly string[]): HTMLElement {
	return element(
		'ul',
		{ class: 'claims', 'data-label': words.text('decide.evidence') },
		...claims.map((id) => element('li', {}, element('a', { href: links.claim(id) }, ...isolatedText(words.claim(id)))))
	);
}

/** Links to questions of the page, in a row. */
export function questionLinks(words: VerdictWords, key: string, questions: readonly string[]): HTMLElement {
	const [before = '', after = ''] = words.text(key, { questions: '\u0000' }).split('\u0000');
	const links = questions.flatMap((id, index) => [
		index > 0 ? words.list(['', '']) : '',
		element('a', { href: `#question-${id}` }, ...isolatedText(words.question(id))),
	]);
	return element('p', { class: 'fine' }, before, ...links, after);
}

/** A safeguard, on what it may depend, and its claims. */
export const safeguardItem = (words: VerdictWords, links: Links, { rule, claims, questions }: Safeguard): HTMLElement =>
	element(
		'li',
		{},
		element('p', {}, ...isolatedText(words.rule(rule))),
		questions.length > 0 && questionLinks(words, 'decide.advice.maybe', questions),
		claimLinks(words, links, claims)
	);

/** The safeguards that are needed, then those that may be. */
export const needed = (safeguards: readonly Safeguard[]): Safeguard[] => [
	...safeguards.filter(({ questions }) => questions.length === 0),
	...safeguards.filter(({ questions }) => questions.length > 0),
];

/** The full account of one alternative: must-haves, safeguards, what counts on either side, what is not known, and trust apart from fit. */
export function accountOf(
	words: VerdictWords,
	links: Links,
	alternative: AlternativeVerdict,
	weights: readonly CriterionWeight[]
): HTMLElement {
	const rated = words.data.model.alternatives.find(({ id }) => id === alternative.id);
	const account = explain(rated ?? { ratings: {} }, weights);
	const part = (key: string, ...children: Child[]): Child[] =>
		children.some((child) => child !== null)
			? [element('h5', {}, words.text(`decide.account.${key}`)), ...children]
			: [];
	const counted = (key: string, contributions: readonly Contribution[]): Child[] =>
		part(
			key,
			...(contributions.length > 0
				? [
						element(
							'ul',
							{ class: 'counted' },
							...contributions.map((one) => contribution(words, links, alternative.id, one))
						),
					]
				: [])
		);
	return element(
		'div',
		{ class: 'account' },
		...part('out', ...alternative.knockOuts.map((one) => mustHave(words, links, one, words.knockOut(one)))),
		...part('openOut', ...alternative.openKnockOuts.map((one) => openMustHave(words, links, one))),
		...part('safeguards', safeguardList(words, links, alternative)),
		...counted('for', account.for),
		...counted('against', account.against),
		...counted('neutral', account.neutral),
		...part(
			'unknown',
			...(account.unknown.length > 0
				? [element('p', {}, ...isolatedText(words.list(account.unknown.map((one) => words.criterion(one.criterion)))))]
				: [])
		),
		element(
			'p',
			{ class: 'fine' },
			`${words.fit(alternative.fit)}${words.locale === 'ar' ? '؛ ' : '; '}`,
			words.text('decide.account.coverage', { share: formatShare(words.locale, alternative.fit.coverage) })
		),
		trust(words, rated ? trustIn(rated, weights, words.data.model.claims) : null)
	);
}

/** Nobody needs them for an alternative that is ruled out. */
function safeguardList(words: VerdictWords, links: Links, { knockOuts, safeguards }: AlternativeVerdict): Child {
	if (knockOuts.length > 0 || safeguards.length === 0) return null;
	return element('ol', {}, ...needed(safeguards).map((one) => safeguardItem(words, links, one)));
}

function contribution(
	words: VerdictWords,
	links: Links,
	alternative: string,
	{ weight, rating }: Contribution
): HTMLElement {
	return element(
		'li',
		{},
		element('b', {}, ...isolatedText(words.criterion(weight.criterion))),
		' ',
		element(
			'span',
			{ class: 'fine' },
			words.list([words.text('decide.account.rated', { rating }), words.weight(weight)])
		),
		claimLinks(words, links, words.claimsOf(alternative, weight.criterion))
	);
}

function mustHave(
	words: VerdictWords,
	links: Links,
	{ rule, claims }: { rule: string; claims: readonly string[] },
	line?: string
): HTMLElement {
	const text = words.rule(rule);
	return element(
		'div',
		{ class: 'must-have' },
		line !== undefined && !text.startsWith(line) && element('p', {}, ...isolatedText(line)),
		element('p', {}, ...isolatedText(text)),
		claimLinks(words, links, claims)
	);
}

function openMustHave(
	words: VerdictWords,
	links: Links,
	one: AlternativeVerdict['openKnockOuts'][number]
): HTMLElement {
	const made = mustHave(words, links, one);
	if (one.required?.rating === null)
		made.append(
			element(
				'p',
				{ class: 'fine' },
				...isolatedText(words.text('decide.account.ifRating', { criterion: words.criterion(one.required.criterion) }))
			)
		);
	if (one.questions.length > 0) made.append(questionLinks(words, 'decide.account.ifQuestion', one.questions));
	return made;
}

function trust(words: VerdictWords, found: ReturnType<typeof trustIn> | null): HTMLElement | null {
	if (!found?.shares) return null;
	const share = (value: number) => formatShare(words.locale, value);
	const { high, medium, low } = found.shares;
	return element(
		'div',
		{ class: 'trust' },
		element('h5', {}, words.text('decide.account.trust')),
		element(
			'p',
			{},
			words.count('decide.account.claims', found.claims),
			' ',
			words.text('decide.account.shares', { high: share(high), medium: share(medium), low: share(low) }),
			' ',
			found.oldestVerified !== null &&
				words.text('decide.account.oldest', { date: formatDate(words.locale, found.oldestVerified) })
		),
		element('p', { class: 'fine' }, words.text('decide.account.trustApart'))
	);
}
