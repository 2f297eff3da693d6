import { defineMiddleware } from 'astro:middleware';
import { isolateLatin } from './isolate-latin.ts';

export const onRequest = defineMiddleware(async (_context, next) => {
	const response = await next();
	if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
	return new Response(isolateLatin(await response.text()), { status: response.status, headers: response.headers });
});
