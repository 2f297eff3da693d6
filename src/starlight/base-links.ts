import type { HastPluginDefinition } from 'satteri';

/**
 * Prefixes `BASE_PATH` to links that content writes from the root (`/en/for/cost/`), so that the same pages work under a sub-path.
 * Astro does this for its own assets only.
 */
export function baseLinks(base: string): HastPluginDefinition {
	const prefix = base.replace(/\/+$/, '');
	return {
		name: 'mizan-base-links',
		element: {
			filter: ['a'],
			visit(node, context) {
				const href = node.properties['href'];
				if (prefix && typeof href === 'string' && /^\/(?!\/)/.test(href))
					context.setProperty(node, 'href', prefix + href);
			},
		},
	};
}
