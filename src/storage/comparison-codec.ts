import { ALL_PURPOSES } from '../domain/answers.ts';
import {
	FULL_VIEW,
	SORT_FIT,
	SORT_GIVEN,
	SORT_NAME,
	type AtLeast,
	type ComparisonModel,
	type ComparisonState,
	type ViewWeight,
} from '../domain/comparison-view.ts';

/*
 * A view of the comparison is `#v=1&a=…&c=…&for=…&must=…&diff=1&sort=…&w=…&pair=…`; what is as in the full table is left out:
 *   v     version of this form
 *   a, c  alternatives and criteria shown: ids joined by `.`
 *   for   the purpose
 *   must  must-haves: criterion and least rating, `encryption-3`; joined by `.`
 *   diff  1: only what differs
 *   sort  `name`, `fit` or a criterion
 *   w     weights: criterion, lowest and highest, `cost-0-3`; joined by `.`
 *   pair  what a phone shows side by side
 */
const VERSION = '1';
const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const KEYS = ['v', 'a', 'c', 'for', 'must', 'diff', 'sort', 'w', 'pair'];

/** What a fragment was found to be. */
export type ReadView =
	/** No view: an ordinary anchor, or nothing. */
	| { kind: 'none' }
	/** Made by a newer page, cut short or altered. */
	| { kind: 'damaged' }
	/** A view; `unknown` lists what this version of the table does not have. */
	| { kind: 'view'; state: ComparisonState; unknown: string[] };

/** The fragment of a view, without `#`; empty for the full table. */
export function writeView(state: ComparisonState): string {
	const parts: [string, string][] = [
		['a', state.alternatives.join('.')],
		['c', state.criteria.join('.')],
		['for', state.purpose ?? ''],
		[
			'must',
			Object.entries(state.mustHaves)
				.map(([id, atLeast]) => `${id}-${atLeast}`)
				.join('.'),
		],
		['diff', state.differences ? '1' : ''],
		['sort', state.sort === SORT_GIVEN ? '' : state.sort],
		['w', state.weights.map(({ criterion, low, high }) => `${criterion}-${low}-${high}`).join('.')],
		['pair', state.pair.join('.')],
	];
	const given = parts.filter(([, value]) => value !== '').map(([key, value]) => `${key}=${value}`);
	return given.length === 0 ? '' : [`v=${VERSION}`, ...given].join('&');
}

/** Reads a fragment, with or without `#`. Never throws, never guesses. */
export function readView(fragment: string, model: Pick<ComparisonModel, 'alternatives' | 'criteria'>): ReadView {
	const text = fragment.replace(/^#/, '');
	if (!/^[a-z]+=/.test(text)) return { kind: 'none' };
	const entries = text.split('&').map((part) => part.split('='));
	const fields = new Map(entries.map(([key = '', value = '']) => [key, value]));
	const isWhole = entries.every(([key, value, ...rest]) => KEYS.includes(key ?? '') && value && rest.length === 0);
	if (!isWhole || fields.size !== entries.length || fields.get('v') !== VERSION) return { kind: 'damaged' };

	const unknown: string[] = [];
	const known = (id: string, ids: readonly string[]) => {
		const found = ids.includes(id);
		if (!found) unknown.push(id);
		return found;
	};
	const list = (key: string) => fields.get(key)?.split('.') ?? [];
	const alternativeIds = model.alternatives.map(({ id }) => id);
	const choice = (key: string, ids: readonly string[]) => [...new Set(list(key))].filter((id) => known(id, ids));

	const mustHaves: Record<string, AtLeast> = {};
	const weights: ViewWeight[] = [];
	for (const part of list('must')) {
		const [, id = part, atLeast] = /^(.+)-([13])$/.exec(part) ?? [];
		if (known(id, model.criteria) && atLeast) mustHaves[id] = Number(atLeast) as AtLeast;
	}
	for (const part of list('w')) {
		const [, id = part, low, high] = /^(.+)-([0-3])-([0-3])$/.exec(part) ?? [];
		if (known(id, model.criteria) && low && high && low <= high)
			weights.push({ criterion: id, low: Number(low), high: Number(high) });
	}
	const purpose = fields.get('for');
	const sort = fields.get('sort');
	const isSort = sort === undefined || known(sort, [SORT_NAME, SORT_FIT, ...model.criteria]);
	const everything = [...fields.values()].flatMap((value) => value.split('.'));
	if (!everything.every((part) => ID.test(part))) return { kind: 'damaged' };
	return {
		kind: 'view',
		state: {
			...FULL_VIEW,
			alternatives: choice('a', alternativeIds),
			criteria: choice('c', model.criteria),
			purpose: purpose !== undefined && known(purpose, ALL_PURPOSES) ? (purpose as 'customers' | 'inside') : null,
			mustHaves,
			differences: fields.get('diff') === '1',
			sort: isSort && !(sort === SORT_FIT && weights.length === 0) ? (sort ?? SORT_GIVEN) : SORT_GIVEN,
			weights,
			pair: choice('pair', alternativeIds).slice(0, 2),
		},
		unknown: [...new Set(unknown)],
	};
}
