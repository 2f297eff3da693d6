/** The whole data set, bilingual. */
import type { APIRoute } from 'astro';
import { datasetFile } from '../../../components/dataset-file.ts';

export const GET: APIRoute = () =>
	new Response(`${JSON.stringify(datasetFile, null, '\t')}\n`, {
		headers: { 'content-type': 'application/json; charset=utf-8' },
	});
