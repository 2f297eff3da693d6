import { expect, test } from 'vitest';
import { readPageContent } from '../../../../src/postbuild/epub/read-chapter.ts';
import { renderChapter, type Surroundings } from '../../../../src/postbuild/epub/render-chapter.ts';

/** A built page with this content, and these claims at its foot. */
const page = (content: string, claims = '') =>
	readPageContent(
		`<html><body><header>site</header><main><h1 id="_top">A &amp; B</h1><div class="sl-markdown-content">${content}</div>${
			claims &&
			`<footer><section class="evidence"><h2 id="evidence">Evidence</h2><p class="evidence__line">1 claim</p><ol>${claims}</ol></section></footer>`
		}</main></body></html>`
	);
const render = (content: string, claims = '', more: Partial<Surroundings> = {}) =>
	renderChapter(page(content, claims), { link: (href) => href, backLabel: 'Back', ...more }).body.replace(
		'<h1>A &amp; B</h1>\n',
		''
	);

const CLAIM =
	'<p class="claim__statement">It is so.</p><p class="claim__line"><a href="https://a.test/" lang="en">Source</a><span>dated 2026</span><span class="x"><svg></svg>high</span><a class="claim__link" href="#claim-so">#</a></p>' +
	'<details class="claim__details"><summary>How</summary><p>Note.</p><p>Verified. <a href="/en/about/sources/#claim-so"><code>so</code></a> · <a href="https://repo.test/">Edit</a></p></details>';

test('turns a cited claim into a numbered note with a way back for each place', () => {
	const cite = '<sup class="cite"><a href="#claim-so" aria-label="Evidence 1">1</a></sup>';
	expect(render(`<p>So.${cite}</p><p>Again.${cite}</p>`, `<li id="claim-so">${CLAIM}</li>`)).toMatchInlineSnapshot(`
		"<p>So.<sup><a id="to-claim-so-1" href="#claim-so" epub:type="noteref" role="doc-noteref">1</a></sup></p><p>Again.<sup><a id="to-claim-so-2" href="#claim-so" epub:type="noteref" role="doc-noteref">1</a></sup></p>
		<section epub:type="endnotes" role="doc-endnotes" class="notes"><h2>Evidence</h2><p class="fine">1 claim</p><ol><li id="claim-so" epub:type="endnote"><p>It is so.</p><p class="claim__line"><a lang="en" xml:lang="en" href="https://a.test/">Source</a> · dated 2026 · high</p><div class="claim__details"><p class="summary">How</p><p>Note.</p><p>Verified.</p></div><p class="fine"><a href="#to-claim-so-1" role="doc-backlink" aria-label="Back 1">↑</a> <a href="#to-claim-so-2" role="doc-backlink" aria-label="Back 2">↑</a></p></li></ol></section>"
	`);
});

test('lets a claim that is shown in the text refer to its note for how it was checked', () => {
	const body = render(`<div class="claim" id="claim-so">${CLAIM}</div>`, '<li><a href="#claim-so">It is so.</a></li>');
	const [text = '', notes = ''] = body.split('<section');
	expect(text).toContain('<p>It is so.<sup><a id="to-claim-so-1" href="#claim-so"');
	expect(text).not.toContain('How');
	expect(notes).toContain('<li id="claim-so" epub:type="endnote"><p>It is so.</p>');
	expect(notes).toContain('<p class="summary">How</p>');
});

test('leaves out what has to be pressed, and opens what is closed', () => {
	expect(
		render(
			'<my-tool><form><button>Go</button><select><option>x</option></select><p hidden>later</p><div data-scripted>menu</div>' +
				'<details><summary>More</summary><p>Text</p></details>' +
				'<fieldset id="q"><legend><span class="question__number">1</span>Who?</legend><div class="options"><label><input type="radio"><span>You</span></label></div></fieldset></form></my-tool>'
		)
	).toBe(
		'<div><p class="summary">More</p><p>Text</p></div><div id="q"><p class="summary">1. Who?</p><ul><li>You</li></ul></div>\n'
	);
});

test('leads from a word of the glossary to its entry', () => {
	const content =
		'<p><button class="term" popovertarget="term-x">word</button><span popover id="term-x"><b>word</b>: meaning <a href="/en/about/glossary/#term-x">entry</a></span>.</p>';
	expect(render(content)).toBe('<p><a href="/en/about/glossary/#term-x">word</a>.</p>\n');
	expect(render(content, '', { link: () => undefined })).toBe('<p>word.</p>\n');
});

test('shows a wide table row by row and keeps a narrow one', () => {
	const cell = (text: string) => `<td><a class="g" href="#${text}"><b>good</b> ${text}</a></td>`;
	expect(
		render(
			`<table><caption>All</caption><thead><tr><th>Criterion</th><th>A</th><th>B (x)</th><th>C</th><th>D</th></tr></thead><tbody><tr><th colspan="5">Group</th></tr><tr id="r"><th>Cost</th>${['1', '2', '3', '4'].map(cell).join('')}</tr></tbody></table>`
		)
	).toMatchInlineSnapshot(`
		"<p class="caption">All</p><p class="row-group">Group</p>
		<p id="r" class="row-name">Cost</p><ul class="cells"><li><bdi class="column">A</bdi>: <a href="#1">● <b>good</b> 1</a></li><li><bdi class="column">B (x)</bdi>: <a href="#2">● <b>good</b> 2</a></li><li><bdi class="column">C</bdi>: <a href="#3">● <b>good</b> 3</a></li><li><bdi class="column">D</bdi>: <a href="#4">● <b>good</b> 4</a></li></ul>
		"
	`);
	expect(render('<table><tr><th>a</th><td>b</td></tr></table>')).toBe('<table><tr><th>a</th><td>b</td></tr></table>\n');
});

test('keeps the ids that links lead to and leaves out a section with its heading', () => {
	const heading = (id: string) => `<div class="sl-heading-wrapper"><h2 id="${id}">${id}</h2></div><p>${id} text</p>`;
	expect(
		render(heading('map') + heading('kept') + heading('bare'), '', {
			leftOut: new Set(['map']),
			isLinked: (id) => id === 'kept',
		})
	).toBe('<div><h2 id="kept">kept</h2></div><p>kept text</p><div><h2>bare</h2></div><p>bare text</p>\n');
});

test('writes text that XML reads', () => {
	expect(render('<p>a &lt; b &amp; "c"<br>\u0001x<span aria-hidden="true">●</span>ok</p>')).toBe(
		'<p>a &lt; b &amp; "c"<br/>x● ok</p>\n'
	);
});
