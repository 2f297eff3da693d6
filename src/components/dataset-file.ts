/** The data set as it is published, and its tables. */
import { DATASET_VERSION, type DatasetFile } from '../schemas/dataset-file.ts';
import { buildDay } from './build-day.ts';
import {
	alternativeById,
	articleClaims,
	claimById,
	comparisonTables,
	considerations,
	criterionById,
	criterionGroups,
	leftOut,
	questions,
	rules,
	sourceById,
} from './data.ts';
import { dataVersion } from './data-version.ts';

const content = {
	sources: [...sourceById.values()],
	claims: [...claimById.values()],
	criterionGroups,
	criteria: [...criterionById.values()],
	alternatives: [...alternativeById.values()],
	comparison: comparisonTables,
	leftOut,
	considerations,
	questions,
	rules,
	articleClaims,
};

/** The whole of it. */
export const datasetFile: DatasetFile = {
	kind: 'mizan-dataset',
	version: DATASET_VERSION,
	dataVersion: dataVersion(content),
	date: buildDay,
	license: { id: 'CC-BY-4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
	...content,
};

const LICENCE = 'CC-BY-4.0 https://creativecommons.org/licenses/by/4.0/';

/** The parts that fit a spreadsheet: file name → rows, the first of them the heading. Every row names the licence. */
export const datasetTables: Readonly<Record<string, string[][]>> = {
	'claims.csv': [
		[
			'id',
			'about',
			'criterion',
			'statement_ar',
			'statement_en',
			'value_ar',
			'value_en',
			'sources',
			'confidence',
			'last_verified',
			'note_ar',
			'note_en',
			'licence',
		],
		...content.claims.map((claim) => [
			claim.id,
			claim.about.join(' '),
			claim.criterion,
			claim.statement.ar,
			claim.statement.en,
			claim.value.ar,
			claim.value.en,
			claim.sources.join(' ') || 'not sourced',
			claim.confidence,
			claim.lastVerified,
			claim.note?.ar ?? '',
			claim.note?.en ?? '',
			LICENCE,
		]),
	],
	'sources.csv': [
		['id', 'title', 'publisher', 'url', 'date', 'kind', 'access', 'licence'],
		...content.sources.map(({ id, title, publisher, url, date, kind, access }) => [
			id,
			title,
			publisher,
			url,
			date,
			kind,
			access,
			LICENCE,
		]),
	],
	'ratings.csv': [
		['alternative', 'criterion', 'rating', 'claims', 'licence'],
		...content.alternatives.flatMap(({ id, ratings }) =>
			Object.entries(ratings).map(([criterion, { rating, claims }]) => [
				id,
				criterion,
				String(rating),
				claims.join(' '),
				LICENCE,
			])
		),
	],
};
