/** The hashes of what stands in a page. */
export interface Inline {
	scripts: readonly string[];
	styles: readonly string[];
}

/**
 * The one table of what a page may do. What is not named falls to `default-src 'none'`.
 *
 * `'wasm-unsafe-eval'` lets the search run its WebAssembly, and no script text. `data:` is for the two small drawings in the style
 * sheets. Script addresses (workers) may be made by the policy `mizan` alone; text never becomes markup.
 */
const directives = ({ scripts, styles }: Inline): Record<string, readonly string[]> => ({
	'default-src': ["'none'"],
	'script-src': ["'self'", "'wasm-unsafe-eval'", ...scripts],
	'script-src-attr': ["'none'"],
	'style-src': ["'self'", ...styles],
	'style-src-attr': ["'none'"],
	'img-src': ["'self'", 'data:'],
	'font-src': ["'self'"],
	'connect-src': ["'self'"],
	'worker-src': ["'self'"],
	'manifest-src': ["'self'"],
	'form-action': ["'self'"],
	'base-uri': ["'none'"],
	'object-src': ["'none'"],
	'require-trusted-types-for': ["'script'"],
	'trusted-types': ['mizan'],
});

/** What is stricter in the copy that is opened from a disk: it asks for nothing but scripts, styles, drawings and fonts beside it. */
export const COPY_RULES: Record<string, readonly string[]> = {
	'connect-src': ["'none'"],
	'worker-src': ["'none'"],
	'manifest-src': ["'none'"],
	'form-action': ["'none'"],
};

/**
 * The Content-Security-Policy of a page with these scripts and styles in it.
 *
 * @param rules Directives that take the place of those of the same name.
 */
export const policyFor = (inline: Inline, rules: Record<string, readonly string[]> = {}): string =>
	Object.entries({ ...directives(inline), ...rules })
		.map(([name, sources]) => [name, ...sources].join(' '))
		.join('; ');

/** The hashes that a policy lets through, of scripts or of styles. */
export function allowedBy(policy: string, directive: 'script-src' | 'style-src'): Set<string> {
	const found = policy
		.split(';')
		.map((part) => part.trim().split(/\s+/))
		.find(([name]) => name === directive);
	return new Set(found?.slice(1));
}

/** The hashes of several pages in one policy, for hosts that send one header for all. */
export const together = (pages: readonly Inline[]): Inline => ({
	scripts: [...new Set(pages.flatMap(({ scripts }) => scripts))].sort(),
	styles: [...new Set(pages.flatMap(({ styles }) => styles))].sort(),
});
