import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkContent } from '../../../../src/editorial/check.ts';
import { renamedId } from '../../../../src/editorial/rules/renamed-id.ts';
import { add, replace, reportBy } from '../fixture.ts';

const register = (...lines: string[]) =>
	add('published.yaml', `# Register\n${lines.map((line) => `- ${line}\n`).join('')}`);

test('is content while every published id is in use', () => {
	expect(
		reportBy([renamedId], register('alternatives/signal', 'pages/for/cost', 'pages/for/cost#fees', 'pages/index'))
	).toBe('');
});

test('names a published id that was renamed or removed', () => {
	expect(
		reportBy(
			[renamedId],
			register('alternatives/signal', 'claims/gone', 'pages/for/cost#fees', 'pages/for/price'),
			replace('docs/ar/for/cost.mdx', '{#fees}', '{#charges}')
		)
	).toMatchInlineSnapshot(`
		"content/published.yaml:3:3  renamed-id
		  Expected \`claims/gone\`, which is published, found nothing under this id: saved decisions and links may use it.
		  Give it its id back. If it has to go, write after it what stands in its place (\`- claims/gone: claims/other-id\`) or why nothing does. If it was never published, delete this line.

		content/published.yaml:4:3  renamed-id
		  Expected \`pages/for/cost#fees\`, which is published, found nothing under this id: saved decisions and links may use it.
		  Give it its id back. If it has to go, write after it what stands in its place (\`- pages/for/cost#fees: pages/other-id\`) or why nothing does. If it was never published, delete this line.

		content/published.yaml:5:3  renamed-id
		  Expected \`pages/for/price\`, which is published, found nothing under this id: saved decisions and links may use it.
		  Give it its id back. If it has to go, write after it what stands in its place (\`- pages/for/price: pages/other-id\`) or why nothing does. If it was never published, delete this line."
	`);
});

test('accepts a line that says what stands in its place, or why nothing does', () => {
	expect(
		reportBy(
			[renamedId],
			register('alternatives/msn: "withdrawn: the service was closed"', 'pages/for/price: pages/for/cost')
		)
	).toBe('');
});

test('follows a replacement, and keeps an old id from being given to something else', () => {
	expect(reportBy([renamedId], register('alternatives/signal: it was removed', 'claims/gone: claims/nowhere')))
		.toMatchInlineSnapshot(`
		"content/published.yaml:2:3  renamed-id
		  Expected nothing under \`alternatives/signal\`, which the register calls replaced or removed, found it in use.
		  Write \`- alternatives/signal\` again, or use another id: a published id is never given to something else.

		content/published.yaml:3:3  renamed-id
		  Expected something under \`claims/nowhere\`, which stands in the place of \`claims/gone\`, found nothing.
		  Name an id that is in use."
	`);
});

test('says nothing of an entry that could not be read', () => {
	expect(
		reportBy(
			[renamedId],
			register('alternatives/signal'),
			replace('data/alternatives/signal.yaml', 'id: signal', 'id: signal\nnonsense: true')
		)
	).not.toContain('renamed-id');
});

test('is kept by the guide, which has a register', () => {
	expect(existsSync('content/published.yaml')).toBe(true);
	expect(checkContent('content', { rules: [renamedId] })).toEqual([]);
});
