import { describe, expect, test } from 'vitest';
import { smallerScript } from '../../../src/postbuild/pagefind-files.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('smallerScript', () => {
	test('keeps the class of one index and leaves out what comes after it', async () => {
		const script = await smallerScript(
			bytes('var PagefindInstance=class{init(){}};var Pagefind=class{several(){}};export{Pagefind};')
		);
		expect(script).toContain('createInstance');
		expect(script).toContain('init(');
		expect(script).not.toContain('several');
	});
	test('refuses a script in another form', async () => {
		await expect(smallerScript(bytes('var Pagefind=class{};'))).rejects.toThrow('another form');
		await expect(smallerScript(bytes('export{}'))).rejects.toThrow('another form');
	});
});
