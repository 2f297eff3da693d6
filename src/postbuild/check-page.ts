import { allowedBy } from './policy.ts';
import { readPage, type PageFacts } from './read-page.ts';

/** The site’s own address of a file: where the page stands, and where the site lives. */
interface Place {
	/** Path inside the built folder: `ar/for/cost/index.html`. */
	path: string;
	/** Where the site lives, with a slash at both ends. */
	base: string;
	exists: (path: string) => boolean;
}

/**
 * What is wrong with a finished page, read again from its HTML: an inline script or style that its policy would block, what no
 * policy lets through, an address of another host, a file that is missing.
 */
export function checkPage(html: string, place: Place): string[] {
	const facts = readPage(html);
	if (facts.policy === undefined) return ['Expected a Content-Security-Policy, found none.'];
	return [
		...blocked(facts, facts.policy),
		...facts.forbidden.map(
			(found) => `Expected nothing that the policy forbids, found \`${found}\`. Use a class, a listener or a link.`
		),
		...facts.fetched.flatMap((address) => fetchFault(address, place)),
	];
}

function blocked(facts: PageFacts, policy: string): string[] {
	const missing = (kind: 'scripts' | 'styles', directive: 'script-src' | 'style-src') => {
		const allowed = allowedBy(policy, directive);
		return facts[kind].filter((hash) => !allowed.has(hash));
	};
	return [
		...missing('scripts', 'script-src').map((hash) => ['script', hash] as const),
		...missing('styles', 'style-src').map((hash) => ['style', hash] as const),
	].map(
		([name, hash]) =>
			`Expected every inline ${name} in the page’s policy, found one with ${hash} that is not. It was changed after the walk: move that step before it.`
	);
}

/** Why an address that the browser fetches by itself cannot be fetched from this site. */
export function fetchFault(address: string, { path, base, exists }: Place): string[] {
	if (address.startsWith('data:image/')) return [];
	const site = 'https://site.invalid';
	const url = new URL(address, `${site}${base}${path}`);
	if (url.origin !== site)
		return [`Expected only addresses of the site, found \`${address}\`. Ship the file with the site.`];
	const file = decodeURIComponent(url.pathname);
	if (file.startsWith(base) && exists(file.slice(base.length))) return [];
	return [`Expected a file at \`${address}\`, found none. Add the file, or take the reference out.`];
}
