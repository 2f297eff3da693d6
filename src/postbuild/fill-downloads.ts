import { createHash } from 'node:crypto';
import { formatNumber } from '../i18n/format.ts';
import { isLocale } from '../i18n/locales.ts';
import { BuildFault } from './build-fault.ts';

/** What is said of a file that can be taken along. */
export interface DownloadFacts {
	bytes: number;
	sha256: string;
}

export const factsOf = (content: Uint8Array): DownloadFacts => ({
	bytes: content.length,
	sha256: createHash('sha256').update(content).digest('hex'),
});

/** Bytes in millions, to one decimal: people compare it with what their connection costs. */
export const megabytes = (bytes: number): number => Math.max(Math.round(bytes / 100_000) / 10, 0.1);

const BLANK = /(<(\w+)\b[^>]*\sdata-download="([^"]*)"[^>]*\sdata-fact="(size|sha256)"[^>]*>)[^<]*(<\/\2>)/g;

/**
 * Fills the blanks that `Download.astro` leaves: size and SHA-256 of a file that is made from the built pages.
 *
 * @param facts By file name.
 * @throws {BuildFault} If a page offers a file that was not made.
 */
export function fillDownloads(html: string, facts: ReadonlyMap<string, DownloadFacts>): string {
	const lang = /<html\b[^>]*\slang="([^"]*)"/.exec(html)?.[1];
	const locale = isLocale(lang) ? lang : 'en';
	return html.replace(BLANK, (_blank, open: string, _tag, name: string, fact: string, close: string) => {
		const found = facts.get(name);
		if (!found)
			throw new BuildFault(
				`Expected the file \`${name}\`, which a page offers, among ${[...facts.keys()].map((made) => `\`${made}\``).join(', ') || 'the files made (none)'}. Make it, or take the offer out.`
			);
		return open + (fact === 'size' ? formatNumber(locale, megabytes(found.bytes)) : found.sha256) + close;
	});
}
