import { csvCell } from './to-csv.ts';
import { escapeMarkdown } from './to-markdown.ts';

/** A table as a reader sees it: what is copied and downloaded. */
export interface ShownTable {
	caption: string;
	/** Heading of the first column. */
	corner: string;
	/** `url` leads to the alternative's page. */
	columns: { id: string; name: string; url: string }[];
	rows: { id: string; name: string; cells: ShownCell[] }[];
}

/** One cell: its mark as a word, what is known in a few words, and where the evidence stands. */
export interface ShownCell {
	word: string;
	text: string;
	/** 0…4; `null` if it is not rated. */
	rating: number | null;
	/** Ids of the claims. */
	claims: string[];
	url: string;
}

/** Lets spreadsheet programs see that the file is UTF-8. */
const BYTE_ORDER_MARK = '\ufeff';

/** What a file of a table begins with. */
export interface FileHead {
	/** Address of the view. */
	source: string;
	licence: string;
}

/** One row for each criterion. The last rows say where it comes from. */
export function comparisonToCsv(table: ShownTable, { source, licence }: FileHead): string {
	const rows = [
		[table.corner, ...table.columns.map(({ name }) => name)],
		...table.rows.map(({ name, cells }) => [name, ...cells.map(inWords)]),
		[],
		[source],
		[licence],
	];
	return BYTE_ORDER_MARK + rows.map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('');
}

/** A table in GitHub's form; each cell links to its evidence. */
export function comparisonToMarkdown(table: ShownTable, { source, licence }: FileHead): string {
	const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
	const text = (value: string) => escapeMarkdown(value, ' ');
	return [
		`**${text(table.caption)}**`,
		'',
		line([text(table.corner), ...table.columns.map(({ name, url }) => `[${text(name)}](<${url}>)`)]),
		line(['---', ...table.columns.map(() => '---')]),
		...table.rows.map(({ name, cells }) =>
			line([text(name), ...cells.map((cell) => `[${text(cell.word)}](<${cell.url}>) ${text(cell.text)}`.trim())])
		),
		'',
		`<${source}>`,
		'',
		text(licence),
		'',
	].join('\n');
}

/** The same as data, cell by cell. */
export const comparisonToJson = (table: ShownTable, { source, licence }: FileHead): string =>
	`${JSON.stringify(
		{
			kind: 'mizan-comparison',
			version: 1,
			source,
			licence,
			caption: table.caption,
			alternatives: table.columns,
			criteria: table.rows.map(({ id, name }) => ({ id, name })),
			cells: table.rows.flatMap((row) =>
				row.cells.map((cell, index) => ({
					alternative: table.columns[index]?.id,
					criterion: row.id,
					rating: cell.rating,
					mark: cell.word,
					value: cell.text,
					claims: cell.claims,
					evidence: cell.url,
				}))
			),
		},
		null,
		'\t'
	)}\n`;

const inWords = ({ word, text }: ShownCell): string => (text === '' ? word : `${word}: ${text}`);
