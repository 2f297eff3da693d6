import { strFromU8, unzipSync } from 'fflate';
import { afterEach, expect, test, vi } from 'vitest';
import { packBook } from '../../../../src/postbuild/epub/archive.ts';
import { goodUntil, titlePage, type Edition } from '../../../../src/postbuild/epub/front-matter.ts';
import { contentsDocument, packageDocument } from '../../../../src/postbuild/epub/package-files.ts';
import { bookWords } from '../../../../src/postbuild/epub/words.ts';

const FILES = [
	{ path: 'b.xhtml', content: '<b/>', type: 'application/xhtml+xml', inSpine: true },
	{ path: 'a.css', content: 'a', type: 'text/css' },
];
const edition = (more: Partial<Edition> = {}): Edition => ({
	locale: 'en',
	date: '2026-11-28',
	commit: '0123456789abcdef',
	dataVersion: 'd1',
	site: 'https://guide.test/mizan/',
	...more,
});
const words = { ar: bookWords('content/i18n', 'ar'), en: bookWords('content/i18n', 'en') };

afterEach(() => vi.unstubAllEnvs());

test('packs the type first, unpacked, and the rest in order', () => {
	const bytes = packBook(FILES, '2026-11-28');
	// The type stands where reading systems look for it: uncompressed, 38 bytes into the file.
	expect(strFromU8(bytes.subarray(30, 58))).toBe('mimetypeapplication/epub+zip');
	expect(Object.keys(unzipSync(bytes))).toEqual(['mimetype', 'META-INF/container.xml', 'book/a.css', 'book/b.xhtml']);
});

test('packs the same bytes in every time zone, and in whatever order the files come', () => {
	const packed = ['UTC', 'Pacific/Kiritimati', 'America/Los_Angeles'].map((zone, index) => {
		vi.stubEnv('TZ', zone);
		return Buffer.from(packBook(index === 1 ? FILES.toReversed() : FILES, '2026-11-28')).toString('hex');
	});
	expect(new Set(packed).size).toBe(1);
});

test('says on the title page until when the copy is good, and where a newer one is', () => {
	expect(goodUntil('2026-11-28')).toBe('2027-05-27');
	const online = titlePage(edition(), words.en);
	expect(online).toContain('After 27 May 2027');
	expect(online).toContain('<a href="https://guide.test/mizan/" dir="ltr">');
	expect(online).toContain('Data version d1.');
	expect(online).toContain('Made from commit 0123456789.');
	const local = titlePage(edition({ site: undefined }), words.en);
	expect(local).toContain('where you got this one');
	expect(local).not.toContain('<a ');
	expect(titlePage(edition({ date: null, commit: null }), words.en)).not.toMatch(/null|After|commit/);
});

test('turns the pages of an Arabic book from right to left', () => {
	const opf = packageDocument(edition({ locale: 'ar' }), 'rtl', words.ar, 'وصف', FILES);
	expect(opf).toContain('<spine page-progression-direction="rtl">');
	expect(opf).toContain('<dc:language>ar</dc:language>');
	expect(opf).toContain('<itemref idref="f-b-xhtml"/>');
	expect(opf).not.toContain('<itemref idref="f-a-css"/>');
	expect(opf).toContain('<meta property="schema:accessMode">textual</meta>');
	const contents = contentsDocument(
		edition({ locale: 'ar' }),
		'rtl',
		words.ar,
		[{ title: 'قسم', chapters: [{ title: 'فصل', file: 'b.xhtml' }] }],
		[]
	);
	expect(contents).toContain('xml:lang="ar" dir="rtl"');
	expect(contents).toContain('<li><span>قسم</span><ol><li><a href="b.xhtml">فصل</a></li></ol></li>');
});
