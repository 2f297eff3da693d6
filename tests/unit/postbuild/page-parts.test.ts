import { describe, expect, test } from 'vitest';
import { ENTRY_WORDS, pageParts } from '../../../src/postbuild/page-parts.ts';

const words = (count: number, word = 'word') =>
	Array.from({ length: count }, (_, index) => `${word}${index}`).join(' ');
const page = (body: string) =>
	pageParts(
		`<html><head><meta name="description" content="About it"></head><body><nav><a href="/" aria-current="page">Costs</a></nav>
		<main data-pagefind-body><h1>Is it free?</h1>${body}</main></body></html>`,
		ENTRY_WORDS
	)!;

describe('pageParts', () => {
	test('takes the title, the name in the navigation, the description and the headings', () => {
		expect(page('<h2 id="a">What of it?</h2><p>Some text here.</p>')).toMatchObject({
			title: 'Is it free?',
			label: 'Costs',
			description: 'About it',
			headings: ['What of it?'],
		});
	});

	test('keeps an id apart from the words that it stands beside by its style alone', () => {
		expect(page('<p>A judgement about you<code>weigh-cost</code> alone.</p>').parts[0]!.pieces[0]!.text).toBe(
			'A judgement about you weigh-cost alone.'
		);
	});

	test('parts what stands side by side in two scripts', () => {
		expect(page('<p><b>كشف الأدلة</b><span>eDiscovery</span> وحدها.</p>').parts[0]!.pieces[0]!.text).toBe(
			'كشف الأدلة eDiscovery وحدها.'
		);
	});

	test('cuts a page at its anchors, whatever they stand on', () => {
		const { parts } = page(
			`<p>${words(40)}</p><h2 id="a">A</h2><p>${words(40)}</p><div id="claim-x">${words(40)}</div><p>${words(40)}</p>
			<table><tr id="row">${words(40)}</tr></table><ul><li id="item">${words(40)}</li></ul>`
		);
		expect(parts.map(({ anchor }) => anchor)).toEqual(['', 'a', 'claim-x', 'a', 'row', 'item']);
	});

	test('joins small neighbours and keeps their anchors', () => {
		const [part, ...rest] = page(
			`<h2 id="a">A</h2><ul><li id="b">${words(9)}</li><li id="c">${words(9)}</li></ul>`
		).parts;
		expect(rest).toEqual([]);
		expect(part!.pieces.map(({ anchor }) => anchor)).toEqual(['b', 'c']);
	});

	test('cuts a long piece between sentences', () => {
		const { parts } = page(`<h2 id="a">A</h2><p>${`${words(90)}. `.repeat(4)}</p>`);
		expect(parts.length).toBeGreaterThan(1);
		expect(
			parts.every(({ pieces }) => pieces.every(({ text }) => text.split(' ').length <= 180 && text.endsWith('.')))
		).toBe(true);
	});

	test('leaves out what is not read: scripts, hidden text, navigation, and what says so', () => {
		const { parts } = page(
			`<p>${words(30)} <button class="term">kept</button></p><nav>no1</nav><script>no2</script><p hidden>no3</p><span popover id="x">no4</span>
			<span class="visually-hidden">no5</span><p data-pagefind-ignore>no6</p>`
		);
		const text = parts.flatMap(({ pieces }) => pieces.map((piece) => piece.text)).join(' ');
		expect(text).toContain('kept');
		expect(text).not.toMatch(/no\d/);
	});

	test('keeps words of neighbouring elements apart', () => {
		const { parts } = page('<p><a href="x">Help page, Meta</a><small>Dated today</small> and more words</p>');
		expect(parts[0]!.pieces[0]!.text).toBe('Help page, Meta Dated today and more words');
	});

	test('takes nothing from a page that is not to be searched', () => {
		expect(pageParts('<main><h1>404</h1></main>')).toBeUndefined();
	});
});
