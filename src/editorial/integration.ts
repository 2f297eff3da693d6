import type { AstroIntegration } from 'astro';
import { checkContent } from './check.ts';
import { formatReport } from './reporters/terminal.ts';

/** Stops a build whose content breaks a rule, with every problem listed once; `astro dev` prints them and goes on. */
export function contentCheck(): AstroIntegration {
	return {
		name: 'mizan-content-check',
		hooks: {
			'astro:config:setup': ({ command, logger }) => {
				if (command !== 'build' && command !== 'dev') return;
				const problems = checkContent('content');
				if (problems.length === 0) return;
				const report = formatReport(problems);
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
