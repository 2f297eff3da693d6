import { expect, test } from 'vitest';
import { loadContent } from '../../../src/editorial/content.ts';
import { pageStatuses } from '../../../src/editorial/page-status.ts';
import { acceptPages } from '../../../src/editorial/step-record.ts';
import { contentWith, replace, TODAY } from './fixture.ts';

const statusOf = (root: string, slug: string) =>
	pageStatuses(loadContent(root).content).find((status) => status.slug === slug);

test('says where a page stands in both languages, and how fresh its evidence is', () => {
	expect(statusOf(contentWith(), 'for/cost')).toEqual({
		slug: 'for/cost',
		title: { ar: 'هل هو مجاني؟', en: 'Is it free?' },
		sections: 4,
		inStep: 4,
		seen: null,
		claims: 3,
		unsourced: 1,
		oldestVerified: '2026-11-20',
	});
});

test('counts a section that has changed in one language out, until somebody has looked', () => {
	const root = contentWith(replace('docs/ar/for/cost.mdx', 'والمكالمات مجانية أيضًا.', 'والمكالمات مدفوعة.'));
	expect(statusOf(root, 'for/cost')).toMatchObject({ sections: 4, inStep: 3, seen: null });
	acceptPages(root, loadContent(root).content.pages, ['for/cost'], TODAY);
	expect(statusOf(root, 'for/cost')).toMatchObject({ sections: 4, inStep: 4, seen: TODAY });
	// The others keep what was recorded of them.
	expect(statusOf(root, 'index')).toMatchObject({ inStep: 1, seen: null });
});

test('refuses to record a page that is not there in both languages', () => {
	const root = contentWith();
	expect(() => acceptPages(root, loadContent(root).content.pages, ['for/costs'], TODAY)).toThrow(
		'Expected a page in both languages, found none named `for/costs`.'
	);
});
