import starlight from '@astrojs/starlight';
import type { StarlightUserConfig } from '@astrojs/starlight/types';
import type { AstroIntegration } from 'astro';

/**
 * Starlight with our `content/` at the top level.
 *
 * Starlight looks for `content/docs` and `content/i18n` under Astro's `srcDir` and offers no option for it; elsewhere it loses,
 * without a word, asides, heading links, `dir` on code, the page language of its labels, and `content/i18n`. Handing its setup
 * hook a configuration whose `srcDir` is the project root repairs all of these. This leans on an internal:
 * `tests/e2e/starlight-adaptation.test.ts` holds it for each language.
 *
 * @see https://github.com/withastro/starlight — `utils/collection.ts` says that the folder is fixed “for now” (0.42.4).
 */
export function starlightOnTopLevelContent(options: StarlightUserConfig): AstroIntegration {
	const integration = starlight(options);
	const setup = integration.hooks['astro:config:setup'];
	if (!setup) throw new Error('Starlight has no `astro:config:setup` hook any more: adapt `src/starlight/adapt.ts`.');
	return {
		...integration,
		hooks: {
			...integration.hooks,
			'astro:config:setup': (parameters) =>
				setup({ ...parameters, config: { ...parameters.config, srcDir: parameters.config.root } }),
		},
	};
}
