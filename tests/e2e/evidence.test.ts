/** The evidence in public: sources and claims both ways, figures that add up, and the data set as files. */
import { findAll, getAttributeValue, textContent } from 'domutils';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { formatNumber } from '../../src/i18n/format.ts';
import { LOCALES } from '../../src/i18n/locales.ts';
import { loadDataset } from '../../src/schemas/data-files.ts';
import { DatasetFileSchema } from '../../src/schemas/dataset-file.ts';
import { parse } from './built-site.ts';

const { dataset } = loadDataset('content/data');
const claims = dataset.claims.map(({ data }) => data);
const elements = (path: string) => findAll(() => true, parse(readFileSync(`dist${path}index.html`, 'utf8')).children);

describe.each(LOCALES)('the sources page, %s', (locale) => {
	const page = elements(`/${locale}/about/sources/`);

	test('names under each source every claim that rests on it', () => {
		for (const { data: source } of dataset.sources) {
			const item = page.find((element) => getAttributeValue(element, 'id') === `source-${source.id}`)!;
			const named = findAll(() => true, item.children).flatMap((element) => {
				const id = getAttributeValue(element, 'id') ?? getAttributeValue(element, 'href')?.replace('#', '') ?? '';
				return id.startsWith('claim-') ? [id.slice('claim-'.length)] : [];
			});
			const expected = claims.filter(({ sources }) => sources.includes(source.id)).map(({ id }) => id);
			expect(named.sort()).toEqual(expected.sort());
		}
	});

	test('counts every source once by its age', () => {
		const table = page.find(({ name }) => name === 'table')!;
		const counts = findAll(({ name }) => name === 'td', table.children).map((cell) =>
			Number(/\d+/.exec(textContent(cell))![0])
		);
		expect(counts.reduce((sum, count) => sum + count, 0)).toBe(dataset.sources.length);
	});

	test('says how many cells have a source', () => {
		const list = page[page.findIndex((element) => getAttributeValue(element, 'id') === 'sourced-cells')]!;
		expect(list).toBeDefined();
		const text = textContent(page.find(({ name }) => name === 'main')!);
		expect(text).toContain(formatNumber(locale, 13 * dataset.criteria.length));
	});
});

describe.each(LOCALES)('the corrections page, %s', (locale) => {
	test('names the rules of the verdict that rest on a correction’s evidence', () => {
		const page = elements(`/${locale}/about/corrections/`);
		for (const { data: statement } of dataset.articleClaims) {
			const item = page.find((element) => getAttributeValue(element, 'id') === `article-claim-${statement.number}`)!;
			const named = findAll(({ name }) => name === 'a', item.children).flatMap(
				(link) => /#rule-(.+)$/.exec(getAttributeValue(link, 'href') ?? '')?.[1] ?? []
			);
			const expected = dataset.rules
				.filter(({ data }) => data.claims.some((id) => statement.claims.includes(id)))
				.map(({ data }) => data.id);
			expect(named.sort()).toEqual(expected.sort());
		}
	});
});

describe('the data set', () => {
	const file: unknown = JSON.parse(readFileSync('dist/data/v1/dataset.json', 'utf8'));
	const rows = (name: string) => readFileSync(`dist/data/v1/${name}.csv`, 'utf8').trimEnd().split('\r\n').length - 1;

	test('keeps to its schema and holds everything', () => {
		const data = DatasetFileSchema.parse(file);
		expect(data.license.id).toBe('CC-BY-4.0');
		expect(data.claims).toHaveLength(claims.length);
		expect(data.sources).toHaveLength(dataset.sources.length);
	});

	test('is published with a JSON Schema that names its parts', () => {
		const schema = JSON.parse(readFileSync('dist/data/v1/dataset.schema.json', 'utf8')) as {
			required: string[];
			properties: Record<string, unknown>;
		};
		expect(Object.keys(file as object).sort()).toEqual(Object.keys(schema.properties).sort());
	});

	test('has a row for each claim, source and rating', () => {
		expect(rows('sources')).toBe(dataset.sources.length);
		expect(rows('claims')).toBe(claims.length);
		expect(rows('ratings')).toBe(
			dataset.alternatives.reduce((sum, { data }) => sum + Object.keys(data.ratings).length, 0)
		);
	});
});
