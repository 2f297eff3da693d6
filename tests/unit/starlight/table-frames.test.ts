import { markdownToHtml } from 'satteri';
import { expect, test } from 'vitest';
import { tableFrames } from '../../../src/starlight/table-frames.ts';

test('puts each table into a frame that the keyboard reaches, and nothing else', () => {
	const markdown = 'Before\n\n| a | b |\n| - | - |\n| 1 | 2 |\n\n- after\n';
	// The result’s type hangs on a native binding that the linter cannot follow.
	const { html } = markdownToHtml(markdown, { hastPlugins: [tableFrames] }) as { html: string };
	expect(html.replace(/\s*\n\s*/g, '')).toBe(
		'<p>Before</p><div class="table-frame" tabindex="0"><table><thead><tr><th>a</th><th>b</th></tr></thead>' +
			'<tbody><tr><td>1</td><td>2</td></tr></tbody></table></div><ul><li>after</li></ul>'
	);
});
