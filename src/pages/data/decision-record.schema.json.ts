/** The published JSON Schema of the decision record's file. */
import type { APIRoute } from 'astro';
import { z } from 'zod';
import { DecisionRecordFileSchema } from '../../schemas/decision-record.ts';

export const GET: APIRoute = () =>
	new Response(`${JSON.stringify(z.toJSONSchema(DecisionRecordFileSchema), null, '\t')}\n`, {
		headers: { 'content-type': 'application/schema+json; charset=utf-8' },
	});
