import { dirname } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { contentCheck } from '../../../src/editorial/integration.ts';
import { contentWith, replace, type Edit } from './fixture.ts';

/** Runs the integration’s hook on the good content after these edits, as Astro would. */
function setUp(command: 'build' | 'dev' | 'preview' | 'sync', ...edits: Edit[]) {
	const home = process.cwd();
	process.chdir(dirname(contentWith(...edits)));
	onTestFinished(() => process.chdir(home));
	const logger = { warn: vi.fn(), error: vi.fn(), info: vi.fn() };
	const hook = contentCheck().hooks['astro:config:setup'];
	const run = () => hook?.({ command, logger } as unknown as Parameters<NonNullable<typeof hook>>[0]);
	return { run, logger };
}

const DEAD_LINK = replace('docs/en/index.mdx', '/en/for/cost/#fees', '/en/for/costs/');

test('says nothing of good content', () => {
	for (const command of ['build', 'dev'] as const) {
		const { run, logger } = setUp(command);
		expect(run).not.toThrow();
		expect([...logger.warn.mock.calls, ...logger.error.mock.calls]).toEqual([]);
	}
});

test('stops a build, after listing every problem', () => {
	const { run, logger } = setUp('build', DEAD_LINK);
	expect(run).toThrowErrorMatchingInlineSnapshot(
		`[Error: The content breaks rules: see the list above. Nothing was built.]`
	);
	expect(logger.error.mock.calls.flat().join('\n')).toMatchInlineSnapshot(`
		"
		content/docs/ar/index.mdx:1:1  twin-pages
		  Expected the same links as content/docs/en/index.mdx, found only in ar: \`/for/cost/#fees\`; only in en: \`/for/costs/\`.
		  Bring the two pages into step.
		  → docs/rules/twin-pages.md

		content/docs/en/index.mdx:6:23  internal-link
		  Expected a link to a page of the guide, found \`/en/for/costs/\`.
		  Did you mean \`/en/for/cost/\`?
		  → docs/rules/internal-link.md

		2 problems in the content."
	`);
});

test('lets the development server go on, with a warning', () => {
	const { run, logger } = setUp('dev', DEAD_LINK);
	expect(run).not.toThrow();
	expect(logger.error).not.toHaveBeenCalled();
	expect(logger.warn).toHaveBeenCalledExactlyOnceWith(expect.stringContaining('Did you mean `/en/for/cost/`?'));
});

test('does not check where nothing is built', () => {
	for (const command of ['preview', 'sync'] as const) {
		const { run, logger } = setUp(command, DEAD_LINK);
		expect(run).not.toThrow();
		expect(logger.warn).not.toHaveBeenCalled();
	}
});
