/** Every form of two worked records against files in the repository. `UPDATE_RECORDS=1 vitest run golden-files` writes them anew. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { input, unsure, writeAll } from './fixtures.ts';

const FOLDER = 'tests/fixtures/record';
const written = { ...writeAll('clinic', input), ...writeAll('unsure', unsure) };

if (process.env['UPDATE_RECORDS']) {
	mkdirSync(FOLDER, { recursive: true });
	for (const [name, content] of Object.entries(written)) writeFileSync(`${FOLDER}/${name}`, content);
}

test.each(Object.entries(written))('%s is written as before', (name, content) => {
	expect(content).toBe(readFileSync(`${FOLDER}/${name}`, 'utf8'));
});
