import { getEntry } from 'astro:content';
import type { APIRoute, GetStaticPaths } from 'astro';
import { localHref } from '../components/data.ts';
import { directionOf, LOCALES, type Locale } from '../i18n/locales.ts';
import type { InterfaceKey } from '../schemas/interface-strings.ts';

export const getStaticPaths = (() => LOCALES.map((app) => ({ params: { app } }))) satisfies GetStaticPaths;

/** What a browser needs to install the guide: an app for each language, in its own direction, over the whole site. */
export const GET: APIRoute<Record<string, unknown>, { app: Locale }> = async ({ params: { app: locale } }) => {
	const strings = (await getEntry('i18n', locale))!.data as Record<InterfaceKey, string>;
	const base = import.meta.env.BASE_URL.replace(/\/*$/, '/');
	const icon = (name: string, size: number, purpose: string) => ({
		src: `${base}${name}.png`,
		sizes: `${size}x${size}`,
		type: 'image/png',
		purpose,
	});
	const shortcut = (name: InterfaceKey, path: string) => ({ name: strings[name], url: localHref(locale, path) });
	return Response.json({
		id: localHref(locale, ''),
		name: `${strings['app.name']}: ${strings['site.question']}`,
		short_name: strings['app.name'],
		description: strings['app.description'],
		lang: locale,
		dir: directionOf(locale),
		start_url: localHref(locale, ''),
		scope: base,
		display: 'standalone',
		background_color: '#fbf9f4',
		theme_color: '#12282b',
		icons: [
			icon('icon-192', 192, 'any'),
			icon('icon-512', 512, 'any'),
			icon('icon-maskable-512', 512, 'maskable'),
			{ src: `${base}favicon.svg`, sizes: 'any', type: 'image/svg+xml' },
		],
		shortcuts: [
			shortcut('nav.decide', 'decide/'),
			shortcut('nav.compare', 'compare/'),
			shortcut('search.open', 'search/'),
		],
	});
};
