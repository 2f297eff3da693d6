import { HtmlValidate } from 'html-validate';
import { existsSync } from 'node:fs';
import { findAll, getAttributeValue, textContent } from 'domutils';
import type { Element } from 'domhandler';
import { describe, expect, test } from 'vitest';
import { hasArabic } from '../../src/i18n/isolate.ts';
import { otherLocale } from '../../src/i18n/locales.ts';
import { builtPages, parse } from './built-site.ts';

const pages = builtPages();
const byPath = new Map(pages.map((page) => [page.path, page]));
const elements = (html: string) => findAll(() => true, parse(html).children);
const idsOf = new Map(
	pages.map(({ path, html }) => [
		path,
		new Set(elements(html).flatMap((element) => getAttributeValue(element, 'id') ?? [])),
	])
);

const validator = new HtmlValidate({
	extends: ['html-validate:recommended'],
	rules: {
		// Astro prints attributes without values and void elements its own way; both are valid HTML.
		'attribute-boolean-style': 'off',
		'attribute-empty-style': 'off',
		'void-style': 'off',
		// Starlight's anchor for the top of a page is `_top`.
		'valid-id': ['error', { relaxed: true }],
		// A title may be as long as the question it asks.
		'long-title': 'off',
		// Arabic and typographic text is fine raw; `'` inside an attribute is too.
		'no-raw-characters': ['error', { relaxed: true }],
		// The files come from the site's own origin, together with the page: a hash would prove nothing and breaks `file://`.
		'require-sri': 'off',
		// Headings stand inside Starlight's link wrappers, and `role="list"` restores list semantics in Safari.
		'no-redundant-role': 'off',
		'tel-non-breaking': 'off',
		// The answers to one question share its name, as boxes and as buttons.
		'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'submit', 'reset', 'button'] }],
		// The checklist is filled and kept on the device; it is never sent, so there is nothing to submit.
		'wcag/h32': 'off',
	},
});

test('finds every page in both languages', () => {
	const slugs = (locale: string) => pages.flatMap((page) => (page.locale === locale ? [page.path.slice(3)] : []));
	expect(slugs('ar').length).toBeGreaterThan(20);
	expect(slugs('ar')).toEqual(slugs('en'));
});

describe.each(pages.map((page) => [page.path, page] as const))('%s', (_path, page) => {
	test('is valid HTML', async () => {
		const report = await validator.validateString(page.html, page.file);
		const messages = report.results.flatMap(({ messages }) =>
			messages.map(({ ruleId, message, line, column }) => `${line}:${column} ${ruleId} ${message}`)
		);
		expect(messages).toEqual([]);
	});

	test('links only to pages and fragments that exist, in its own language', () => {
		const broken = elements(page.html)
			.filter(({ name }) => name === 'a')
			.flatMap((anchor: Element) => {
				const href = getAttributeValue(anchor, 'href');
				if (href === undefined || /^(https?|mailto):/.test(href)) return [];
				const url = new URL(href, `http://site${page.path}`);
				const target = byPath.get(url.pathname);
				if (!target) return existsSync(`dist${url.pathname}`) ? [] : [`${href}: no such page`];
				// A share link carries answers in its fragment, not the id of a place.
				const isShared = url.hash.startsWith('#v=');
				if (url.hash && !isShared && !idsOf.get(target.path)?.has(decodeURIComponent(url.hash.slice(1))))
					return [`${href}: no such fragment`];
				const switches = getAttributeValue(anchor, 'hreflang') !== undefined;
				if (page.locale && target.locale !== page.locale && !switches) return [`${href}: another language`];
				return [];
			});
		expect(broken).toEqual([]);
	});

	if (!page.locale) return;
	const { locale } = page;

	test('declares its language, direction, twin and canonical address', () => {
		const all = elements(page.html);
		const html = all.find(({ name }) => name === 'html')!;
		expect([html.attribs['lang'], html.attribs['dir']]).toEqual(locale === 'ar' ? ['ar', 'rtl'] : ['en', 'ltr']);
		const links = all.filter(({ name }) => name === 'link');
		const alternate = (hreflang: string) =>
			links.find(({ attribs }) => attribs['rel'] === 'alternate' && attribs['hreflang'] === hreflang)?.attribs['href'];
		expect(new URL(alternate(locale)!).pathname).toBe(page.path);
		expect(new URL(alternate(otherLocale(locale))!).pathname).toBe(
			page.path.replace(/^\/\w+/, `/${otherLocale(locale)}`)
		);
		expect(alternate('x-default')).toBeDefined();
		expect(new URL(links.find(({ attribs }) => attribs['rel'] === 'canonical')!.attribs['href']!).pathname).toBe(
			page.path
		);
	});

	test('gives every accessible name in its own language', () => {
		const foreign = elements(page.html).flatMap((element) =>
			['aria-label', 'title', 'alt', 'placeholder'].flatMap((attribute) => {
				const name = getAttributeValue(element, attribute);
				if (!name || element.name === 'svg') return [];
				return hasArabic(name) === (locale === 'ar') ? [] : [`${element.name} ${attribute}="${name}"`];
			})
		);
		expect(foreign).toEqual([]);
	});

	test('has one first-level heading and no level skipped', () => {
		const levels = elements(page.html).flatMap(({ name }) => (/^h[1-6]$/.test(name) ? [Number(name[1])] : []));
		expect(levels.filter((level) => level === 1)).toHaveLength(1);
		expect(levels[0]).toBe(1);
		levels.forEach((level, index) => index > 0 && expect(level - levels[index - 1]!).toBeLessThanOrEqual(1));
	});
});

describe('Arabic pages', () => {
	test.each(pages.filter(({ locale }) => locale === 'ar').map((page) => [page.path, page] as const))(
		'%s isolates every Latin run',
		(_path, page) => {
			const loose = findLooseLatin(parse(page.html).children);
			expect(loose).toEqual([]);
		}
	);
});

/** Latin words whose nearest ancestor with a direction of its own is the page itself. */
function findLooseLatin(nodes: (Element | { type: string; data?: string })[], isolated = false): string[] {
	return nodes.flatMap((node) => {
		if ('children' in node) {
			if (['head', 'script', 'style', 'code', 'svg', 'template'].includes(node.name)) return [];
			const own =
				node.name === 'bdi' ||
				(!['html', 'main', 'body'].includes(node.name) && ('dir' in node.attribs || node.attribs['lang'] === 'en'));
			return findLooseLatin(node.children, isolated || own);
		}
		return node.type === 'text' && !isolated && /[A-Za-z]/.test(node.data ?? '') ? [node.data!.trim()] : [];
	});
}

test('the sources page holds the permanent anchor of every claim', () => {
	const html = byPath.get('/en/about/sources/')!.html;
	const anchors = elements(html).filter((element) => getAttributeValue(element, 'id')?.startsWith('claim-'));
	expect(anchors.length).toBeGreaterThan(150);
	expect(anchors.every((anchor) => textContent(anchor).length > 20)).toBe(true);
});
