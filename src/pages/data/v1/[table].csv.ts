/** Claims, sources and ratings as tables. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { datasetTables } from '../../../components/dataset-file.ts';
import { csvCell } from '../../../record/to-csv.ts';

/** Lets spreadsheet programs see that the file is UTF-8. */
const BYTE_ORDER_MARK = '\ufeff';

export const getStaticPaths: GetStaticPaths = () =>
	Object.entries(datasetTables).map(([name, rows]) => ({
		params: { table: name.replace('.csv', '') },
		props: { rows },
	}));

export const GET: APIRoute<{ rows: string[][] }> = ({ props }) =>
	new Response(BYTE_ORDER_MARK + props.rows.map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join(''), {
		headers: { 'content-type': 'text/csv; charset=utf-8' },
	});
