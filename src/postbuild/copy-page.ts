import { Parser } from 'htmlparser2';
import { BuildFault } from './build-fault.ts';

/** Where a page of the copy stands, and what stands beside it. */
export interface CopyPlace {
	/** Path inside the copy: `ar/for/cost/index.html`. */
	path: string;
	/** Where the site lives, with a slash at both ends. */
	base: string;
	/** Address of the published site with its folder, if there is one. */
	site?: string | undefined;
	/** True for the path of a file that is in the copy. */
	isCarried: (path: string) => boolean;
	/** Takes the text of a style sheet that many pages hold, to be a file of its own; answers with the file’s path. */
	shareStyle?: (css: string) => string;
}

/** What a page of the site keeps for its copy in `<template data-copy>`. */
export type CopyTemplates = Partial<Record<'head' | 'foot' | 'here', string>>;

type Attributes = Record<string, string>;

/** Attributes whose value is an address, or may begin with one. */
const ADDRESS = /^(?:href|src|action|poster|data-(?:base|claims|decide|schema))$/;
/** Links of a page that speak to search engines and servers, or fetch ahead what a disk gives at once. */
const LEFT_OUT_LINKS = /\b(?:canonical|alternate|sitemap|preload|modulepreload|manifest)\b/;
/** Only a published page is shared under a picture and a title. */
const LEFT_OUT_META = /^(?:og|twitter):/;
/** A check of what was fetched, and the way to fetch it: on a disk either stops the file from being read. */
const LEFT_OUT_ATTRIBUTES = new Set(['integrity', 'crossorigin']);

/** A shorter style sheet is no smaller as a file of its own. */
const SHARED_STYLE_LETTERS = 1000;

/** What is said and done by the installed site alone. */
const ONLINE_ELEMENTS = new Set(['offline-copy', 'release-notice', 'saved-pages']);

const quoted = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/** The way from a page up to the folder of the copy: `../../`, or `./`. */
export const wayUp = (path: string): string => '../'.repeat(path.split('/').length - 1) || './';

/**
 * An address as it reads in a page of the copy: relative, and to a file where it was to a folder.
 *
 * @throws {BuildFault} If it leads to nothing that the copy or the published site has.
 */
export function copyAddress(address: string, { path, base, site, isCarried }: CopyPlace): string {
	if (!address.startsWith(base) || address.startsWith('//')) return address;
	const [, file = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(address.slice(base.length)) ?? [];
	if (file === '' && rest === '' && address === base) return `${wayUp(path)}index.html`;
	const target = file === '' || file.endsWith('/') ? `${file}index.html` : file;
	if (isCarried(decodeURIComponent(target))) return relativeTo(path, target) + rest;
	if (site) return new URL(file + rest, site).href;
	throw new BuildFault(
		`${path}: Expected a file of the copy at \`${address}\`, found none. Carry it, or mark the link \`data-online\`.`
	);
}

/** The shortest way from a page to a file beside or above it. */
function relativeTo(path: string, target: string): string {
	const from = path.split('/').slice(0, -1);
	const to = target.split('/');
	let shared = 0;
	while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared++;
	return '../'.repeat(from.length - shared) + to.slice(shared).join('/');
}

/**
 * A style sheet as it reads in the copy: relative, and with a moment’s patience for a face that the site has asked for ahead. On a disk
 * the face is there at once; without that moment some browsers show another one on the first page.
 */
export const copyStyles = (css: string, place: CopyPlace): string =>
	css
		.replace(/font-display:\s*optional/g, 'font-display:block')
		.replace(
			/url\(\s*(["']?)([^"')]*)\1\s*\)/g,
			(_url, quote: string, address: string) => `url(${quote}${copyAddress(address.trim(), place)}${quote})`
		);

/** What stands in the templates that a page keeps for its copy, by their `data-copy`. */
export function copyTemplates(html: string): CopyTemplates {
	const found: CopyTemplates = {};
	let open: { name: keyof CopyTemplates; start: number } | undefined;
	const parser = new Parser({
		onopentag(tag, attributes) {
			if (tag === 'template' && attributes['data-copy'])
				open = { name: attributes['data-copy'] as keyof CopyTemplates, start: parser.endIndex + 1 };
		},
		onclosetag(tag) {
			if (tag !== 'template' || !open) return;
			found[open.name] = html.slice(open.start, parser.startIndex);
			open = undefined;
		},
	});
	parser.end(html);
	return found;
}

/**
 * A page of the site as a page of the copy that is opened from a disk: relative addresses of files, one classic script, nothing for
 * servers and search engines, nothing marked `data-online`, and a foot that tells the copy’s age.
 *
 * @param added What stands at the end of its head and of the page, with addresses as the site has them.
 * @returns The page without a policy; see `sealPage`.
 */
export function copyPage(html: string, place: CopyPlace, { head = '', foot = '' }: CopyTemplates = {}): string {
	const edits: { start: number; end: number; text: string }[] = [];
	const replace = (start: number, end: number, text: string) => edits.push({ start, end, text });
	/** How deep we are in an element that is left out, and where it began. */
	let skipped: { start: number; depth: number } | undefined;
	let style: { start: number; end: number; isPlain: boolean } | undefined;
	let hasFoot = false;
	let inTemplate = false;

	const parser = new Parser({
		onopentag(name, attributes) {
			if (skipped) {
				skipped.depth++;
				return;
			}
			const [start, end] = [parser.startIndex, parser.endIndex + 1];
			const isHere = name === 'template' && attributes['data-copy'] === 'here';
			if (isLeftOut(name, attributes) && !isHere) {
				skipped = { start, depth: 1 };
				return;
			}
			if (name === 'style') style = { start, end, isPlain: Object.keys(attributes).length === 0 };
			if (isHere) {
				inTemplate = true;
				replace(start, end, '');
			} else replaceTag(name, attributes, start, end);
		},
		onclosetag(name) {
			const [start, end] = [parser.startIndex, parser.endIndex + 1];
			if (skipped) {
				if (--skipped.depth > 0) return;
				// An element without content ends where it began.
				replace(skipped.start, end, '');
				skipped = undefined;
				return;
			}
			if (name === 'style' && style !== undefined) {
				const css = html.slice(style.end, start);
				if (place.shareStyle && style.isPlain && css.length >= SHARED_STYLE_LETTERS)
					replace(style.start, end, `<link rel="stylesheet" href="${relativeTo(place.path, place.shareStyle(css))}"/>`);
				else replace(style.end, start, copyStyles(css, place));
				style = undefined;
			}
			if (name === 'template' && inTemplate) {
				inTemplate = false;
				replace(start, end, '');
			}
			if (name === 'head')
				replace(start, start, `<script defer src="${wayUp(place.path)}carried/guide.js"></script>${head}`);
			if ((name === 'footer' || name === 'main') && !hasFoot && foot !== '') {
				hasFoot = true;
				replace(start, start, copyPage(foot, place));
			}
		},
	});
	const replaceTag = (name: string, attributes: Attributes, start: number, end: number) => {
		const kept = Object.entries(attributes)
			.filter(([key]) => !LEFT_OUT_ATTRIBUTES.has(key))
			.map(([key, value]): [string, string] => [key, attributeValue(key, value, place)]);
		if (name === 'html' && place.site) kept.push(['data-site', place.site]);
		const isSame =
			kept.length === Object.keys(attributes).length && kept.every(([key, value]) => attributes[key] === value);
		if (isSame) return;
		const text = kept.map(([key, value]) => ` ${key}${value === '' ? '' : `="${quoted(value)}"`}`).join('');
		// Names of SVG elements and attributes keep their capitals.
		const tag = /^<([^\s/>]+)/.exec(html.slice(start, end))?.[1] ?? name;
		replace(start, end, `<${tag}${text}${html[end - 2] === '/' ? '/' : ''}>`);
	};
	parser.end(html);
	return applied(html, edits);
}

function attributeValue(key: string, value: string, place: CopyPlace): string {
	if (!ADDRESS.test(key)) return value;
	return key === 'data-base' ? wayUp(place.path) : copyAddress(value, place);
}

function isLeftOut(name: string, attributes: Attributes): boolean {
	if (name === 'script') return attributes['type'] === 'module';
	if (name === 'link') return LEFT_OUT_LINKS.test(attributes['rel'] ?? '');
	if (name === 'meta') return LEFT_OUT_META.test(attributes['property'] ?? attributes['name'] ?? '');
	return (
		ONLINE_ELEMENTS.has(name) ||
		attributes['data-online'] !== undefined ||
		(name === 'template' && attributes['data-copy'] !== undefined)
	);
}

function applied(html: string, edits: readonly { start: number; end: number; text: string }[]): string {
	let at = 0;
	let text = '';
	for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
		text += html.slice(at, edit.start) + edit.text;
		at = edit.end;
	}
	return text + html.slice(at);
}
