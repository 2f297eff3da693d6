/** Content cannot become code: what a hostile edit could try, and where it is stopped. */
import { describe, expect, test } from 'vitest';
import { loadContent } from '../../../src/editorial/content.ts';
import { RULES } from '../../../src/editorial/rules/index.ts';
import { formatProblem, type Problem } from '../../../src/schemas/yaml-file.ts';
import { add, contentWith, rewrite, type Edit } from './fixture.ts';

const PAGE = 'docs/en/about/method.mdx';
/** How a page begins, and the line after it. */
const TOP = "---\ntitle: x\n---\n\nimport { Cite } from '~/components/guide';\n\n";
const LAST_LINE = 7;

/** The rules that keep code out. */
const GUARDS = RULES.filter(({ id }) =>
	/^(?:page-(?:import|expression|html|place)|unsafe-address|front-matter|data-markup|drawing-code)$/.test(id)
);

/** What these rules and the parsers find. */
function problemsIn(root: string): Problem[] {
	const { content, problems } = loadContent(root);
	return [
		...problems,
		...GUARDS.flatMap((rule) => rule.check(content).map((finding) => ({ rule: rule.id, ...finding }))),
	];
}

/** `file:line rule` of every problem. */
function problemsOf(...edits: Edit[]): string[] {
	const root = contentWith(...edits);
	return problemsIn(root).map(({ at, rule }) => `${at.file.slice(root.length + 1)}:${at.line} ${rule}`);
}

const HOSTILE: [rule: string, hostile: string, line?: number][] = [
	['page-import', "import fs from 'node:fs'"],
	['page-import', "import { Cite, evil } from '~/components/guide';"],
	['page-import', "import * as all from '~/components/guide';"],
	['page-import', "import '../../../../evil.js'"],
	['page-import', "import { Cite } from 'https://example.org/guide'"],
	['page-import', "import { Cite as cite } from '~/components/guide'"],
	['page-import', 'export const title = process.env.HOME'],
	['page-import', 'export default function Layout() { return null }'],
	['page-expression', '{process.exit(1)}'],
	['page-expression', 'Text {globalThis.fetch("https://example.org")} text'],
	['page-expression', '{`${process.env.SECRET}`}'],
	['page-expression', "{/* a */ 'b' /* c */ + process.pid}"],
	['page-expression', '<Cite id={(() => process.exit())()} />'],
	['page-expression', '<Cite {...globalThis} />'],
	['page-html', '<script>alert(1)</script>'],
	['page-html', 'Text <script src="https://example.org/x.js"></script> text'],
	['page-html', '<style>body</style>'],
	['page-html', '<iframe src="https://example.org/"></iframe>'],
	['page-html', '<img src="/favicon.svg" onerror="alert(1)" />'],
	['page-html', '<svg onload="alert(1)" />'],
	['page-html', '<bdi onclick="alert(1)">x</bdi>'],
	['page-html', '<bdi style="position:fixed">x</bdi>'],
	['page-html', '<Cite id="cost-app" onclick="alert(1)" />'],
	['page-html', '<Cite id="cost-app" set:html="x" />'],
	['page-html', '<Cite id="cost-app" client:load />'],
	['page-html', '<Fragment set:html="x" />'],
	['page-html', '<astro.Code />'],
	['page-html', '<form action="https://example.org/"><input name="a" /></form>'],
	['page-html', 'First line\n<meta http-equiv="refresh" content="0" />', LAST_LINE + 1],
	['page-html', '### Heading {#id onclick="alert(1)"}'],
	['page-html', '### Heading {#id style="position:fixed" .x}'],
	['unsafe-address', '[link](javascript:alert(1))'],
	['unsafe-address', '[link](java&#115;cript:alert(1))'],
	['unsafe-address', '[link](<java\tscript:alert(1)>)'],
	['unsafe-address', '[link](JaVaScRiPt:alert(1))'],
	['unsafe-address', '[link](data:text/html;base64,PHNjcmlwdD4=)'],
	['unsafe-address', '[link](//example.org/)'],
	['unsafe-address', '[link](vbscript:x)'],
	['unsafe-address', 'A [link][r].\n\n[r]: javascript:alert(1)', LAST_LINE + 2],
	['unsafe-address', '![picture](https://example.org/pixel.png)'],
	['unsafe-address', '![picture](data:image/svg+xml,x)'],
	['unsafe-address', '<Cite id="javascript:alert(1)" />'],
	['page-syntax', '<!-- comment --><script>'],
	['page-syntax', '{'],
];

describe('on a page', () => {
	/** All of them at once, each on a page of its own. */
	let found: Set<string> | undefined;
	const pageOf = (hostile: string) => `docs/en/hostile/${HOSTILE.findIndex(([, text]) => text === hostile)}.mdx`;

	test.each(HOSTILE)('%s stops %s', (rule, hostile, line = LAST_LINE) => {
		found ??= new Set(problemsOf(...HOSTILE.map(([, text]) => add(pageOf(text), `${TOP}${text}\n`))));
		expect(found).toContain(`${pageOf(hostile)}:${line} ${rule}`);
	});

	test.each<[line: number, yaml: string]>([
		[3, 'head:\n  - tag: script\n    content: alert(1)'],
		[3, 'banner:\n  content: <script>alert(1)</script>'],
		[3, 'hero:\n  tagline: <img onerror="alert(1)">'],
		[4, 'sidebar:\n  attrs:\n    onclick: alert(1)'],
	])('front-matter stops line %i of %s', (line, yaml) => {
		expect(problemsOf(add(PAGE, TOP.replace('\n---\n', `\n${yaml}\n---\n`)))).toContain(`${PAGE}:${line} front-matter`);
	});
});

describe('elsewhere', () => {
	test.each<[string, Edit]>([
		['docs/evil.mdx:1 page-place', add('docs/evil.mdx', '---\ntitle: x\n---\n')],
		['docs/fr/evil.mdx:1 page-place', add('docs/fr/evil.mdx', '---\ntitle: x\n---\n')],
		['docs/en/evil.md:1 page-place', add('docs/en/evil.md', '<script>alert(1)</script>')],
		['docs/en/evil.html:1 page-place', add('docs/en/evil.html', '<script>alert(1)</script>')],
		['docs/en/evil.ts:1 page-place', add('docs/en/evil.ts', 'process.exit()')],
	])('%s', (problem, edit) => expect(problemsOf(edit)).toContain(problem));

	test.each([
		['<script>alert(1)</script>'],
		['<b>Free</b>'],
		['[Free](https://example.org/)'],
		['![Free](https://example.org/pixel.png)'],
		['**Free**'],
		['javascript:alert(1)'],
		['data:text/html,x'],
	])('data-markup stops “%s” in YAML', (text) => {
		const claims = 'data/claims/whatsapp.yaml';
		const edit = rewrite(claims, (yaml) =>
			yaml.replace(/^(\s+en: ).*$/m, (_line, key: string) => key + JSON.stringify(text))
		);
		expect(problemsOf(edit)).toEqual([expect.stringMatching(/^data\/claims\/whatsapp\.yaml:\d+ data-markup$/)]);
		expect(
			problemsOf(rewrite('i18n/en.yaml', (yaml) => yaml.replace(': text', () => `: ${JSON.stringify(text)}`)))
		).toEqual(['i18n/en.yaml:1 data-markup']);
	});

	test.each<[line: number, svg: string]>([
		[2, '<svg>\n<script>alert(1)</script></svg>'],
		[1, '<svg onload="alert(1)"/>'],
		[1, '<svg><a xlink:href="javascript:alert(1)"/></svg>'],
		[1, '<svg><image href="https://example.org/pixel.png"/></svg>'],
		[1, '<svg><foreignObject><iframe/></foreignObject></svg>'],
		[1, '<svg><svg:script>alert(1)</svg:script></svg>'],
		[3, '<svg>\n\n<style>@import "https://example.org/x.css";</style></svg>'],
		[1, '<svg><rect fill="url(https://example.org/x)"/></svg>'],
		[1, '<!DOCTYPE svg [<!ENTITY x "y">]><svg/>'],
		[1, '<?xml-stylesheet href="https://example.org/x.css"?><svg/>'],
		[1, '<svg><animate attributeName="href" to="javascript:alert(1)"/></svg>'],
	])('drawing-code stops line %i of %s', (line, svg) => {
		expect(problemsOf(add('docs/en/drawing.svg', svg))).toContain(`docs/en/drawing.svg:${line} drawing-code`);
	});
});

test('has a rule for each way in', () => expect(GUARDS).toHaveLength(8));

describe('does not mistake for code', () => {
	test.each([
		['a comment', '{/* Not shown: <script> */}'],
		['text in braces', "{'plain'}"],
		['an escaped tag', 'The tag \\<script> and the brace \\{x}, and `<script>{x}</script>` in code'],
		['an element for direction', 'The name <bdi dir="ltr">WhatsApp</bdi><br />'],
		['words that look like a scheme', 'Of data: they are kept. On JavaScript: none. [Data: all](/en/for/cost/)'],
		['a link to the web and to a mailbox', '[a](https://www.example.com/?data:x) [b](mailto:a@example.com)'],
		['an image of the guide', '![Picture](/favicon.svg)'],
		[
			'several imports',
			"import {\n\tCite,\n\tClaim,\n} from '~/components/guide';\nimport RecordPage from '~/components/RecordPage.astro';",
		],
		['a less-than sign', 'Costs < 5 and > 3'],
	])('%s', (_what, text) => {
		expect(problemsOf(add(PAGE, `${TOP}${text}\n`))).toEqual([]);
	});

	test('a plain drawing', () => {
		const svg =
			'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><style>.a{fill:url(#b)}</style><use href="#c"/><path d="M0 0" class="a"/></svg>';
		expect(problemsOf(add('docs/en/drawing.svg', svg))).toEqual([]);
	});

	test('a figure in YAML', () => {
		const edit = rewrite('data/claims/whatsapp.yaml', (yaml) =>
			yaml.replace(/^(\s+en: ).*$/m, '$1"Costs < 5 (a > b) [sic], data: none"')
		);
		expect(problemsOf(edit)).toEqual([]);
	});
});

test('says where, what and what to do', () => {
	const root = contentWith(add(PAGE, `${TOP}[link](javascript:alert(1))\n\n{process.pid}\n\nexport * from "x"\n`));
	expect(problemsIn(root).map(formatProblem).join('\n').replaceAll(root, 'content')).toMatchInlineSnapshot(`
		"content/docs/en/about/method.mdx:11:1  page-import
		  Expected only components of the guide to be imported, found \`export * from "x"\`.
		  Use \`import { Cite } from '~/components/guide';\` with the names you need, and export nothing.
		content/docs/en/about/method.mdx:9:1  page-expression
		  Expected text, found the code \`{process.pid}\`.
		  Write the words themselves; put the value of an attribute in quotation marks; write \`\\{\` for a brace.
		content/docs/en/about/method.mdx:7:1  unsafe-address
		  Expected a link into the guide, to \`https:\` or \`mailto:\`, found \`javascript:alert(1)\`.
		  Correct the address."
	`);
});
