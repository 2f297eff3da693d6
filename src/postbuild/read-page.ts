import { createHash } from 'node:crypto';
import { Parser } from 'htmlparser2';

/** What the policy of a page rests on, read from its HTML. */
export interface PageFacts {
	/** CSP hash sources of the inline scripts that a browser would run, each once, in order of appearance. */
	scripts: string[];
	/** CSP hash sources of the `<style>` elements. */
	styles: string[];
	/** What no policy lets through, each as a short quotation of the page. */
	forbidden: string[];
	/** Addresses that the browser fetches by itself: scripts, styles and what these name, images, preloads. */
	fetched: string[];
	/** The policy that the page declares. */
	policy: string | undefined;
	/** Version of the data, where the page carries data. */
	dataVersion: string | undefined;
	/** Where the head’s content starts, and the `<meta charset>` in it. */
	head: number | undefined;
	charset: { start: number; end: number } | undefined;
}

/** `'sha256-…'` of a text as the browser sees it: its parser has turned CRLF into LF by then. */
export const hashSource = (text: string): string =>
	`'sha256-${createHash('sha256').update(text.replace(/\r\n?/g, '\n')).digest('base64')}'`;

/** Types of a script element whose text the browser acts on; of any other type it is data. */
const ACTIVE_TYPES = /^(?:|module|importmap|speculationrules|(?:text|application)\/(?:x-)?(?:java|ecma)script.*)$/i;

/** Attributes that name what is fetched at once. `href` counts only on a `<link>` of these kinds. */
const FETCHED_LINKS = /\b(?:stylesheet|icon|preload|modulepreload|manifest)\b/;
const SOURCES = ['src', 'poster', 'data'];

/** Elements that bring another document or a plugin into the page. */
const FRAMES = new Set(['iframe', 'frame', 'object', 'embed', 'applet', 'portal', 'base']);

/** Attributes that a browser follows when something is pressed or sent. */
const ADDRESSES = new Set(['href', 'xlink:href', 'action', 'formaction', 'ping']);

/** True for an address that is code or a document of its own. Browsers pass over blanks and control characters in a scheme. */
const isCodeAddress = (address: string) => /^(?:javascript|vbscript|data):/i.test(address.replace(/[\0-\x20]/g, ''));

type Attributes = Record<string, string>;

/** Reads a page once. */
export function readPage(html: string): PageFacts {
	const facts: PageFacts = {
		scripts: [],
		styles: [],
		forbidden: [],
		fetched: [],
		policy: undefined,
		dataVersion: undefined,
		head: undefined,
		charset: undefined,
	};
	/** The element whose text is being read. */
	let open: { kind: 'scripts' | 'styles' | 'data'; text: string } | undefined;
	const parser = new Parser({
		onopentag(name, attributes) {
			facts.forbidden.push(...forbiddenIn(name, attributes));
			facts.fetched.push(...fetchedBy(name, attributes));
			if (name === 'head') facts.head ??= parser.endIndex + 1;
			if (name === 'meta') readMeta(attributes);
			if (name === 'style') open = { kind: 'styles', text: '' };
			if (name === 'script' && attributes['src'] === undefined)
				open = { kind: ACTIVE_TYPES.test(attributes['type']?.trim() ?? '') ? 'scripts' : 'data', text: '' };
		},
		ontext(text) {
			if (open) open.text += text;
		},
		onclosetag(name) {
			if (!open || (name !== 'script' && name !== 'style')) return;
			const { kind, text } = open;
			open = undefined;
			if (kind === 'data') facts.dataVersion ??= /"dataVersion":"(\w+)"/.exec(text)?.[1];
			if (kind === 'styles') facts.fetched.push(...addressesInStyles(text));
			if (kind !== 'data' && !facts[kind].includes(hashSource(text))) facts[kind].push(hashSource(text));
		},
	});
	const readMeta = (attributes: Attributes) => {
		if (attributes['charset'] !== undefined) facts.charset ??= { start: parser.startIndex, end: parser.endIndex + 1 };
		if (attributes['http-equiv']?.toLowerCase() === 'content-security-policy') facts.policy ??= attributes['content'];
	};
	parser.end(html);
	return facts;
}

/** Addresses that a style sheet fetches. */
export const addressesInStyles = (css: string): string[] =>
	[...css.matchAll(/url\(\s*(?:"([^"]*)"|'([^']*)'|([^)'"]*))\s*\)|@import\s+(?:"([^"]*)"|'([^']*)')/g)].map((match) =>
		match.slice(1).join('').trim()
	);

function forbiddenIn(name: string, attributes: Attributes): string[] {
	if (FRAMES.has(name)) return [`<${name}>`];
	return Object.entries(attributes).flatMap(([key, value]) => {
		const isForbidden =
			key === 'style' ||
			/^on[a-z]/.test(key) ||
			key === 'srcdoc' ||
			(ADDRESSES.has(key) && isCodeAddress(value)) ||
			(name === 'meta' && key === 'http-equiv' && /refresh|set-cookie/i.test(value));
		return isForbidden ? [`<${name} ${key}="${value.slice(0, 60)}">`] : [];
	});
}

function fetchedBy(name: string, attributes: Attributes): string[] {
	const sources = SOURCES.flatMap((key) => (name === 'param' ? [] : (attributes[key] ?? [])));
	const set = [attributes['srcset'], attributes['imagesrcset']].flatMap(
		(list) => list?.split(',').map((one) => one.trim().split(/\s+/)[0] ?? '') ?? []
	);
	const link = name === 'link' && FETCHED_LINKS.test(attributes['rel'] ?? '') ? (attributes['href'] ?? '') : '';
	return [...sources, ...set, link].filter(Boolean);
}
