import { policyFor } from './policy.ts';
import type { PageFacts } from './read-page.ts';

/** What a policy names and HTML would read as its own. */
const quoted = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/**
 * Puts the page’s policy into it: right after the character set, which must come within the first kilobyte, and before anything that
 * the policy speaks of. Hosts that send no headers thus keep it too, and so does a copy on a disk.
 *
 * @param facts What `readPage` read from this very `html`.
 * @param rules See `policyFor`.
 */
export function sealPage(
	html: string,
	{ head, charset, ...inline }: PageFacts,
	rules?: Record<string, readonly string[]>
): string {
	const policy = `<meta http-equiv="Content-Security-Policy" content="${quoted(policyFor(inline, rules))}"/>`;
	const metas = `<meta charset="utf-8"/>${policy}<meta name="referrer" content="no-referrer"/>`;
	if (head === undefined) throw new RangeError('Expected a page with a head.');
	const rest = charset ? html.slice(head, charset.start) + html.slice(charset.end) : html.slice(head);
	return html.slice(0, head) + metas + rest;
}
