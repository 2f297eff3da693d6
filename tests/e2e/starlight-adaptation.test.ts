/**
 * Starlight expects content elsewhere and degrades without a word (`src/starlight/adapt.ts`). A page of each language that uses
 * everything Starlight does at Markdown time is built here, and looked at.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';

const ROOT = '.cache/adaptation';
const BODY = `import { ShortAnswer } from '~/components/guide';

<ShortAnswer>

Answer.

</ShortAnswer>

## First {#first}

:::note
Body
:::

Inline \`code\` here. [Link](/LOCALE/start/)

\`\`\`
block
\`\`\`
`;

const pages: Record<string, string> = {};

beforeAll(() => {
	rmSync(ROOT, { recursive: true, force: true });
	mkdirSync(ROOT, { recursive: true });
	for (const name of ['astro.config.mjs', 'package.json', 'tsconfig.json', 'src', 'content', 'public'])
		cpSync(name, `${ROOT}/${name}`, { recursive: true });
	symlinkSync('../../node_modules', `${ROOT}/node_modules`);
	for (const locale of ['ar', 'en'])
		writeFileSync(
			`${ROOT}/content/docs/${locale}/start.mdx`,
			`---\ntitle: ${locale === 'ar' ? 'صفحة' : 'Page'}\ndescription: ${'x'.repeat(60)}\n---\n${BODY.replace('LOCALE', locale)}`
		);
	// The content check would rightly refuse this page, which no longer shows the statements of the article.
	const config = `${ROOT}/astro.config.mjs`;
	writeFileSync(config, readFileSync(config, 'utf8').replace(/\n\t*contentCheck\(\),/, ''));
	// Vitest sets `BASE_URL` for its workers; pages of a build that inherits it would take it for the site's own.
	execFileSync('astro', ['build', '--root', ROOT], {
		stdio: ['ignore', 'ignore', 'inherit'],
		env: { ...process.env, BASE_URL: undefined, REPO_URL: 'https://example.org/repo', BASE_PATH: '/mizan/' },
	});
	for (const locale of ['ar', 'en']) pages[locale] = readFileSync(`${ROOT}/dist/${locale}/start/index.html`, 'utf8');
});

describe.each([
	[
		'ar',
		{
			aside: 'ملاحظة',
			anchor: 'رابط إلى «First»',
			onThisPage: 'في هذه الصفحة',
			section: 'ما عليه',
			edit: 'عدّل هذه الصفحة',
		},
	],
	[
		'en',
		{
			aside: 'Note',
			anchor: 'Section titled “First”',
			onThisPage: 'On this page',
			section: 'Reasons against',
			edit: 'Edit this page',
		},
	],
] as const)('%s', (locale, expected) => {
	const html = () => pages[locale]!.replaceAll(/<\/?bdi>/g, '');

	test('labels an aside in the language of the page', () =>
		expect(html()).toContain(`<aside aria-label="${expected.aside}"`));
	test('links a heading with a name in the language of the page', () => expect(html()).toContain(expected.anchor));
	test('keeps the id that the author gave to a heading', () => expect(html()).toContain('<h2 id="first"'));
	test('sets the direction of code', () => {
		expect(html()).toContain('<code dir="auto">code</code>');
		expect(html()).toMatch(/<pre[^>]* dir="ltr"/);
	});
	test('takes interface strings from content/i18n', () => expect(html()).toContain(expected.edit));
	test('builds the navigation from the sections', () => expect(html()).toContain(expected.section));
	test('points the edit link at the file in content/', () =>
		expect(html()).toContain(`https://example.org/repo/edit/main/content/docs/${locale}/start.mdx`));
	test('puts the sub-path before a link from the root', () =>
		expect(html()).toContain(`href="/mizan/${locale}/start/"`));
});
