import { expect, test } from 'vitest';
import { checkContent } from '../../../src/editorial/check.ts';
import { loadContent } from '../../../src/editorial/content.ts';
import { scaffold, type ScaffoldInput, type ScaffoldKind } from '../../../src/editorial/scaffold.ts';
import { writeChanges } from '../../../src/editorial/write-changes.ts';
import { formatProblem } from '../../../src/schemas/yaml-file.ts';
import { contentWith, TODAY } from './fixture.ts';

const CASES: readonly [ScaffoldKind, Omit<ScaffoldInput, 'today'>][] = [
	['page', { id: 'for/speed', section: 'for' }],
	['source', { id: 'signal-terms', about: 'signal' }],
	['source', { id: 'some-law' }],
	['claim', { id: 'cost-signal', about: 'signal', criterion: 'cost', source: 'whatsapp-terms' }],
	['claim', { id: 'cost-law', criterion: 'cost' }],
	['alternative', { id: 'wire' }],
	['term', { id: 'invoice' }],
	['correction', { id: 'no-fee-was-wrong', claim: 'cost-app', page: 'for/cost' }],
];

test.each(CASES)('writes a %s that is right but for its blanks: %o', (kind, input) => {
	const root = contentWith();
	const files = writeChanges(root, scaffold(kind, { ...input, today: TODAY }, loadContent(root).content));
	const report = checkContent(root, { today: TODAY });
	expect(report.length).toBeGreaterThan(0);
	const others = report.filter(({ rule }) => rule !== 'blank' && rule !== 'older-section');
	expect(others.map(formatProblem)).toEqual([]);
	// Every blank is in a file that the command has named.
	for (const { at } of report) expect(files).toContain(at.file);
});

test('puts the newest correction first', () => {
	const root = contentWith();
	for (const id of ['first', 'second'])
		writeChanges(
			root,
			scaffold('correction', { id, claim: 'cost-app', page: 'for/cost', today: TODAY }, loadContent(root).content)
		);
	expect(loadContent(root).content.dataset.corrections.map(({ data }) => data.id)).toEqual(['second', 'first']);
});

test.each<[ScaffoldKind, Omit<ScaffoldInput, 'today'>, string]>([
	['term', { id: 'fee' }, 'Expected a new id, found `fee`, which is taken.'],
	['term', { id: 'Service Fee' }, 'Expected lowercase words joined by hyphens, found `Service Fee`.'],
	['claim', { id: 'x', criterion: 'cots' }, 'Expected the id of a known criterion, found `cots`. Did you mean `cost`?'],
	['claim', { id: 'x' }, 'Expected --criterion, found none. Use one of: cost.'],
	['page', { id: 'for/speed' }, 'Expected --section, found none. Use one of: for, about.'],
	[
		'source',
		{ id: 'x', about: 'signl' },
		'Expected the id of a known alternative, found `signl`. Did you mean `signal`?',
	],
])('refuses a %s with %o', (kind, input, message) => {
	const { content } = loadContent(contentWith());
	expect(() => scaffold(kind, { ...input, today: TODAY }, content)).toThrow(message);
});
