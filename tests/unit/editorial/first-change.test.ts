import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { TODAY } from './fixture.ts';

/** What an editor writes in the place of each blank. */
const WRITTEN: Readonly<Record<string, string>> = {
	"'TODO: title as the document gives it'": 'Terms of Service',
	"'TODO: who published it'": 'Signal Messenger LLC',
	'https://example.com/TODO': 'https://signal.org/legal/',
	"'TODO: الجملة كاملة'": 'تقول Signal إن تطبيقها مجاني.',
	"'TODO: the sentence, complete in itself'": 'Signal says that its app is free.',
	"'TODO: في كلمات قليلة'": 'مجاني',
	"'TODO: the same in a few words'": 'Free',
};
const SENTENCES = { ar: 'تقول Signal إن تطبيقها مجاني.', en: 'Signal says that its app is free.' };

test(
	'a new editor adds a source and a claim and cites it in at most four commands, as CONTRIBUTING says',
	{ timeout: 240_000 },
	() => {
		const root = mkdtempSync(join(tmpdir(), 'mizan-first-'));
		onTestFinished(() => rmSync(root, { recursive: true }));
		cpSync('content', join(root, 'content'), { recursive: true });
		const run = (script: string, ...args: string[]) => {
			const { status, stdout, stderr } = spawnSync(process.execPath, [resolve('src', script), ...args], {
				cwd: root,
				encoding: 'utf8',
			});
			return { status, output: `${stdout}${stderr}` };
		};
		const rewrite = (file: string, change: (text: string) => string) => {
			const path = join(root, 'content', file);
			writeFileSync(path, change(readFileSync(path, 'utf8')));
		};
		const fillIn = (text: string) =>
			Object.entries(WRITTEN).reduce((filled, [blank, written]) => filled.replace(blank, written), text);

		expect(run('tasks/new.ts', 'source', 'signal-terms-test', '--about', 'signal', '--today', TODAY).status).toBe(0);
		rewrite('data/sources/signal.yaml', fillIn);
		const made = run(
			'tasks/new.ts',
			'claim',
			'signal-price-test',
			'--about',
			'signal',
			'--criterion',
			'cost',
			'--source',
			'signal-terms-test',
			'--today',
			TODAY
		);
		expect(made.status).toBe(0);
		rewrite('data/claims/signal.yaml', fillIn);
		for (const locale of ['ar', 'en'] as const)
			rewrite(`docs/${locale}/for/cost.mdx`, (text) =>
				text.replace(/\n\n(?=## .*\{#voice-and-calls\})/, `\n\n${SENTENCES[locale]}<Cite id="signal-price-test" />\n\n`)
			);

		// The check between is left out here: it only reports.
		const green = run('editorial/bin.ts', '--today', TODAY, '--fix', '--accept-translation', 'for/cost');
		expect(green).toMatchObject({ status: 0, output: expect.stringContaining('Content: no problems.') as string });
	}
);
