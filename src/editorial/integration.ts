import type { AstroIntegration } from 'astro';
import { checkContent, QUICK_RULES } from './check.ts';
import { formatReport } from './reporters/human.ts';

/** Stops a build whose content breaks a rule, with every problem listed once; `astro dev` prints them and goes on. */
export function contentCheck(): AstroIntegration {
	return {
		name: 'mizan-content-check',
		hooks: {
			'astro:config:setup': ({ command, logger }) => {
				if (command !== 'build' && command !== 'dev') return;
				const problems = checkContent('content', { rules: QUICK_RULES });
				// Warnings are for `npm run check` and the reviewer: a build is not the place to judge them.
				const errors = problems.filter(({ severity }) => severity === 'error');
				const listed = command === 'dev' ? problems : errors;
				if (listed.length === 0) return;
				const report = formatReport(listed);
				if (command === 'dev') {
					logger.warn(`\n${report}`);
					return;
				}
				logger.error(`\n${report}`);
				throw new Error('The content breaks rules: see the list above. Nothing was built.');
			},
		},
	};
}
