import { blankCode } from '../../domain/citations.ts';
import { LOCALES, otherLocale } from '../../i18n/locales.ts';
import type { Page } from '../content.ts';
import type { Finding, Rule } from '../rule.ts';

/** What both pages of a pair must have alike, in this order. */
const SHARED = [
	{ name: 'section ids', of: (page: Page) => page.headings.flatMap(({ id }) => id ?? []) },
	{ name: 'claims', of: (page: Page) => refs(page, 'Cite', 'Claim') },
	{ name: 'corrections', of: (page: Page) => refs(page, 'Correction') },
	{ name: 'terms', of: (page: Page) => refs(page, 'Term') },
	{ name: 'links', of: (page: Page) => unique(page.links.map(({ href }) => href.replace(`/${page.locale}/`, '/'))) },
	{ name: 'components', of: (page: Page) => components(page) },
] as const;

const unique = (texts: readonly string[]) => [...new Set(texts)].sort();

const refs = (page: Page, ...components: string[]) =>
	unique(page.references.flatMap(({ component, id }) => (components.includes(component) ? [id] : [])));

/** Components of a page with how often it uses them; those that name evidence are compared by what they name. */
function components({ body }: Page): string[] {
	const names = [...blankCode(body).matchAll(/<([A-Z]\w*)/g)].flatMap(([, name = '']) =>
		/^(?:Cite|Claim|Correction|Term)$/.test(name) ? [] : [name]
	);
	return unique(names.map((name) => `${name} × ${names.filter((other) => other === name).length}`));
}

export const twinPages: Rule = {
	id: 'twin-pages',
	why: 'A reader who switches language expects the same page, the same section and the same evidence.',
	arabic: 'من بدّل اللغة ينتظر الصفحة نفسها والقسم نفسه والأدلة نفسها.',
	check: ({ pages }) => {
		const byKey = new Map(pages.map((page) => [`${page.locale}/${page.slug}`, page]));
		const findings: Finding[] = [];
		for (const page of pages) {
			for (const heading of page.headings)
				if (heading.id === undefined)
					findings.push({
						at: heading.at,
						message: `Expected a heading with an id, as in \`## … {#what-it-costs}\`, found \`${heading.text}\` without one.`,
						remedy: 'Add the same `{#id}` to this heading in both languages.',
					});
			const twin = byKey.get(`${otherLocale(page.locale)}/${page.slug}`);
			if (!twin)
				findings.push({
					at: { file: page.file, line: 1, column: 1 },
					message: `Expected the page in both languages, found no \`content/docs/${otherLocale(page.locale)}/${page.slug}.mdx\`.`,
					remedy: 'Write the page in the other language too.',
				});
			// Each pair is compared once, from the first language.
			else if (page.locale === LOCALES[0]) findings.push(...drift(page, twin));
		}
		return findings;
	},
};

function drift(page: Page, twin: Page): Finding[] {
	return SHARED.flatMap(({ name, of }) => {
		const [here, there] = [of(page), of(twin)];
		if (here.join('\n') === there.join('\n')) return [];
		const missing = there.filter((id) => !here.includes(id));
		const extra = here.filter((id) => !there.includes(id));
		const parts = [
			extra.length > 0 && `only in ${page.locale}: ${extra.map(quoted).join(', ')}`,
			missing.length > 0 && `only in ${twin.locale}: ${missing.map(quoted).join(', ')}`,
			extra.length + missing.length === 0 && 'another order',
		].filter(Boolean);
		return [
			{
				at: { file: page.file, line: 1, column: 1 },
				message: `Expected the same ${name} as ${twin.file}, found ${parts.join('; ')}.`,
				remedy: 'Bring the two pages into step.',
			},
		];
	});
}

const quoted = (id: string) => `\`${id}\``;
