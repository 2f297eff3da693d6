/** The JSON Schema of the data set. */
import type { APIRoute } from 'astro';
import { z } from 'zod';
import { DatasetFileSchema } from '../../../schemas/dataset-file.ts';

export const GET: APIRoute = () =>
	new Response(`${JSON.stringify(z.toJSONSchema(DatasetFileSchema, { io: 'input' }), null, '\t')}\n`, {
		headers: { 'content-type': 'application/schema+json; charset=utf-8' },
	});
