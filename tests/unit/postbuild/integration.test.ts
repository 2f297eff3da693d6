import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadSearchWords } from '../../../src/postbuild/integration.ts';

test('an entry that does not hold to its schema is named, not left out', () => {
	const folder = mkdtempSync(join(tmpdir(), 'mizan-words-'));
	cpSync('content/data', folder, { recursive: true });
	expect(loadSearchWords(folder).stopWords.length).toBeGreaterThan(1);
	const file = join(folder, 'search/stop-words.yaml');
	writeFileSync(file, readFileSync(file, 'utf8').replace(/^- id: .*$/m, '- id: Not an id'));
	expect(() => loadSearchWords(folder)).toThrow(/stop-words\.yaml:\d+: Expected /);
	rmSync(folder, { recursive: true });
});
