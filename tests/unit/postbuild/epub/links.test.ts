import { expect, test } from 'vitest';
import { resolveLink } from '../../../../src/postbuild/epub/links.ts';

const here = { file: 'for-cost.xhtml', ids: new Set(['claim-a', 'قسم']) };
const targets = new Map([
	['ar/for/cost/', here],
	['ar/start/', { file: 'start.xhtml', ids: new Set(['which']) }],
]);

test.each([
	['#claim-a', '#claim-a'],
	['#gone', undefined],
	['/mizan/ar/for/cost/#claim-a', '#claim-a'],
	['/mizan/ar/start/', 'start.xhtml'],
	['/mizan/ar/start/#which', 'start.xhtml#which'],
	['/mizan/ar/start/#gone', 'start.xhtml'],
	['/mizan/ar/for/cost/', undefined],
	['/mizan/ar/for/cost/#%D9%82%D8%B3%D9%85', '#قسم'],
	['https://a.test/x y', 'https://a.test/x%20y'],
	['mailto:a@b.test', 'mailto:a@b.test'],
	['javascript:alert(1)', undefined],
	['/elsewhere/', undefined],
])('leads %s to %s', (href, expected) => {
	expect(resolveLink(href, here, { base: '/mizan/', site: undefined, targets })).toBe(expected);
});

test.each([
	['https://guide.test/mizan/', 'https://guide.test/mizan/ar/search/?q=a#b'],
	[undefined, undefined],
])('leads to a page that is left out on the site %s', (site, expected) => {
	expect(resolveLink('/mizan/ar/search/?q=a#b', here, { base: '/mizan/', site, targets })).toBe(expected);
});
