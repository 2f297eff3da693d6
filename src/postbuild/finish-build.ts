import { relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { checkedOutCommit } from './commit.ts';
import type { MakeDownloads } from './make-downloads.ts';
import { Staging } from './staging.ts';
import { walkBuild } from './walk.ts';

/**
 * Finishes a build: it is made beside the last good one, walked over once, and put in its place when all of it is well. Must be the
 * last integration: the policies name what is in the pages when it runs.
 *
 * @param options.downloads Makes the files to take along; see `makeDownloads`.
 */
export function finishBuild({ downloads }: { downloads?: MakeDownloads } = {}): AstroIntegration {
	let staging: Staging | undefined;
	let base = '/';
	let site: string | undefined;
	return {
		name: 'mizan-finish-build',
		hooks: {
			'astro:config:setup': ({ command, config, updateConfig }) => {
				if (command !== 'build') return;
				staging = new Staging(fileURLToPath(config.outDir), fileURLToPath(new URL('.cache/', config.root)));
				staging.open();
				updateConfig({ outDir: pathToFileURL(`${staging.next}/`) });
			},
			'astro:config:done': ({ config }) => {
				base = config.base.replace(/\/*$/, '/');
				// The default address is for this machine alone: a copy of the guide has nobody to refer to.
				site =
					config.site && new URL(config.site).hostname !== 'localhost' ? new URL(base, config.site).href : undefined;
			},
			'astro:build:done': async ({ logger }) => {
				if (!staging) return;
				const { columns, isTTY } = process.stdout;
				const progress = (step: string) => void process.stdout.write(`\r${step.padEnd(columns - 1).slice(0, 40)}\r`);
				const { next: folder } = staging;
				const release = checkedOutCommit();
				const report = await walkBuild({
					folder,
					base,
					release,
					...(downloads ? { downloads: (files) => downloads({ folder, files, base, site, ...release }) } : {}),
					...(isTTY ? { progress } : {}),
				});
				staging.swap();
				logger.info(report);
				logger.info(`The build is in ${relative('.', staging.target)}/.`);
			},
		},
	};
}
