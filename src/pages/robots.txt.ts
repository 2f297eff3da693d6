import type { APIRoute } from 'astro';

/** Lets every crawler in, and names the sitemap at the address where the site lives. */
export const GET: APIRoute = ({ site }) =>
	new Response(
		`User-agent: *\nAllow: /\nSitemap: ${new URL(`${import.meta.env.BASE_URL.replace(/\/*$/, '/')}sitemap-index.xml`, site).href}\n`
	);
