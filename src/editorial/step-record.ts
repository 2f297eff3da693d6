import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { z } from 'zod';
import { readYaml } from '../schemas/yaml-file.ts';
import type { Page } from './content.ts';
import { sectionsOf } from './sections.ts';

const FILE = 'in-step.yaml';

const PageRecordSchema = z.strictObject({
	/** Day on which a person last said that both pages say the same; absent if nobody has. */
	seen: z.iso.date().optional(),
	/** Section id → hash of the Arabic, hash of the English. */
	sections: z.record(z.string(), z.tuple([z.string(), z.string()])),
});
const StepRecordSchema = z.record(z.string(), PageRecordSchema);

/** What both languages of every section said when they were last seen side by side, by slug. */
export type StepRecord = z.output<typeof StepRecordSchema>;

/** Reads `content/in-step.yaml`; a file that is missing or damaged records nothing, so that every page is reported. */
export function readStepRecord(root: string): StepRecord {
	const path = join(root, FILE);
	if (!existsSync(path)) return {};
	const parsed = StepRecordSchema.safeParse(readYaml(FILE, readFileSync(path, 'utf8')).data ?? {});
	return parsed.success ? parsed.data : {};
}

/** What a pair of pages says now. */
export function recordOf(ar: Page, en: Page): StepRecord[string]['sections'] {
	const english = new Map(sectionsOf(en).map(({ id, hash }) => [id, hash]));
	return Object.fromEntries(
		sectionsOf(ar).flatMap(({ id, hash }) => {
			const twin = english.get(id);
			return twin === undefined ? [] : [[id, [hash, twin] as [string, string]]];
		})
	);
}

/**
 * Records that a person has seen both languages of these pages side by side.
 *
 * @param seen The day, `YYYY-MM-DD`; without it the words are recorded, and nobody is said to have looked.
 */
export function acceptPages(root: string, pages: readonly Page[], slugs: readonly string[], seen?: string): void {
	const record = readStepRecord(root);
	for (const slug of slugs) {
		const [ar, en] = (['ar', 'en'] as const).map((locale) =>
			pages.find((page) => page.locale === locale && page.slug === slug)
		);
		if (!ar || !en) throw new RangeError(`Expected a page in both languages, found none named \`${slug}\`.`);
		record[slug] = { ...(seen === undefined ? {} : { seen }), sections: recordOf(ar, en) };
	}
	const sorted = Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
	writeFileSync(
		join(root, FILE),
		'# What both languages of each section said when they were last seen side by side (Arabic, English).\n' +
			'# Written by `npm run check -- --accept-translation <page>`; do not edit by hand.\n' +
			stringify(sorted, { collectionStyle: 'any', flowCollectionPadding: false, lineWidth: 0 }).replace(
				/^( {4}\S+:)\n {6}- (\S+)\n {6}- (\S+)$/gm,
				'$1 [$2, $3]'
			)
	);
}
